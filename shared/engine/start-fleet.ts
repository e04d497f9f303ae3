import {
  type Fleet,
  fleetAtMost,
  fleetsOpenAtMost,
  isFleetOpen,
  isReading,
  type Member,
  ownFleetsOpenAtMost,
  type Wave,
} from '../domain/fleet.ts';
import { fleetKey, newRunId } from '../domain/ids.ts';
import type { PersonRef } from '../domain/person.ts';
import { pickEnvironments } from '../domain/pick-environments.ts';
import { isRefusal, type Refusal, refuse } from '../domain/reason.ts';
import type { EnvironmentSettings } from '../domain/settings.ts';
import { intoWaves } from '../domain/waves.ts';
import { audited } from './audit-entry.ts';
import { lacking } from './lacking.ts';
import type { ConversationKey, Ports } from './ports.ts';
import { readableBy } from './read-glances.ts';

export interface StartFleet {
  readonly what: Fleet['what'];
  readonly requester: PersonRef;
  /** Where its card goes. */
  readonly conversation?: ConversationKey;
  /** As said behind `--only` and `--waves`. */
  readonly only?: string;
  readonly waves?: string;
  readonly auto?: boolean;
}

/**
 * Asks for the same in many environments: one row, and the worker begins what is in it. Nothing is read from Dataverse and
 * no environment is touched here. Asked for again while it is open, the fleet that is there is the answer.
 */
export async function startFleet(ports: Ports, asked: StartFleet): Promise<Fleet | Refusal> {
  const { what, requester, conversation, only } = asked;
  const picked = pickEnvironments(only, await readableBy(ports, requester));
  if (isRefusal(picked)) return lacking(ports, requester.id, picked);
  if (picked.length > fleetAtMost)
    return refuse('fleet_too_large', { count: String(picked.length), most: String(fleetAtMost) });
  const waves = isReading(asked) ? [{ name: '1', environments: picked }] : intoWaves(asked.waves, picked);
  if (isRefusal(waves)) return waves;
  const now = ports.clock.now();
  const at = now.toISOString();
  const id = newRunId(fleetKey, now, ports.ids.random(12));
  const fleet: Fleet = {
    status: 'working',
    id,
    what,
    requester,
    requestedAt: at,
    changedAt: at,
    ...(only === undefined ? {} : { only }),
    waves: waves.map(({ name }, index): Wave => (index === 0 ? { name, startedAt: at } : { name })),
    wave: 0,
    auto: asked.auto === true,
    members: waves.flatMap(({ environments }, wave) => environments.map((one) => pending(one, wave))),
    from: 0,
  };
  for (;;) {
    const read = await ports.ledger.readHead(fleetKey);
    const open = await ports.ledger.fleets('open');
    const before = sameOrInTheWay(open, fleet);
    if (isRefusal(before)) return before;
    if (before === undefined) {
      const full = noPlaceFor(requester, open);
      if (full !== undefined) return full;
    } else {
      if (conversation !== undefined) await ports.ledger.enqueueCard(before.id, conversation);
      await ports.wakeUps.wake(before.id);
      return before;
    }
    const note = { what: `fleet ${what}`, by: requester, detail: `${picked.length} environments` };
    const noted = audited(ports, { id, environment: fleetKey }, note, read.head);
    const card = conversation === undefined ? [] : [{ kind: 'outbox' as const, id, conversation }];
    const writes = [{ kind: 'fleet', fleet } as const, ...card, ...noted.writes];
    if ((await ports.ledger.commit(read, noted.head, writes)).kind === 'conflict') continue;
    await ports.wakeUps.wake(id);
    return fleet;
  }
}

/** One's own are told first: there somebody can do something about it themselves. */
function noPlaceFor({ id }: PersonRef, open: readonly Fleet[]): Refusal | undefined {
  if (open.filter(({ requester }) => requester.id === id).length >= ownFleetsOpenAtMost)
    return refuse('too_many_own_fleets', { most: String(ownFleetsOpenAtMost) });
  if (open.length < fleetsOpenAtMost) return undefined;
  return refuse('too_many_fleets', { most: String(fleetsOpenAtMost) });
}

const pending = ({ key }: EnvironmentSettings, wave: number): Member => ({
  environment: key,
  wave,
  status: 'pending',
});

/**
 * The open fleet that asks for the same: Teams says things twice, and people do. Two migrations at once of one environment
 * would only get in each other's way. The same environments in other waves, or going on by themselves where those wait for
 * somebody, are not the same: whoever asks must not believe that they got it.
 */
function sameOrInTheWay(open: readonly Fleet[], fleet: Fleet): Fleet | undefined | Refusal {
  const of = ({ members, waves, auto }: Fleet): string =>
    JSON.stringify([
      auto,
      waves.map(({ name }) => name),
      members.map(({ environment, wave }) => [environment, wave]),
    ]);
  const others = open.filter((one) => isFleetOpen(one) && one.what === fleet.what);
  const same = others.find((one) => one.requester.id === fleet.requester.id && of(one) === of(fleet));
  if (same !== undefined || isReading(fleet)) return same;
  const mine = new Set(fleet.members.map(({ environment }) => environment));
  const other = others.find(({ members }) => members.some(({ environment }) => mine.has(environment)));
  if (other === undefined) return undefined;
  return refuse('fleet_open', { by: other.requester.name, since: other.requestedAt });
}
