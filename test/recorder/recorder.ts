import { type Running, running } from '../../sandbox/dataverse/running.ts';
import { reading } from '../../sandbox/fixtures/two-identities.ts';

export interface Recorded {
  /** Requests of the reading identity. */
  readonly requests: number;
  /** What in them writes. */
  readonly writes: readonly string[];
}

const looked = new WeakMap<Running, number>();

/** What the reading identity sent to any double of this process since somebody last looked. */
export function recordedSince(): Recorded {
  const fresh = running.flatMap((one) => {
    const from = looked.get(one) ?? 0;
    looked.set(one, one.requests.length);
    return one.requests.slice(from).filter(({ by }) => by === reading.objectId);
  });
  return { requests: fresh.length, writes: fresh.flatMap(({ writes }) => writes) };
}
