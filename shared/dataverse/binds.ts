import type { Binds, Columns } from '../domain/change.ts';
import { parseGuid } from '../domain/guid.ts';
import { type TableName, tables } from '../domain/tables.ts';
import { codedError } from './coded-error.ts';

/** Lookups as a payload names them. */
export function boundIn(binds: Binds = {}): Columns {
  const entries = Object.entries(binds).map(([navigation, target]) => {
    targetId(target);
    return [`${navigation}@odata.bind`, `/${target}`];
  });
  return Object.fromEntries(entries);
}

/** The same lookups as a read shows them, as far as the table's known columns have them. */
export function lookupsOf(table: TableName, binds: Binds = {}): Columns {
  const known: readonly string[] = tables[table].columns;
  const entries = Object.entries(binds)
    .map(([navigation, target]) => [`_${navigation.toLowerCase()}_value`, targetId(target)] as const)
    .filter(([column]) => known.includes(column));
  return Object.fromEntries(entries);
}

/** Columns that only a read has: a lookup is written by its navigation property. */
export function isLookup(column: string): boolean {
  return /^_\w+_value$/.test(column);
}

/** Lookups that an update may move, with the navigation property and the set a PATCH names. */
const movable: { readonly [column: string]: readonly [navigation: string, set: string] } = {
  _msdyn_appprofileid_value: ['msdyn_appprofileid', tables.msdyn_appconfiguration.set],
  _msdyn_securityroleid_value: ['msdyn_securityroleid', tables.role.set],
};

/** Columns of an update as a PATCH takes them. */
export function patchOf(columns: Columns): Columns {
  return Object.fromEntries(
    Object.entries(columns).map(([column, value]) => {
      const [navigation, set] = movable[column] ?? [];
      if (navigation === undefined || value === null) return [column, value];
      return [`${navigation}@odata.bind`, `/${set}(${value})`];
    }),
  );
}

function targetId(target: string): string {
  const id = parseGuid(/^[a-z_]+\((.+)\)$/.exec(target)?.[1]);
  if (id === undefined) throw codedError('not_a_row', 'a lookup does not name a row of an entity set');
  return id;
}
