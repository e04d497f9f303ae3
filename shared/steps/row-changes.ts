import type { Binds, Change, Columns } from '../domain/change.ts';
import type { Expectation } from '../domain/expectation.ts';
import type { Guid } from '../domain/guid.ts';
import { sameValue } from '../domain/same-value.ts';
import { linked, type Row, type Snapshot } from '../domain/snapshot.ts';
import type { TableName, Value } from '../domain/tables.ts';

interface WantedRow<T extends TableName> {
  readonly step: string;
  readonly label: string;
  readonly table: T;
  readonly id: Guid;
  readonly columns: Columns;
  readonly binds?: Binds;
  readonly existing?: Row<T>;
}

/** What it takes to have this row as wanted and active: create, or reactivate and update the columns that differ. */
export function rowChanges<T extends TableName>(wanted: WantedRow<T>): readonly Change[] {
  const { step, label, table, id, columns, binds, existing } = wanted;
  if (existing === undefined)
    return [{ kind: 'create', step, label, table, id, columns, ...(binds === undefined ? {} : { binds }) }];
  const current = existing.columns as unknown as { readonly [column: string]: Value };
  const changes: Change[] = [];
  if (current.statecode === 1) changes.push({ kind: 'reactivate', step, label, table, id });
  const different = Object.keys(columns).filter(
    (name) => !sameValue(name, current[name] ?? null, columns[name] ?? null),
  );
  if (different.length > 0) {
    const pick = (from: { readonly [column: string]: Value }): Columns =>
      Object.fromEntries(different.map((name) => [name, from[name] ?? null]));
    changes.push({ kind: 'update', step, label, table, id, before: pick(current), after: pick(columns) });
  }
  return changes;
}

export function rowExpectation<T extends TableName>(wanted: WantedRow<T>): Expectation {
  const { step, label, table, id, columns } = wanted;
  return { kind: 'row', step, label, table, id, columns: { ...columns, statecode: 0 } };
}

type WantedLink = Omit<Extract<Expectation, { readonly kind: 'linked' | 'not_linked' }>, 'kind'>;

export function linkChanges(snapshot: Snapshot, wanted: WantedLink): readonly Change[] {
  return linked(snapshot, wanted.relationship, wanted.from, wanted.to)
    ? []
    : [{ kind: 'associate', ...wanted }];
}

export function linkExpectation(wanted: WantedLink): Expectation {
  return { kind: 'linked', ...wanted };
}
