import type { RunId } from '../domain/ids.ts';
import { environmentOf, fleetKey } from '../domain/ids.ts';
import type { Inquiry } from '../domain/inquiry.ts';
import { outcomesOf } from '../domain/journal.ts';
import type { PersonRef } from '../domain/person.ts';
import { type Refusal, refuse } from '../domain/reason.ts';
import { remindsOf } from '../domain/reminder.ts';
import { isOpen, type Run, type RunIn } from '../domain/run.ts';
import type { EnvironmentSettings } from '../domain/settings.ts';
import { episodeSubject, nextCheck, outageSubject } from './drift-subject.ts';
import { findEnvironment } from './environment-settings.ts';
import { fleetSubject } from './fleet-subject.ts';
import { couldDecide } from './hand-over.ts';
import { knownApprovers } from './known-approvers.ts';
import { lacking } from './lacking.ts';
import { panelOf } from './panel-of.ts';
import { type CardSubject, type Ports, personalKey } from './ports.ts';
import { readSlowness } from './read-slowness.ts';

/** Whether a person may know of an environment: whoever has no role there is told nothing about it. */
export async function mayRead(
  ports: Pick<Ports, 'people'>,
  environment: EnvironmentSettings,
  by: PersonRef,
): Promise<boolean> {
  return (await ports.people.rolesOf(by.id, environment)).size > 0;
}

/** What somebody without a role is told: the same as about an environment that is not there. */
export function unknownTo(
  ports: Ports,
  environment: Pick<EnvironmentSettings, 'key'>,
  by: PersonRef,
): Promise<Refusal> {
  return lacking(ports, by.id, refuse('unknown_environment', { said: environment.key }));
}

interface Reading {
  readonly environment: EnvironmentSettings;
  readonly by: PersonRef;
}

/** The open run, if any, and the newest runs of an environment. */
export async function readStatus(
  ports: Ports,
  { environment, by }: Reading,
): Promise<{ readonly open?: Run; readonly latest: readonly Run[] } | Refusal> {
  if (!(await mayRead(ports, environment, by))) return unknownTo(ports, environment, by);
  // One query: a run begins only once the one before it is closed, so an open one is among the newest. The head would say
  // the same by two requests more.
  const latest = await ports.ledger.runs(environment.key, 5);
  const open = latest.find(isOpen);
  return open === undefined ? { latest } : { open, latest };
}

/** Newest first. */
export async function listRuns(
  ports: Ports,
  { environment, by, top }: Reading & { readonly top: number },
): Promise<readonly Run[] | Refusal> {
  if (!(await mayRead(ports, environment, by))) return unknownTo(ports, environment, by);
  return ports.ledger.runs(environment.key, top);
}

/** A run that is not there and a run one may not see are the same answer. */
export async function readRun(
  ports: Ports,
  { id, by }: { readonly id: RunId; readonly by: PersonRef },
): Promise<Run | Refusal> {
  const environment = findEnvironment(ports, environmentOf(id));
  if (environment === undefined || !(await mayRead(ports, environment, by)))
    return lacking(ports, by.id, refuse('unknown_run'));
  return (await ports.ledger.run(id)) ?? refuse('unknown_run');
}

/** What a card of this run, inquiry, episode of drift or outage is rendered from. */
export async function subjectOf(ports: Ports, id: RunId): Promise<CardSubject | undefined> {
  const subject = await bareSubject(ports, id);
  const { pages } = ports.settings;
  return subject === undefined || pages === undefined || subject.kind === 'outage'
    ? subject
    : { ...subject, pages };
}

async function bareSubject(ports: Ports, id: RunId): Promise<CardSubject | undefined> {
  if (environmentOf(id) === fleetKey) return fleetSubject(ports, id);
  const environment = findEnvironment(ports, environmentOf(id));
  if (environment === undefined) return undefined;
  const run = await ports.ledger.run(id);
  if (run !== undefined) {
    const plan =
      'plan' in run && run.plan !== undefined
        ? await ports.ledger.plan(environment.key, run.plan)
        : undefined;
    if (plan === undefined) return { kind: 'run', run, environment };
    if (run.status === 'awaiting_approval')
      return { kind: 'run', run, environment, plan, approvers: await askable(ports, run, environment) };
    const seen = await panelOf(ports, run);
    if (run.status !== 'stopped' && run.status !== 'needs_repair')
      return { kind: 'run', run, environment, plan, ...seen, ...(await readSlowness(ports, run)) };
    const outcomes = outcomesOf(await ports.ledger.journal(id), plan.changes.length);
    return { kind: 'run', run, environment, plan, outcomes, ...seen };
  }
  const inquiry = await ports.ledger.inquiry(id);
  if (inquiry === undefined) {
    const episode = await ports.ledger.episode(id);
    if (episode !== undefined) return episodeSubject(ports, environment, episode);
    const outage = await ports.ledger.outage(id);
    return outage === undefined
      ? reminded(ports, environment, id)
      : outageSubject(ports, environment, outage);
  }
  const ref =
    inquiry.status === 'planned'
      ? inquiry.plan
      : inquiry.status === 'validated'
        ? inquiry.against
        : undefined;
  const plan = ref === undefined ? undefined : await ports.ledger.plan(environment.key, ref);
  const found = {
    ...(plan === undefined ? {} : { plan }),
    ...(await comparedWith(ports, environment, inquiry)),
  };
  return { kind: 'inquiry', inquiry, environment, ...found };
}

/** Beside the answer of a drift check. */
async function comparedWith(ports: Ports, environment: EnvironmentSettings, { status }: Inquiry) {
  if (status !== 'compared') return {};
  const drift = await ports.ledger.drift(environment.key);
  return { ...(drift === undefined ? {} : { drift }), ...(await nextCheck(ports, environment)) };
}

/** Nobody is reminded of what is decided by now. */
async function reminded(
  ports: Ports,
  environment: EnvironmentSettings,
  id: RunId,
): Promise<CardSubject | undefined> {
  const reminder = await ports.ledger.reminder(id);
  const run = reminder === undefined ? undefined : await ports.ledger.run(reminder.run);
  if (reminder === undefined || run?.status !== remindsOf[reminder.about]) return undefined;
  return { kind: 'run', run, environment, reminder };
}

/** Whom it could be handed to: those who could decide and can be reached. */
async function askable(
  ports: Ports,
  run: RunIn<'awaiting_approval'>,
  environment: EnvironmentSettings,
): Promise<readonly PersonRef[]> {
  const could = (await knownApprovers(ports, environment)).filter((one) =>
    couldDecide(one, run, environment),
  );
  const known = await Promise.all(could.map((one) => ports.conversations.find(personalKey(one.id))));
  return could.filter((_one, at) => known[at] !== undefined);
}
