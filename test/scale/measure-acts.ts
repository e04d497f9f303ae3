import type { TableClient } from '@azure/data-tables';
import type { Azurite } from '../../sandbox/azurite.ts';
import { makeConversations } from '../../shared/tables/make-conversations.ts';
import { makeEvidence } from '../../shared/tables/make-evidence.ts';
import { makeLedger } from '../../shared/tables/make-ledger.ts';
import { openStorage } from '../../shared/tables/open-storage.ts';
import { bruno, contosoDev } from '../builders/world.ts';
import { stage } from '../conversations/stage.ts';
import { fakeIds } from '../fakes/fake-ids.ts';
import type { Act } from './acts.ts';
import { countRequests, type Listing } from './count-requests.ts';
import { type StoreSize, seedStore } from './seed-store.ts';

export interface Cost {
  readonly id: string;
  /** Of tables; a transaction is one, a page is one. */
  readonly requests: number;
  /** That listings lead through, whether they are answered or not. */
  readonly rows: number;
}

const group = '99999999-9999-4999-8999-999999999999' as typeof bruno.id;
/** Bruno approves through a group. */
const grouped = { ...contosoDev, groups: { ...contosoDev.groups, approver: [group] } };

/** Plays all acts on a store of this size and says what each cost. */
export async function measureActs(
  azurite: Azurite,
  acts: readonly Act[],
  size: StoreSize,
): Promise<readonly Cost[]> {
  const random = fakeIds().random;
  const bare = openStorage(azurite);
  const unwatched = makeLedger({ table: bare.ledger, random });
  await seedStore({ table: bare.ledger, ledger: unwatched }, bare.conversations, contosoDev.key, size);
  const counter = countRequests();
  const { ledger: table, conversations } = openStorage(azurite);
  counter.watch(table);
  counter.watch(conversations);
  const on = await stage((ports) => ({
    ledger: makeLedger({ table, random: fakeIds().random }),
    conversations: makeConversations({ table: conversations }),
    evidence: makeEvidence({ table, random: fakeIds().random }),
    settings: { ...ports.settings, environments: [grouped] },
    people: { ...ports.people, inGroups: async () => [bruno.id] },
  }));
  const costs: { readonly id: string; readonly requests: number; readonly listings: readonly Listing[] }[] =
    [];
  counter.taken();
  for (const { id, act } of acts) {
    await act(on);
    costs.push({ id, ...counter.taken() });
  }
  const keys = await keysOf(bare.ledger, bare.conversations);
  return costs.map(({ listings, ...cost }) => ({
    ...cost,
    rows: listings.reduce((sum, one) => sum + rowsOf(one, keys), 0),
  }));
}

type Keys = ReadonlyMap<string, readonly string[]>;

async function keysOf(...tables: readonly TableClient[]): Promise<Keys> {
  const keys = new Map<string, string[]>();
  for (const table of tables)
    for await (const { partitionKey, rowKey } of table.listEntities({
      queryOptions: { select: ['PartitionKey', 'RowKey'] },
    })) {
      const place = `${table.tableName} ${partitionKey}`;
      const known = keys.get(place) ?? [];
      known.push(String(rowKey));
      keys.set(place, known);
    }
  return keys;
}

/** The service stops at a full page; with a condition on anything but keys it reads on until the end. */
function rowsOf({ table, partition, from, before, top, also }: Listing, keys: Keys): number {
  const all = keys.get(`${table} ${partition}`) ?? [];
  const inRange = all.filter((key) => key >= from && key < before).length;
  return also === '' ? Math.min(inRange, top) : inRange;
}
