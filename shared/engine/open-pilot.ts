import type { Guid } from '../domain/guid.ts';
import type { RunId } from '../domain/ids.ts';
import type { Plan } from '../domain/plan.ts';
import type { Run } from '../domain/run.ts';
import type { EnvironmentSettings } from '../domain/settings.ts';
import { lookedThrough } from './applied-runs.ts';
import type { Ports } from './ports.ts';

/** A pilot that nobody has widened yet. */
export interface OpenPilot {
  /** The newest of its runs: several may have followed each other, each with more people. */
  readonly run: Run;
  /** Everybody whom these runs moved, and how many there were in all when the newest was planned. */
  readonly people: ReadonlySet<Guid>;
  readonly of: number;
}

/** Looks back to the last run that was for everybody. Runs that wrote nothing, and repairs, neither open nor close one. */
export async function openPilot(
  ports: Ports,
  { key }: Pick<EnvironmentSettings, 'key'>,
): Promise<OpenPilot | undefined> {
  const takenBack = new Set<RunId | undefined>();
  let found: OpenPilot | undefined;
  for (const run of await ports.ledger.runs(key, lookedThrough)) {
    if (run.kind === 'rollback' && hasEnded(run)) takenBack.add(run.predecessor);
    if (!(run.kind === 'migrate' || run.kind === 'widen') || !hasEnded(run) || takenBack.has(run.id))
      continue;
    const plan = run.asked?.pilot === undefined ? undefined : await planOf(ports, run);
    const pilot = plan?.settings.pilot;
    // A part of a plan for everybody is not for everybody.
    if (pilot === undefined && (await isPart(ports, run))) continue;
    if (pilot === undefined) return found;
    found = {
      run: found?.run ?? run,
      people: new Set([...(found?.people ?? []), ...pilot.people]),
      of: found?.of ?? pilot.of,
    };
  }
  return found;
}

/** Came to its end, whatever the checks said; `no_changes` found nothing left to do. */
const hasEnded = (run: Run): boolean =>
  ['succeeded', 'unproven', 'needs_repair', 'no_changes'].includes(run.status);

/** A plan is long, and read only where nothing else tells. */
async function isPart(ports: Ports, run: Run): Promise<boolean> {
  const known = 'plan' in run ? run.plan?.isPart : undefined;
  return known ?? (await planOf(ports, run))?.part !== undefined;
}

async function planOf(ports: Ports, run: Run): Promise<Plan | undefined> {
  if (!('plan' in run) || run.plan === undefined) return undefined;
  return ports.ledger.plan(run.environment, run.plan);
}
