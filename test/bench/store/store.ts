import { acts } from '../../scale/acts.ts';
import { countedFakes } from '../../scale/counted-fakes.ts';
import { type Cost, type CountedTables, measureActs } from '../../scale/measure-acts.ts';
import type { StoreSize } from '../../scale/seed-store.ts';
import type { SectionResult } from '../result.ts';
import { countedAzurite } from './counted-azurite.ts';

const small: StoreSize = { runs: 150, conversations: 150 };
/** With those that the acts are about, a thousand environments. */
const large: StoreSize = { runs: 100_000, conversations: 50_000, others: 997 };
/** As many as Azurite takes within minutes: for each query it looks at every row of a table. */
const inAzurite: StoreSize = { runs: 2_000, conversations: 2_000, others: 997 };

/** What each command, button, route and timer asks of storage, in a new store and in one with a long past. */
export async function benchStore(): Promise<SectionResult> {
  const [few, many] = [await measured(countedFakes(), small), await measured(countedFakes(), large)];
  const { stop, ...tables } = await countedAzurite();
  try {
    return compared(few, many, await measured(tables, inAzurite));
  } finally {
    await stop();
  }
}

function compared(few: readonly Cost[], many: readonly Cost[], real: readonly Cost[]): SectionResult {
  const otherwise = many.filter(
    ({ requests, rows }, at) => requests !== real[at]?.requests || rows !== real[at]?.rows,
  );
  const beside = many.map((cost, at) => ({ cost, before: few[at] ?? cost }));
  const asked = beside.filter(({ cost, before }) => cost.requests !== before.requests);
  const read = beside.filter(({ cost, before }) => cost.rows !== before.rows);
  // How all stand is a row of each environment, whatever the past: one page of a query.
  const overview = read.filter(({ cost, before }) => (cost.rows - before.rows) % (large.others ?? 0) === 0);
  const past = read.filter((one) => !overview.includes(one));
  const named = (of: typeof beside): string => of.map(({ cost }) => cost.id).join(', ') || 'none';
  const most = [...many].sort((a, b) => b.requests - a.requests)[0];
  const chat = many.filter(({ id }) => id.includes(' says '));
  const average = chat.reduce((sum, { requests }) => sum + requests, 0) / chat.length;
  return {
    title: 'What is asked of storage, with a past of 150 and of 100,000 runs in one environment',
    figures: [
      {
        id: 'grown',
        what: `acts of ${many.length} that ask for more requests: ${named(asked)}`,
        value: asked.length,
        unit: '',
        exactly: 0,
      },
      {
        id: 'grown-rows',
        what: `acts that have more rows read or written by what has been: ${named(past)}`,
        value: past.length,
        unit: '',
        exactly: 0,
      },
      {
        id: 'overview',
        what: `acts that read how all environments stand, a row each: ${named(overview)}`,
        value: overview.length,
        unit: '',
      },
      {
        id: 'azurite',
        what: 'acts that ask otherwise of Azurite with 2,000 runs and 2,000 chats',
        value: otherwise.length,
        unit: '',
        exactly: 0,
      },
      { id: 'chat', what: 'requests of a chat turn, on average', value: average, unit: 'requests' },
      {
        id: 'most',
        what: `requests of the dearest: ${most?.id}`,
        value: most?.requests ?? 0,
        unit: 'requests',
      },
      {
        id: 'rows',
        what: 'rows that one act has answered or written, at the most, but for those',
        value: Math.max(...beside.flatMap((one) => (overview.includes(one) ? [] : [one.cost.rows]))),
        unit: '',
      },
    ],
    charts: [],
    notes: [
      '100,000 runs with their audit, inquiries, cards and graves, 50,000 personal chats, and 1,000 environments with a head and how they stand: some 690,000 rows.',
      'Counted in a table in memory that passes the contracts of the ledger, and again in Azurite over HTTP with fewer rows: a query there looks at every row of its table, so that it says nothing about time, and it was not filled with all of them.',
    ],
  };
}

const measured = async (tables: CountedTables, size: StoreSize): Promise<readonly Cost[]> =>
  (await measureActs(tables, acts, size)).costs;
