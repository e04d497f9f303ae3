import { directRoles, rootOf } from '../../sandbox/dataverse/grants.ts';
import { type Running, running } from '../../sandbox/dataverse/running.ts';
import { systemAdministrator } from '../../sandbox/fixtures/standard-rows.ts';
import { reading, writing } from '../../sandbox/fixtures/two-identities.ts';

export interface Recorded {
  /** Requests of the reading identity. */
  readonly requests: number;
  /** What in them writes. */
  readonly writes: readonly string[];
  /** Names of system administrators who sent something. */
  readonly administrators: readonly string[];
}

const looked = new WeakMap<Running, number>();

/** What was sent to any double of this process since somebody last looked. */
export function recordedSince(): Recorded {
  const all = running.map((one) => {
    const from = looked.get(one) ?? 0;
    looked.set(one, one.requests.length);
    return { store: one.store, requests: one.requests.slice(from) };
  });
  const read = all.flatMap(({ requests }) => requests.filter(({ by }) => by === reading.objectId));
  return {
    requests: read.length,
    writes: read.flatMap(({ writes }) => writes),
    administrators: all.flatMap(({ store, requests }) => administratorsAmong(store, requests)),
  };
}

const ours: ReadonlySet<string | undefined> = new Set([undefined, reading.objectId, writing.objectId]);

function administratorsAmong(store: Running['store'], requests: Running['requests']): readonly string[] {
  const others = new Set(requests.flatMap(({ by }) => (by === undefined || ours.has(by) ? [] : [by])));
  if (others.size === 0) return [];
  return store
    .rows('systemuser')
    .filter((row) => others.has(String(row.azureactivedirectoryobjectid)))
    .filter((row) => directRoles(store, String(row.systemuserid)).map(rootOf).includes(systemAdministrator))
    .map((row) => String(row.fullname));
}
