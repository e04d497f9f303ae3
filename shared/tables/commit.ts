import type { CommitResult, Head, LedgerWrite, ReadHead } from '../engine/ports.ts';
import { storedHead } from './check-write.ts';
import type { GuardedTable, Operation, Transacted } from './guarded-table.ts';
import { headRow, operationOf } from './ledger-rows.ts';
import { marksOf } from './marks.ts';
import { rowKeys } from './row-keys.ts';
import { storageError, translated } from './storage-error.ts';

type Failed = Exclude<Transacted, { readonly kind: 'written' }>;

interface Attempt {
  readonly read: ReadHead;
  readonly next: Head;
  readonly token: string;
  /** The head first. */
  readonly operations: readonly Operation[];
}

/** One transaction of the head and its rows; see `Ledger.commit`. */
export async function commit(
  table: GuardedTable,
  token: string,
  read: ReadHead,
  wanted: Head,
  writes: readonly LedgerWrite[],
): Promise<CommitResult> {
  const { environment } = read.head;
  if (wanted.environment !== environment)
    throw storageError('wrong_partition', `writing to ${environment}: a head of ${wanted.environment}`);
  const next = storedHead(wanted);
  const row = headRow(next, token);
  const { etag } = read;
  const operations: readonly Operation[] = [
    etag === undefined ? { kind: 'insert', row } : { kind: 'replace', row, etag },
    ...writes.map((write) => operationOf(environment, write, token)),
    ...marksOf(environment, writes, token).map((mark): Operation => ({ kind: 'upsert', row: mark })),
  ];
  const result = await table.transact(operations);
  if (result.kind === 'written') return committed(next, result.etags[0]);
  return settle(table, { read, next, token, operations }, result);
}

/**
 * What a failed transaction did. The client repeats requests whose answer was lost, so a refusal can mean our own
 * success; no answer can mean anything.
 */
async function settle(table: GuardedTable, attempt: Attempt, failed: Failed): Promise<CommitResult> {
  const { read, next, token } = attempt;
  const now = await table.get(read.head.environment, rowKeys.head);
  if (now !== undefined && now.token === token) return committed(next, now.etag);
  if (now?.etag === read.etag) {
    const doing = `writing to ${read.head.environment}`;
    if (failed.kind === 'unsure') throw translated(doing, failed.error);
    throw storageError('storage_refused', `${doing}: a row besides the head is in the way`, failed.error);
  }
  // Somebody else's head may have followed ours. Its ETag is not ours to use: the next commit must conflict.
  if (await oursBelow(table, attempt)) return committed(next, read.etag);
  return { kind: 'conflict' };
}

function committed(head: Head, etag: string | undefined): CommitResult {
  return { kind: 'committed', read: etag === undefined ? { head } : { head, etag } };
}

/** Whether one of the rows is ours. One is enough: all or none were written. An audit row decides at once. */
async function oursBelow(table: GuardedTable, attempt: Attempt): Promise<boolean> {
  const rows = attempt.operations.slice(1);
  const inserted = rows.filter((operation) => operation.kind === 'insert');
  for (const { row } of inserted.length > 0 ? inserted.slice(0, 1) : rows) {
    const stored = await table.get(row.partitionKey, row.rowKey);
    if (stored?.token === attempt.token) return true;
  }
  return false;
}
