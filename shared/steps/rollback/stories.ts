import type { Binds, Change, Columns, LinkChange } from '../../domain/change.ts';
import type { Guid } from '../../domain/guid.ts';
import { type TableName, tables, type Value } from '../../domain/tables.ts';

/** What became of one row by the changes that are to be taken back. */
export interface RowStory {
  readonly step: string;
  readonly label: string;
  readonly table: TableName;
  readonly id: Guid;
  /** It was not there before. */
  readonly made: boolean;
  /** Columns before, of those that were changed; empty for a row that was made. */
  readonly before: Columns;
  /** The same columns as the changes left them; for a row that was made, all that were written. */
  readonly left: Columns;
}

/** What became of one pair. */
export interface LinkStory {
  /** The first change of it, for its names. */
  readonly change: LinkChange;
  readonly before: boolean;
  readonly left: boolean;
}

export interface Stories {
  readonly rows: readonly RowStory[];
  readonly links: readonly LinkStory[];
  /** Keys of the pairs that were made, see `pairKey`. */
  readonly made: ReadonlySet<string>;
}

export const pairKey = ({
  relationship,
  from,
  to,
}: Pick<LinkChange, 'relationship' | 'from' | 'to'>): string => `${relationship} ${from} ${to}`;

/** The changes of one or several runs, oldest first, put together by row and by pair, in the order of the first of each. */
export function storiesOf(changes: readonly Change[]): Stories {
  const rows = new Map<string, RowStory>();
  const links = new Map<string, LinkStory>();
  for (const change of changes) {
    if ('relationship' in change) {
      const key = pairKey(change);
      const known = links.get(key);
      const left = change.kind === 'associate';
      links.set(key, known === undefined ? { change, before: !left, left } : { ...known, left });
      continue;
    }
    const key = `${change.table} ${change.id}`;
    rows.set(key, next(rows.get(key), change));
  }
  const made = [...links].filter(([, one]) => !one.before && one.left).map(([key]) => key);
  return { rows: [...rows.values()], links: [...links.values()], made: new Set(made) };
}

type RowChange = Exclude<Change, LinkChange>;

function next(known: RowStory | undefined, change: RowChange): RowStory {
  const { step, label, table, id } = change;
  const story = known ?? { step, label, table, id, made: change.kind === 'create', before: {}, left: {} };
  const { before, after } = transition(change);
  return {
    ...story,
    before: story.made ? {} : { ...before, ...story.before },
    left: { ...story.left, ...after },
  };
}

function transition(change: RowChange): { readonly before: Columns; readonly after: Columns } {
  switch (change.kind) {
    case 'create':
      return {
        before: {},
        after: { statecode: 0, ...change.columns, ...lookupsOf(change.table, change.binds ?? {}) },
      };
    case 'update':
      return { before: change.before, after: change.after };
    case 'deactivate':
      return { before: { statecode: 0 }, after: { statecode: 1 } };
    case 'reactivate':
      return { before: { statecode: 1 }, after: { statecode: 0 } };
    case 'delete':
      throw new Error(`a plan deletes nothing, and this one deletes ${change.table} ${change.id}`);
  }
}

/** Lookup columns of a table that binds fill. */
function lookupsOf(table: TableName, binds: Binds): Columns {
  const known: readonly string[] = tables[table].columns;
  const entries = Object.entries(binds).map(([name, path]): [string, Value] => [
    `_${name}_value`,
    /\(([^)]*)\)/.exec(path)?.[1] ?? null,
  ]);
  return Object.fromEntries(entries.filter(([column]) => known.includes(column)));
}
