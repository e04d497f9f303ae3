import { type Refusal, refuse } from '../domain/reason.ts';
import type { Progress, Run } from '../domain/run.ts';
import type { EnvironmentSettings } from '../domain/settings.ts';
import type { Dataverse, Ports } from './ports.ts';

/**
 * A write ends after 30 s on our side, and Dataverse cuts one off after two minutes. Until then what was sent and not
 * answered may still be carried out, also where a second try was answered meanwhile: a link has no version.
 */
const outstandingMinutes = 3;

/** Runs that may have ended so lately. */
const newest = 20;

/** While something a run sent may still arrive: what there is to take back, or to build on, is not known before. */
export function stillArriving(
  ports: Ports,
  { name, key }: Pick<EnvironmentSettings, 'name' | 'key'>,
  run: Run,
): Refusal | undefined {
  if (!('progress' in run) || run.progress === undefined) return undefined;
  const { unknown = 0, unansweredAt } = run.progress;
  const since = [
    ...(unknown > 0 ? [run.changedAt] : []),
    ...(unansweredAt === undefined ? [] : [unansweredAt]),
  ];
  const last = Math.max(...since.map((at) => Date.parse(at)));
  const left = Math.ceil(outstandingMinutes - (ports.clock.now().getTime() - last) / 60_000);
  // Where the clock went back since, nothing is waited for longer than from now on.
  const minutes = Math.min(outstandingMinutes, left);
  if (since.length === 0 || minutes <= 0) return undefined;
  return refuse('answers_outstanding', { run: run.id, environment: name, key, minutes: String(minutes) });
}

/** The same of all other runs of an environment. */
export async function othersArriving(
  ports: Ports,
  environment: EnvironmentSettings,
  { id }: Pick<Run, 'id'>,
): Promise<Refusal | undefined> {
  const others = (await ports.ledger.runs(environment.key, newest)).filter((one) => one.id !== id);
  return others.flatMap((one) => stillArriving(ports, environment, one) ?? [])[0];
}

/** Progress of a run of which something may just now be under way that nobody hears the answer of. */
export const unanswered = (progress: Progress, now: Date): Progress => ({
  ...progress,
  unansweredAt: now.toISOString(),
});

/** Notes what is not answered from here on; the same however often a commit is tried. */
export function lossesOf(dataverse: Dataverse, now: () => Date): (progress: Progress) => Progress {
  let known = dataverse.unanswered?.() ?? 0;
  let seen: Date | undefined;
  return (progress) => {
    const count = dataverse.unanswered?.() ?? 0;
    if (count > known) seen = now();
    known = count;
    return seen === undefined ? progress : unanswered(progress, seen);
  };
}
