import { acts } from '../../scale/acts.ts';
import { countedFakes } from '../../scale/counted-fakes.ts';
import { type Cost, measureActs } from '../../scale/measure-acts.ts';
import type { SectionResult } from '../result.ts';

const small = { runs: 150, conversations: 150 };
const large = { runs: 10_000, conversations: 50_000 };

/** What each command, button, route and timer asks of storage, in a new store and in one with a long past. */
export async function benchStore(): Promise<SectionResult> {
  const [few, many] = [await measured(small), await measured(large)];
  const grown = few.filter(
    ({ requests, rows }, at) => requests !== many[at]?.requests || rows !== many[at]?.rows,
  );
  const most = [...many].sort((a, b) => b.requests - a.requests)[0];
  const chat = many.filter(({ id }) => id.includes(' says '));
  const average = (costs: readonly Cost[]): number =>
    costs.reduce((sum, { requests }) => sum + requests, 0) / costs.length;
  return {
    title: 'What is asked of storage, with a past of 150 and of 10,000 runs in one environment',
    figures: [
      {
        id: 'grown',
        what: `acts of ${many.length} that ask for more requests or rows: ${grown.map(({ id }) => id).join(', ') || 'none'}`,
        value: grown.length,
        unit: '',
        exactly: 0,
      },
      { id: 'chat', what: 'requests of a chat turn, on average', value: average(chat), unit: 'requests' },
      {
        id: 'most',
        what: `requests of the dearest: ${most?.id}`,
        value: most?.requests ?? 0,
        unit: 'requests',
      },
      {
        id: 'rows',
        what: 'rows that one act reads through or writes, at the most',
        value: Math.max(...many.map(({ rows }) => rows)),
        unit: '',
      },
    ],
    charts: [],
    notes: [
      `${large.runs.toLocaleString('en')} runs with their audit, inquiries, cards and graves, and ${large.conversations.toLocaleString('en')} personal chats.`,
      'A table in memory that passes the contracts of the ledger counts requests, pages and rows.',
    ],
  };
}

const measured = async (size: typeof small): Promise<readonly Cost[]> =>
  (await measureActs(countedFakes(), acts, size)).costs;
