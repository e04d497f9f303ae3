import type { Expectation } from './expectation.ts';
import type { Guid } from './guid.ts';
import type { EnvironmentKey, RunId } from './ids.ts';
import type { Plan } from './plan.ts';
import { type Row, rowById, type Snapshot } from './snapshot.ts';
import { type RelationshipName, relationships, type TableName } from './tables.ts';

/** Why a row that was to be deleted stays, or needs no deleting any more. */
export type GraveEnd = 'deleted' | 'gone' | 'alive' | 'edited' | 'in_use' | 'expected';

/** A row that a rollback deactivated and that is deleted later, if nobody does anything with it before. */
export interface Grave {
  readonly environment: EnvironmentKey;
  readonly table: TableName;
  readonly id: Guid;
  readonly label: string;
  /** ETag of the row as the rollback left it. */
  readonly version?: string;
  /** ISO 8601 */
  readonly due: string;
  /** The rollback. Nothing is deleted before it is verified. */
  readonly run: RunId;
  /** `deleting`: about to be, so that what is found gone after a crash is known to be our doing. */
  readonly state: 'waiting' | 'deleting' | GraveEnd;
}

export function isEnded({ state }: Grave): boolean {
  return state !== 'waiting' && state !== 'deleting';
}

/** Mappings before the profiles they point at. */
const order: readonly TableName[] = ['msdyn_appprofilerolemapping', 'msdyn_appconfiguration'];
const place = ({ table }: Grave): number => (order.indexOf(table) + order.length + 1) % (order.length + 1);
export const inGraveOrder = (graves: readonly Grave[]): readonly Grave[] =>
  [...graves].sort((a, b) => place(a) - place(b));

/**
 * Graves of the rows that a rollback's plan has deactivated.
 *
 * @param made ids of rows that the run created which is taken back
 * @param due ISO 8601
 */
export function gravesOf(
  plan: Plan,
  made: ReadonlySet<string>,
  now: Snapshot,
  about: Pick<Grave, 'environment' | 'run' | 'due'>,
): readonly Grave[] {
  return plan.expect.flatMap((one): readonly Grave[] => {
    if (one.kind !== 'row' || one.columns.statecode !== 1 || !made.has(one.id)) return [];
    const { table, id, label } = one;
    const row = rowById(now, table, id);
    if (row === undefined) return [];
    const version = row.version === undefined ? {} : { version: row.version };
    return [{ ...about, table, id, label, ...version, state: 'waiting' }];
  });
}

/** What is to become of a grave now; `deleting` when nothing speaks against it. */
export function judged(grave: Grave, now: Snapshot, expected: readonly Expectation[]): Grave['state'] {
  const row = rowById(now, grave.table, grave.id);
  if (row === undefined) return grave.state === 'deleting' ? 'deleted' : 'gone';
  const columns = row.columns as { readonly statecode?: number };
  if (columns.statecode !== 1) return 'alive';
  if (row.version !== grave.version) return 'edited';
  if (isUsed(grave, now)) return 'in_use';
  return expected.some((one) => wants(one, grave.id)) ? 'expected' : 'deleting';
}

/** Of a row that is active again, whoever did it. */
export function isAlive(grave: Grave, now: Snapshot): boolean {
  const row = rowById(now, grave.table, grave.id);
  return row !== undefined && (row.columns as { readonly statecode?: number }).statecode !== 1;
}

/** Linked with anything, or pointed at by a row: whoever did that relies on it. */
function isUsed({ table, id }: Grave, now: Snapshot): boolean {
  const isLinked = (Object.keys(relationships) as RelationshipName[]).some((name) => {
    const { from, to } = relationships[name];
    return (
      (from === table && now.links[name].some((link) => link.from === id)) ||
      (to === table && now.links[name].some((link) => link.to === id))
    );
  });
  return isLinked || (table === 'msdyn_appconfiguration' && pointers.some((at) => pointsAt(now, at, id)));
}

/** Lookups that lead to a profile. */
const pointers = [
  ['msdyn_appprofilerolemapping', '_msdyn_appprofileid_value'],
  ['msdyn_inboxconfiguration', '_msdyn_appconfigurationid_value'],
  ['msdyn_appcopilotconfiguration', '_msdyn_appconfigurationid_value'],
] as const satisfies readonly (readonly [TableName, string])[];

const pointsAt = (now: Snapshot, [table, column]: (typeof pointers)[number], id: Guid): boolean =>
  (now.rows[table] as readonly Row[]).some(
    (row) => (row.columns as { readonly [name: string]: unknown })[column] === id,
  );

function wants(one: Expectation, id: Guid): boolean {
  if (one.kind === 'row') return one.id === id && one.columns.statecode !== 1;
  if (one.kind === 'linked') return one.from === id || one.to === id;
  return one.kind === 'effective' && one.profile === id;
}
