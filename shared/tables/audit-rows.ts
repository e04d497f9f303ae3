import type { AuditRow } from '../domain/audit-chain.ts';
import { rowKeys } from './row-keys.ts';
import { jsonOf, type StoredRow } from './table-row.ts';

/** Audit rows for whoever checks them: what cannot be read is passed on as it is, because that is what to report. */
export function auditRowOf(row: StoredRow): AuditRow {
  const number = Number(row.rowKey.slice(row.rowKey.indexOf('|') + 1));
  const named = Number.isSafeInteger(number) && rowKeys.audit(number) === row.rowKey;
  return { key: named ? number : undefined, text: textOf(row) };
}

function textOf(row: StoredRow): string {
  try {
    return jsonOf(row);
  } catch {
    return '';
  }
}
