import { writePrivileges } from '../domain/privileges.ts';
import { field } from './json.ts';
import type { RawRow } from './parse-row.ts';

/** Names are compared without case: schema names of tables, which privileges carry, differ in it from logical names. */
const ours = new Map(writePrivileges.map((name) => [name.toLowerCase(), name]));

/**
 * Those of `writePrivileges` that an answer of `RetrieveUserPrivileges` lists, sorted. `null` when it cannot be told:
 * there is no answer, or privileges are listed without their names.
 */
export function parsePrivileges(answer: RawRow | undefined): readonly string[] | null {
  const list = answer?.RolePrivileges;
  if (!Array.isArray(list)) return null;
  const names = list.map((one) => field(one, 'PrivilegeName'));
  if (!names.every((name) => typeof name === 'string' && name !== '')) return null;
  const held = names.flatMap((name) => ours.get(String(name).toLowerCase()) ?? []);
  return [...new Set(held)].sort();
}
