import type { Fleet } from '../../shared/domain/fleet.ts';
import { isRefusal } from '../../shared/domain/reason.ts';
import { decide } from '../../shared/engine/decide.ts';
import type { Ports } from '../../shared/engine/ports.ts';
import { type StartFleet, startFleet } from '../../shared/engine/start-fleet.ts';
import { type FleetWorld, fleetEnvironment } from './fleet-world.ts';
import { ada, bruno } from './world.ts';

/** Two that go first with `--waves test,production`, and one behind them. */
export const three = [
  fleetEnvironment('north-test', { tags: ['test'] }),
  fleetEnvironment('south-test', { tags: ['test'] }),
  fleetEnvironment('north-prod', { tags: ['production'] }),
];

/** Asked for by Ada, and nothing done about it yet. */
export async function askedFor(w: FleetWorld, asked: Partial<StartFleet> = {}): Promise<Fleet> {
  const whole = { what: 'migrate', requester: ada, conversation: 'here', ...asked } as const;
  const fleet = await startFleet(w.ports, whole);
  if (isRefusal(fleet)) throw new Error(JSON.stringify(fleet));
  return fleet;
}

export async function begun(w: FleetWorld, asked: Partial<StartFleet> = {}): Promise<Fleet> {
  const fleet = await askedFor(w, asked);
  await w.work();
  return fleetNow(w, fleet);
}

export async function fleetNow(w: FleetWorld, { id }: Pick<Fleet, 'id'>): Promise<Fleet> {
  const fleet = await w.ports.ledger.fleet(id);
  if (fleet === undefined) throw new Error('no fleet');
  return fleet;
}

export const statuses = ({ members }: Fleet): readonly string[] =>
  members.map(({ environment, status }) => `${environment} ${status}`);

/** Bruno approves what waits in an environment. */
export async function approve(w: FleetWorld, fleet: Fleet, key: string): Promise<void> {
  const member = fleet.members.find(({ environment }) => environment === key);
  const run = member?.id === undefined ? undefined : await w.ports.ledger.run(member.id);
  if (run?.status !== 'awaiting_approval') throw new Error(`${key} does not wait: ${run?.status}`);
  const click = { run: run.id, approvalId: run.approvalId, verdict: 'approve', by: bruno } as const;
  const decided = await decide(w.ports, click);
  if (isRefusal(decided)) throw new Error(decided.reason);
  await w.work();
}

/** Status of the newest run of each environment, as the ledger has it. */
export const runsOf = (w: FleetWorld): Promise<readonly (string | undefined)[]> =>
  Promise.all(
    w.ports.settings.environments.map(async ({ key }) => (await w.ports.ledger.runs(key, 5))[0]?.status),
  );

/** A worker that writes the end of its look only after `before`, which may throw: then it died. */
export function lookingSlowly({ ports }: FleetWorld, before: () => Promise<unknown>): Ports {
  const { commit } = ports.ledger;
  let isFirst = true;
  const slow: typeof commit = async (read, next, writes) => {
    if (isFirst && writes.some(({ kind }) => kind === 'fleet')) {
      isFirst = false;
      await before();
    }
    return commit(read, next, writes);
  };
  return { ...ports, ledger: { ...ports.ledger, commit: slow } };
}

/** A worker that has read the fleet, and begins its members only after `before`. */
export function beginningLate(ports: Ports, before: () => Promise<unknown>): Ports {
  const { run } = ports.ledger;
  let ready: Promise<unknown> | undefined;
  const late: typeof run = async (id) => {
    ready ??= before();
    await ready;
    return run(id);
  };
  return { ...ports, ledger: { ...ports.ledger, run: late } };
}
