import { stableId } from '../../../sandbox/dataverse/stable-id.ts';
import type { DataverseDouble } from '../../../sandbox/dataverse/start-dataverse.ts';
import { tableNamed } from '../../../sandbox/dataverse/tables.ts';
import type { Plan } from '../../../shared/domain/plan.ts';
import {
  type RelationshipName,
  relationships,
  type TableName,
  tables,
} from '../../../shared/domain/tables.ts';
import { columnTitle } from '../../../shared/texts/phrases.ts';
import { added, addedLinks } from './added.ts';
import { answersAndParts } from './answers-and-parts.ts';
import { agent } from './furnish.ts';

/** Something that happens between approval and apply, and what is expected of it. */
export interface Case {
  readonly id: string;
  readonly act: (double: DataverseDouble) => void;
  /** `control`: must not make the plan stale, because nothing that is written depends on it. */
  readonly expected: 'stale' | 'control';
  /** Text that the card must show. */
  readonly shows?: readonly string[];
}

const rowsAColumn = 3;

/** Every table and column, every link, every answer that a plan reads: changed, removed, added. */
export function casesOf(plan: Plan, double: DataverseDouble): readonly Case[] {
  const editor = agent(double.store, 'priya.raman');
  return [
    ...plan.reads.flatMap((read): readonly Case[] => {
      if (read.kind === 'rows')
        return [
          ...changed(
            read.table,
            read.rows.map((row) => row.id),
            double,
            editor,
          ),
          ...removed(
            read.table,
            read.rows.map((row) => row.id),
            double,
          ),
        ];
      return read.kind === 'links' ? unlinked(read.relationship, read.pairs, double) : [];
    }),
    ...added(double),
    ...addedLinks(double),
    ...answersAndParts(double),
  ];
}

function changed(
  table: TableName,
  rows: readonly string[],
  { store }: DataverseDouble,
  editor: string,
): readonly Case[] {
  const { columns, kinds, key } = tables[table];
  const decides = deciding(table);
  const traced = table.startsWith('msdyn_');
  return columns.flatMap((column) =>
    rows.slice(0, decides.includes(column) ? rowsAColumn : 1).map((id): Case => {
      const kind = (kinds as { readonly [name: string]: string })[column] ?? '';
      const value = another(column, kind, store.row(table, id)?.[column] ?? null);
      const state = column === 'statecode' ? { statuscode: value === 1 ? 2 : 1 } : {};
      return {
        id: `changed ${table}.${column} of ${id}`,
        act: () => store.put(table, { [key]: id, [column]: value, ...state }, editor),
        expected: decides.includes(column) ? 'stale' : 'control',
        // A solution is found by its name, a person by not being disabled: otherwise they are gone.
        shows:
          table === 'solution'
            ? []
            : table === 'systemuser'
              ? [String(store.row(table, id)?.[tableNamed(table).title])]
              : [
                  columnTitle('en', column)
                    .replace(/^_?(msdyn_)?/, '')
                    .replace(/_value$/, ''),
                  ...(traced ? ['by Priya Raman', 'on 2026-11-22'] : []),
                ],
      };
    }),
  );
}

/** Columns that a plan rests on; who is disabled is read by the filter and so decides as well. */
const deciding = (table: TableName): readonly string[] =>
  table === 'systemuser' ? [...tables[table].decides, 'isdisabled'] : tables[table].decides;

function another(column: string, kind: string, value: unknown): string | number | boolean {
  if (column === 'statecode') return value === 1 ? 0 : 1;
  if (kind.startsWith('bool')) return value !== true;
  if (kind.startsWith('int')) return Number(value ?? 0) + 1;
  return kind.startsWith('id') ? stableId('another', column) : `${value ?? ''}x`;
}

function removed(table: TableName, rows: readonly string[], { store }: DataverseDouble): readonly Case[] {
  const title = tableNamed(table).title;
  return rows.slice(0, rowsAColumn).map((id) => ({
    id: `removed ${table} ${id}`,
    act: () => store.remove(table, id),
    expected: 'stale',
    shows: table === 'systemuser' || table === 'solution' ? [] : [String(store.row(table, id)?.[title])],
  }));
}

function unlinked(
  name: RelationshipName,
  pairs: readonly string[],
  { store }: DataverseDouble,
): readonly Case[] {
  const kept = pairs.filter((pair) => store.links(name).some((one) => `${one.from}|${one.to}` === pair));
  const { to } = relationships[name];
  return kept.slice(0, rowsAColumn).map((pair): Case => {
    const [from = '', end = ''] = pair.split('|');
    return {
      id: `removed ${name} ${pair}`,
      act: () => store.unlink(name, from, end),
      expected: 'stale',
      shows: to === 'systemuser' ? [String(store.row('systemuser', end)?.fullname)] : [],
    };
  });
}
