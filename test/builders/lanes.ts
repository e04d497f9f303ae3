import type { Change } from '../../shared/domain/change.ts';
import type { RunId } from '../../shared/domain/ids.ts';
import { outcomesOf } from '../../shared/domain/journal.ts';
import type { ChangeResult, Pace, Ports } from '../../shared/engine/ports.ts';
import { contosoDev, type World } from './world.ts';

export interface Lanes {
  readonly ports: Ports;
  /** Requests that were under way at the same time, at most. */
  readonly most: () => number;
  /** Requests under way now. */
  readonly under: () => number;
  /** What was broken: sent without an intent in the ledger, or while the same person was under way. */
  readonly broken: readonly string[];
  /** What happens instead of a request; counted from 1 over all requests of people. */
  readonly instead: (act: (request: number) => (() => Error) | 'refuse' | undefined) => void;
}

/** Answers come back in an order of their own: some turns of the event loop later, the same ones for the same seed. */
function hops(seed: number): () => Promise<void> {
  let state = seed;
  return async () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    for (let left = 1 + (state % 7); left > 0; left--) await new Promise((resolve) => setImmediate(resolve));
  };
}

/** A world whose environment takes several requests at once, and looks at each of them as it comes in. */
export function inLanes(w: World, run: () => RunId, pace: Pace, seed = 1): Lanes {
  const broken: string[] = [];
  const people = new Set<string>();
  const wait = hops(seed);
  let [under, most, requests] = [0, 0, 0];
  let instead: Parameters<Lanes['instead']>[0] = () => undefined;

  async function look(changes: readonly Change[]): Promise<void> {
    const about = new Set(changes.flatMap((one) => ('to' in one ? [one.to] : [])));
    for (const person of about) if (people.has(person)) broken.push(`${person} twice at the same time`);
    for (const person of about) people.add(person);
    const found = await w.ports.ledger.run(run());
    if (found === undefined || !('plan' in found)) throw new Error('no plan');
    const plan = await w.ports.ledger.plan(contosoDev.key, found.plan);
    const outcomes = outcomesOf(await w.ports.ledger.journal(run()), plan.changes.length);
    for (const change of changes) {
      const at = plan.changes.findIndex((one) => JSON.stringify(one) === JSON.stringify(change));
      if (outcomes[at] !== 'i') broken.push(`${at} sent while ${outcomes[at]}`);
    }
  }

  const apply: ReturnType<Ports['dataverse']>['apply'] = async (changes, signal) => {
    signal?.throwIfAborted();
    if (!changes.every((one) => 'relationship' in one && one.relationship.endsWith('systemuser')))
      return w.dataverse.apply(changes, signal);
    requests += 1;
    under += 1;
    most = Math.max(most, under);
    try {
      const other = instead(requests);
      await look(changes);
      await wait();
      if (other === 'refuse')
        return {
          kind: 'refusal',
          reason: 'environment_unavailable',
          params: { environment: contosoDev.key, cause: '503' },
        };
      if (other !== undefined) throw other();
      return (await w.dataverse.apply(changes)) as readonly ChangeResult[];
    } finally {
      under -= 1;
      for (const one of changes) if ('to' in one) people.delete(one.to);
    }
  };

  return {
    broken,
    most: () => most,
    under: () => under,
    instead: (act) => {
      instead = act;
    },
    ports: { ...w.ports, dataverse: () => ({ ...w.dataverse, apply, pace: () => pace }) },
  };
}
