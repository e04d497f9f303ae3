import type { Change } from './change.ts';
import type { Guid } from './guid.ts';
import { relationships, type TableName, tables } from './tables.ts';

/** Those of changes; reading is needed for every table, changed or not. */
const verbs = ['Create', 'Write', 'Delete', 'Append', 'AppendTo', 'Assign'] as const;
type Verb = (typeof verbs)[number] | 'Read';

/** Tables of the platform have privileges under names of their own; all others under the name of the table. */
const platformNames: { readonly [table: string]: string } = {
  systemuser: 'User',
  role: 'Role',
  team: 'Team',
  solution: 'Solution',
  appmodule: 'AppModule',
};

const names = Object.keys(tables) as TableName[];

function privilege(verb: Verb, table: TableName): string {
  return `prv${verb}${platformNames[table] ?? table}`;
}

/** What reading a snapshot asks for, sorted. */
export const readPrivileges: readonly string[] = names.map((table) => privilege('Read', table)).sort();

/** Every privilege that some plan may need, sorted: what a snapshot keeps of the caller's. */
export const writePrivileges: readonly string[] = names
  .filter((table) => table.startsWith('msdyn_') || table === 'systemuser' || table === 'role')
  .flatMap((table) => verbs.map((verb) => privilege(verb, table)))
  .sort();

/**
 * Privileges that Dataverse asks for before it carries out a change. A many-to-many link is an Append of both rows in
 * today's documentation and an Append and an AppendTo in older one; who holds all three is refused by neither.
 */
export function privilegesOf(change: Change, caller: Guid): readonly string[] {
  switch (change.kind) {
    case 'create':
      return [privilege('Create', change.table), ...bindPrivileges(change.table, change.binds, caller)];
    case 'update':
    case 'deactivate':
    case 'reactivate':
      return [privilege('Write', change.table)];
    case 'delete':
      return [privilege('Delete', change.table)];
    case 'associate':
    case 'disassociate': {
      const { from, to } = relationships[change.relationship];
      return [privilege('Append', from), privilege('Append', to), privilege('AppendTo', to)];
    }
  }
}

/** A lookup appends the new row to the one it names; an owner other than the caller is an assignment. */
function bindPrivileges(
  table: TableName,
  binds: { readonly [navigation: string]: string } = {},
  caller: Guid,
): readonly string[] {
  return Object.entries(binds).flatMap(([navigation, target]) => {
    if (navigation === 'ownerid')
      return target === `systemusers(${caller})` ? [] : [privilege('Assign', table)];
    const named = names.find((name) => target.startsWith(`${tables[name].set}(`));
    return [privilege('Append', table), ...(named === undefined ? [] : [privilege('AppendTo', named)])];
  });
}
