import type { TableClient, TransactionAction } from '@azure/data-tables';
import { auditRoot, chain } from '../../shared/domain/audit.ts';
import type { EnvironmentKey, RunId } from '../../shared/domain/ids.ts';
import { newRunId } from '../../shared/domain/ids.ts';
import type { PlanRef } from '../../shared/domain/plan.ts';
import { isOpen, type Run } from '../../shared/domain/run.ts';
import { nameKey, personalKey } from '../../shared/engine/ports.ts';
import { makeLedger } from '../../shared/tables/make-ledger.ts';
import { encodeKey, otherPartitions, rowKeys, runNameKey } from '../../shared/tables/row-keys.ts';
import { jsonRow, type TableRow } from '../../shared/tables/table-row.ts';
import { everyRun } from '../contracts/every-run.ts';
import { at, numberedGuid, person, planOf } from '../contracts/ledger-samples.ts';

export interface StoreSize {
  /** Of one environment, with the audit, cards, reminders, inquiries and graves that so many leave behind. */
  readonly runs: number;
  /** Personal chats, each of somebody with a name. */
  readonly conversations: number;
}

/** An environment with a past, all of it from before `at`, and a bot that many have spoken with. */
export async function seedStore(
  ledger: TableClient,
  conversations: TableClient,
  environment: EnvironmentKey,
  size: StoreSize,
): Promise<void> {
  const { putPlan } = makeLedger({ table: ledger, random: () => 't' });
  await store(ledger, pastOf(environment, size.runs, await putPlan(environment, planOf(environment, 3))));
  await store(conversations, chatsOf(size.conversations));
}

function pastOf(environment: EnvironmentKey, count: number, plan: PlanRef): readonly TableRow[] {
  const kinds = everyRun(environment).filter((run) => !isOpen(run));
  const rows: TableRow[] = [];
  const row = (key: string, value: unknown): void => {
    rows.push(jsonRow(environment, key, 't', value));
  };
  let audit: { readonly sequence: number; readonly hash: string } = { sequence: 0, hash: auditRoot };
  for (let n = 0; n < count; n++) {
    const [id, check] = [idOf(environment, count - n, 2 * n), idOf(environment, count - n, 2 * n + 1)];
    const run = { ...(kinds[n % kinds.length] as Run), id, plan };
    row(rowKeys.run(id), 'plan' in (kinds[n % kinds.length] as Run) ? run : { ...run, plan: undefined });
    rows.push(jsonRow(otherPartitions.runNames, runNameKey(id), 't', id));
    const entry = chain({ run: id, environment, what: 'requested', by: person(), at }, audit);
    audit = entry;
    row(rowKeys.audit(entry.sequence), entry);
    row(rowKeys.trail(id, entry.sequence), entry);
    const asked = { id: check, environment, what: 'plan', requester: person(), requestedAt: at };
    row(rowKeys.inquiry(check), { ...asked, status: 'planned', plan });
    if (n % 10 > 0) continue;
    row(rowKeys.card(id, 'past'), { id, conversation: 'past', activityId: 'x', claimedUntil: at });
    row(rowKeys.buried('msdyn_channelprovider', numberedGuid(n), id), { id: numberedGuid(n) });
    row(rowKeys.silent(`past-${n}`), true);
  }
  row(rowKeys.head, { environment, epoch: 1, audit: { sequence: audit.sequence, hash: audit.hash } });
  return rows;
}

/** One every ten minutes before the beginning. */
function idOf(environment: EnvironmentKey, back: number, n: number): RunId {
  const when = new Date(Date.parse(at) - back * 600_000);
  return newRunId(environment, when, `5eed${n.toString(16).padStart(8, '0')}`);
}

function chatsOf(count: number): readonly TableRow[] {
  return Array.from({ length: count }, (_, n) => n).flatMap((n) => {
    const who = numberedGuid(0x900000 + n);
    const row = (key: string, value: string): TableRow => jsonRow('conversation', encodeKey(key), '', value);
    return [row(personalKey(who), `chat-${n}`), row(nameKey(who), `Person ${n}`), row(`chat-${n}`, '{}')];
  });
}

/** In transactions of a hundred, by partition: a store of thousands is there within seconds. */
async function store(table: TableClient, rows: readonly TableRow[]): Promise<void> {
  for (const partition of new Set(rows.map(({ partitionKey }) => partitionKey))) {
    const group = rows.filter(({ partitionKey }) => partitionKey === partition);
    for (let from = 0; from < group.length; from += 100)
      await table.submitTransaction(
        group.slice(from, from + 100).map((row): TransactionAction => ['upsert', row, 'Replace']),
      );
  }
}
