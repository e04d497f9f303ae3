import type { Change } from '../../shared/domain/change.ts';
import type { Row, Snapshot } from '../../shared/domain/snapshot.ts';
import type { TableName, Value } from '../../shared/domain/tables.ts';
import { tables } from '../../shared/domain/tables.ts';

/** What an environment is after a change, if Dataverse does what it is asked. Throws where Dataverse would refuse. */
export function applied(snapshot: Snapshot, change: Change): Snapshot {
  if ('relationship' in change) {
    const { relationship, from, to } = change;
    const links = snapshot.links[relationship];
    const rest = links.filter((link) => link.from !== from || link.to !== to);
    const present = rest.length < links.length;
    if (present === (change.kind === 'associate'))
      throw new Error(`${change.kind} of a pair that is so already`);
    const next = change.kind === 'associate' ? [...links, { from, to }] : rest;
    return { ...snapshot, links: { ...snapshot.links, [relationship]: next.sort(byPair) } };
  }
  const { table, id } = change;
  const rows = snapshot.rows[table] as readonly Row[];
  const index = rows.findIndex((row) => row.id === id);
  const found = rows[index];
  if ((found === undefined) !== (change.kind === 'create'))
    throw new Error(`${change.kind} of ${table} that does not fit`);
  const rest = rows.filter((row) => row.id !== id);
  if (change.kind === 'delete') return withRows(snapshot, table, rest);
  if (change.kind === 'create') {
    const all = Object.fromEntries(tables[table].columns.map((column) => [column, null])) as {
      [column: string]: Value;
    };
    if ('statecode' in all) all.statecode = 0;
    if ('ismanaged' in all) all.ismanaged = false;
    for (const [name, target] of Object.entries(change.binds ?? {}))
      if (`_${name}_value` in all) all[`_${name}_value`] = /\(([^)]*)\)/.exec(target)?.[1] ?? null;
    return withRows(snapshot, table, [
      ...rest,
      { table, id, columns: { ...all, ...change.columns } } as unknown as Row,
    ]);
  }
  const columns = found?.columns as unknown as { readonly [column: string]: Value };
  const set = change.kind === 'update' ? change.after : { statecode: change.kind === 'deactivate' ? 1 : 0 };
  const expected =
    change.kind === 'update' ? change.before : { statecode: change.kind === 'deactivate' ? 0 : 1 };
  for (const [name, value] of Object.entries(expected))
    if (columns[name] !== value)
      throw new Error(`${change.kind} of ${table}: ${name} is not what the plan read`);
  return withRows(snapshot, table, [
    ...rest,
    { ...found, columns: { ...columns, ...set } } as unknown as Row,
  ]);
}

export function appliedAll(snapshot: Snapshot, changes: readonly Change[]): Snapshot {
  return changes.reduce(applied, snapshot);
}

function withRows(snapshot: Snapshot, table: TableName, rows: readonly Row[]): Snapshot {
  const sorted = [...rows].sort((a, b) => (a.id < b.id ? -1 : 1));
  return { ...snapshot, rows: { ...snapshot.rows, [table]: sorted } };
}

const byPair = (a: { from: string; to: string }, b: { from: string; to: string }): number =>
  `${a.from}|${a.to}` < `${b.from}|${b.to}` ? -1 : 1;
