import {
  commonColumns,
  organizationOwned,
  solutionColumns,
  stateColumns,
  text,
  userOwned,
} from './columns.ts';
import type { Column, Table } from './schema.ts';

export const uniqueName = text(128, { required: true });

/** A solution-aware table of Customer Service: its rows travel in solutions and are locked when they came managed. */
export function component(
  name: string,
  columns: { readonly [name: string]: Column },
  ownership: 'user' | 'organization' = 'user',
): Table {
  const all = {
    [`${name}id`]: { kind: 'guid', update: false } as const,
    ...commonColumns,
    ...(ownership === 'user' ? userOwned : organizationOwned),
    ...solutionColumns,
    ...stateColumns(name !== 'msdyn_appconfiguration'),
    msdyn_name: text(100),
    ...columns,
  };
  return {
    name,
    set: `${name}s`,
    key: `${name}id`,
    columns: all,
    title: 'msdyn_name',
    privilege: name,
    solutionAware: true,
    writable: true,
  };
}
