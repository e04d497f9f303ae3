import { findPerson } from '../domain/find-person.ts';
import type { RunId } from '../domain/ids.ts';
import type { PersonRef } from '../domain/person.ts';
import { isRefusal, type Refusal, refuse } from '../domain/reason.ts';
import type { Run, RunIn } from '../domain/run.ts';
import type { EnvironmentSettings } from '../domain/settings.ts';
import { stillWaiting } from '../domain/waiting.ts';
import { knownApprovers } from './known-approvers.ts';
import { lacking } from './lacking.ts';
import { type AtTheCard, atTheCard, mayTurn, waitingRun } from './may-decide.ts';
import { type Ports, personalKey } from './ports.ts';
import { transact } from './transact.ts';

export interface HandOverRun {
  readonly run: RunId;
  /** A name, or an object id. */
  readonly to: string;
  readonly by: PersonRef;
}

/**
 * Asks one approver by name to decide: the card goes to their personal chat, and says with whom it is. It is a request
 * and no lock, so that nobody waits for somebody who is away: every other approver may still decide.
 */
export async function handOver(
  ports: Ports,
  asked: HandOverRun,
): Promise<RunIn<'awaiting_approval'> | Refusal> {
  const { run: id, by, to: said } = asked;
  const place = await atTheCard(ports, id, by);
  if (isRefusal(place)) return place;
  const { environment } = place;
  const known = await knownApprovers(ports, environment);
  const result = await transact(ports, environment.key, async (_head, found) => {
    const may = await mayHandOver(ports, place, found, by);
    if (may !== undefined) return may;
    const open = waitingRun(found, id);
    if (isRefusal(open)) return open;
    const to = meant(said, known, open, environment);
    if (isRefusal(to)) return to;
    const conversation = await ports.conversations.find(personalKey(to.id));
    if (conversation === undefined || (await ports.conversations.find(conversation)) === undefined)
      return refuse('never_spoken', { person: to.name, environment: environment.name });
    const at = ports.clock.now().toISOString();
    const run = stillWaiting(open, { handed: { to, by, at } }, at);
    const audit = { what: 'handed over', by, digest: open.plan.digest, detail: to.id };
    return { run, writes: [{ kind: 'outbox' as const, id, conversation }], audit };
  });
  if (isRefusal(result)) return result;
  return result.status === 'awaiting_approval'
    ? result
    : refuse('not_awaiting_approval', { status: result.status });
}

/** Who may not is told so before anything about the run. */
async function mayHandOver(
  ports: Ports,
  place: AtTheCard,
  open: Run | undefined,
  by: PersonRef,
): Promise<Refusal | undefined> {
  const may = place.roles.has('approver') || (open !== undefined && mayTurn(place, open, by));
  return may
    ? undefined
    : lacking(ports, by.id, refuse('may_not_hand_over', { environment: place.environment.name }));
}

function meant(
  said: string,
  known: readonly PersonRef[],
  open: RunIn<'awaiting_approval'>,
  environment: EnvironmentSettings,
): PersonRef | Refusal {
  const could = known.filter((one) => couldDecide(one, open, environment));
  const about = { environment: environment.name, key: environment.key };
  const names = could
    .filter((one) => one.name !== one.id)
    .map((one) => one.name)
    .slice(0, 8)
    .join(', ');
  if (said.trim() === '') return refuse('missing_person', { ...about, known: names });
  const found = findPerson(said, known);
  if (isRefusal(found)) return { ...found, params: { ...found.params, ...about } };
  return could.some((one) => one.id === found.id)
    ? found
    : refuse('person_may_not_approve', { ...about, person: found.name, known: names });
}

/** Whether a click of theirs could bring the decision nearer. */
export function couldDecide(
  one: PersonRef,
  { requester, given = [] }: RunIn<'awaiting_approval'>,
  environment: EnvironmentSettings,
): boolean {
  if (environment.protected && one.id === requester.id) return false;
  return !given.some(({ by }) => by.id === one.id);
}
