import type { Run } from '../domain/run.ts';
import { hasLasted, isCarriedOut, type Slowness, secondsLeft, slownessOf } from '../domain/slowness.ts';
import type { Ports } from './ports.ts';

/** Newest runs looked through: this is read at every edit of a progress card. */
const lookedThrough = 20;

/** What the card of a run says about its pace: by this environment's earlier runs, or by the others' where it has none. */
export async function readSlowness(
  ports: Ports,
  run: Run,
): Promise<{ readonly slowness?: Slowness; readonly secondsLeft?: number }> {
  const now = ports.clock.now();
  if (run.status !== 'applying') return {};
  const left = secondsLeft(run, now);
  const told = left === undefined ? {} : { secondsLeft: left };
  if (!hasLasted(run, now)) return told;
  const own = await ports.ledger.runs(run.environment, lookedThrough);
  const earlier = own.some(isCarriedOut) ? own : await elsewhere(ports, run);
  const slowness = slownessOf(run, earlier, now);
  return slowness === undefined ? told : { ...told, slowness };
}

/** Other environments looked into: those that stand nearest in the settings, however many there are. */
const mostOthers = 8;

async function elsewhere(ports: Ports, { environment }: Run): Promise<readonly Run[]> {
  const all = ports.settings.environments.map(({ key }) => key);
  const own = all.indexOf(environment);
  const near = all
    .map((key, at) => ({ key, away: Math.abs(at - own) }))
    .filter(({ key }) => key !== environment)
    .sort((a, b) => a.away - b.away)
    .slice(0, mostOthers);
  // What cannot be read there is no reason to show nothing here.
  const read = near.map(({ key }) => ports.ledger.runs(key, lookedThrough).catch(() => []));
  return (await Promise.all(read)).flat().sort((a, b) => (a.requestedAt < b.requestedAt ? 1 : -1));
}
