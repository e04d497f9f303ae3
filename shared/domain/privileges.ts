import type { Change } from './change.ts';
import type { Guid } from './guid.ts';
import { relationships, type TableName, tables } from './tables.ts';
import { rowVerbs, writtenLinks, writtenLookups } from './written-tables.ts';

type Verb = 'Read' | 'Create' | 'Write' | 'Delete' | 'Append' | 'AppendTo' | 'Assign';

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

/** Every privilege that some change may need, sorted: what a snapshot keeps of the caller's. */
export const writePrivileges: readonly string[] = unique([
  ...names.flatMap((table) => (rowVerbs[table] ?? []).map((verb) => privilege(verb, table))),
  ...writtenLinks.flatMap((link) => linkPrivileges(relationships[link])),
  ...writtenLookups.flatMap(({ from, to }) => [privilege('Append', from), privilege('AppendTo', to)]),
]);

/** Who writes also reads back what it wrote, and says who it is and what it may. */
const readToWrite: readonly string[] = unique([
  ...names.filter((table) => writePrivileges.some((name) => name.endsWith(platformNames[table] ?? table))),
  'team',
]).map((table) => privilege('Read', table as TableName));

/** Not of a table of ours: who changed a row is read from Dataverse's audit, where that is on. */
const beside = {
  reading: ['prvReadAuditSummary', 'prvReadOrganization'],
  writing: ['prvReadSolution', 'prvWriteSolution'],
};

/** What the two generated roles hold, sorted. Source: `npm run roles` writes them to `infra/dataverse/roles.json`. */
export const rolePrivileges = {
  reading: unique([...readPrivileges, ...beside.reading]),
  writing: unique([...readToWrite, ...writePrivileges, ...beside.writing]),
} as const;

/**
 * What an identity cannot do without. A reading one that is alone writes as well. What is only good to have is not
 * among it.
 */
export function neededBy(which: 'reading' | 'writing', alone: boolean): readonly string[] {
  if (which === 'writing') return unique([...readToWrite, ...writePrivileges]);
  return alone ? unique([...readPrivileges, ...writePrivileges]) : readPrivileges;
}

function unique(all: readonly string[]): readonly string[] {
  return [...new Set(all)].sort();
}

function linkPrivileges({
  from,
  to,
}: {
  readonly from: TableName;
  readonly to: TableName;
}): readonly string[] {
  return [privilege('Append', from), privilege('Append', to), privilege('AppendTo', to)];
}

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
    case 'disassociate':
      return linkPrivileges(relationships[change.relationship]);
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
