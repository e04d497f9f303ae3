import type { TableClient } from '@azure/data-tables';
import { nameKey, personalKey } from '../../shared/engine/ports.ts';
import { makeConversations } from '../../shared/tables/make-conversations.ts';
import { makeEvidence } from '../../shared/tables/make-evidence.ts';
import { makeLedger } from '../../shared/tables/make-ledger.ts';
import { bruno, contosoDev } from '../builders/world.ts';
import { stage } from '../conversations/stage.ts';
import { fakeIds } from '../fakes/fake-ids.ts';
import type { Act } from './acts.ts';
import { type StoreSize, seedStore } from './seed-store.ts';

/** What is asked of the tables: a transaction is one request, a page is one. */
export interface Asked {
  readonly requests: number;
  /** Rows written or read through, whether they are answered or not. */
  readonly rows: number;
}

export interface CountedTables {
  readonly ledger: TableClient;
  readonly conversations: TableClient;
  /** Of both, since the last call. */
  readonly taken: () => Promise<Asked>;
}

export interface Cost extends Asked {
  readonly id: string;
}

const group = '99999999-9999-4999-8999-999999999999' as typeof bruno.id;
/** Bruno approves through a group. */
const grouped = {
  ...contosoDev,
  people: { ...contosoDev.people, approver: [] },
  groups: { ...contosoDev.groups, approver: [group] },
};

/** His own chat, so that he is asked there and can be handed a plan by name. */
const chats = [
  [personalKey(bruno.id), 'bruno'],
  [nameKey(bruno.id), bruno.name],
  ['bruno', '{}'],
] as const;

/** Plays all acts on a store of this size and says what each cost. */
export async function measureActs(
  { ledger: table, conversations, taken }: CountedTables,
  acts: readonly Act[],
  size: StoreSize,
): Promise<{ readonly costs: readonly Cost[]; readonly pressed: ReadonlySet<string> }> {
  await seedStore(table, conversations, contosoDev.key, size);
  const on = await stage(({ settings, people }) => ({
    ledger: makeLedger({ table, random: fakeIds().random }),
    conversations: makeConversations({ table: conversations }),
    evidence: makeEvidence({ table, random: fakeIds().random }),
    settings: { ...settings, environments: [grouped] },
    people: {
      rolesOf: async (person, environment) => {
        const roles = await people.rolesOf(person, environment);
        return person === bruno.id && environment.key === grouped.key
          ? new Set([...roles, 'approver'])
          : roles;
      },
      inGroups: async () => [bruno.id],
    },
  }));
  for (const [key, value] of chats) await on.ports.conversations.save(key, value);
  await taken();
  const costs: Cost[] = [];
  for (const { id, act } of acts) {
    await act(on);
    costs.push({ id, ...(await taken()) });
  }
  return { costs, pressed: on.pressed };
}
