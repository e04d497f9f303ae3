import type { TableClient, TransactionAction } from '@azure/data-tables';
import { auditRoot, chain } from '../../shared/domain/audit.ts';
import type { Glance } from '../../shared/domain/glance.ts';
import type { EnvironmentKey, RunId } from '../../shared/domain/ids.ts';
import { fleetKey, newRunId, parseEnvironmentKey } from '../../shared/domain/ids.ts';
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
  /** Other ones of which the store holds a head and how they stand; none where absent. */
  readonly others?: number;
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
  await store(ledger, othersOf(size.others ?? 0));
}

/** Heads are partitions of their own; glances stand beside each other. */
function othersOf(count: number): readonly TableRow[] {
  return Array.from({ length: count }, (_, n) => {
    const key = parseEnvironmentKey(`place-${String(n).padStart(4, '0')}`);
    if (key === undefined) throw new Error('no key');
    const glance: Glance = { environment: key, head: 'none', at, migrated: false, trend: [] };
    const head = { environment: key, epoch: 1, audit: { sequence: 0, hash: auditRoot } };
    return [jsonRow(key, rowKeys.head, 't', head), jsonRow(fleetKey, rowKeys.glance(key), 't', glance)];
  }).flat();
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

/** Transactions that are under way at once. */
const atOnce = 6;

/** In transactions of a hundred, by partition: a store of thousands is there within seconds. */
async function store(table: TableClient, rows: readonly TableRow[]): Promise<void> {
  const groups = new Map<string, TableRow[]>();
  for (const row of rows) {
    const group = groups.get(row.partitionKey);
    if (group === undefined) groups.set(row.partitionKey, [row]);
    else group.push(row);
  }
  const waiting = [...groups.values()].flatMap((group) =>
    Array.from({ length: Math.ceil(group.length / 100) }, (_, n) => group.slice(n * 100, n * 100 + 100)),
  );
  const next = async (): Promise<void> => {
    for (let part = waiting.pop(); part !== undefined; part = waiting.pop())
      await table.submitTransaction(part.map((row): TransactionAction => ['upsert', row, 'Replace']));
  };
  await Promise.all(Array.from({ length: atOnce }, next));
}
