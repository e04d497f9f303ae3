import type { Change } from '../domain/change.ts';
import type { Finding } from '../domain/finding.ts';
import { privilegesOf } from '../domain/privileges.ts';
import type { Snapshot } from '../domain/snapshot.ts';
import { relationships } from '../domain/tables.ts';
import { systemAdministrator } from './facts.ts';

const step = 'environment';

/** What would stop the plan half way, said before anything is written: what is not there, and what is not allowed. */
export function writeFindings(snapshot: Snapshot, changes: readonly Change[]): readonly Finding[] {
  return [...absenceFindings(snapshot, changes), ...privilegeFindings(snapshot, changes)];
}

function absenceFindings({ absent }: Snapshot, changes: readonly Change[]): readonly Finding[] {
  const touched = new Set(absent.length === 0 ? [] : changes.flatMap(partsOf));
  return absent
    .filter((what) => touched.has(what))
    .map((what) => ({ code: 'part-missing', step, severity: 'error', subject: what, params: { what } }));
}

/** Tables, links and `table.column`s that a change writes. */
function partsOf(change: Change): readonly string[] {
  if ('relationship' in change) {
    const { from, to } = relationships[change.relationship];
    return [change.relationship, from, to];
  }
  const columns = change.kind === 'create' ? change.columns : change.kind === 'update' ? change.after : {};
  return [change.table, ...Object.keys(columns).map((column) => `${change.table}.${column}`)];
}

/** One finding a privilege, so that each can be looked up and given; System Administrator holds them all. */
function privilegeFindings(
  { caller, writer = caller }: Snapshot,
  changes: readonly Change[],
): readonly Finding[] {
  if (changes.length === 0 || writer.roleTemplateIds.includes(systemAdministrator)) return [];
  if (writer.privileges === null)
    return [{ code: 'privileges-unchecked', step, severity: 'unchecked', params: {} }];
  const held = new Set(writer.privileges);
  const needed = new Set(changes.flatMap((change) => privilegesOf(change, writer.userId)));
  return [...needed]
    .filter((privilege) => !held.has(privilege))
    .sort()
    .map((privilege) => ({
      code: 'privilege-missing',
      step,
      severity: 'error',
      subject: privilege,
      params: { privilege },
    }));
}
