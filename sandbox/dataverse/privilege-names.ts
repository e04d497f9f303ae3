import type { Row, Table } from './schema.ts';
import { stableId } from './stable-id.ts';
import { tables } from './tables.ts';

export const verbs = ['Read', 'Create', 'Write', 'Delete', 'Append', 'AppendTo', 'Assign'] as const;
export type Verb = (typeof verbs)[number];

export const privilegeName = (verb: Verb, table: Table): string => `prv${verb}${table.privilege}`;

/** What public scripts report that the platform puts into every role that is created; of tables that are not here. */
export const givenToNewRoles: readonly string[] = [
  'prvCreateSharePointData',
  'prvReadPluginAssembly',
  'prvReadPluginType',
  'prvReadSdkMessage',
  'prvReadSdkMessageProcessingStep',
  'prvReadSdkMessageProcessingStepImage',
  'prvReadSharePointData',
  'prvReadSharePointDocument',
  'prvWriteSharePointData',
];

const ofTables = new Map(
  tables.flatMap((table) => verbs.map((verb) => [privilegeName(verb, table), table.name])),
);
export const everyPrivilege: readonly string[] = [...ofTables.keys(), ...givenToNewRoles];

export const privilegeId = (name: string): string => stableId('privilege', name);
const byId = new Map(everyPrivilege.map((name) => [privilegeId(name), name]));
export const privilegeWithId = (id: string): string | undefined => byId.get(id);

/** The rows of `privileges`: a table that is not installed has none. */
export function privilegeRows(absent: ReadonlySet<string>): readonly Row[] {
  return everyPrivilege
    .filter((name) => !absent.has(name) && !absent.has(ofTables.get(name) ?? ''))
    .map((name) => ({ privilegeid: privilegeId(name), name, canbeglobal: true, versionnumber: 1 }));
}
