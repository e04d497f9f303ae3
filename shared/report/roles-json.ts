import { rolePrivileges } from '../domain/privileges.ts';

/** The two security roles as a file; each privilege is held for the whole organisation. */
export function rolesJson(): string {
  const role = (name: string, privileges: readonly string[]) => ({ name, depth: 'Global', privileges });
  const roles = {
    reading: {
      ...role('Cutover Reading', rolePrivileges.reading),
      // Lists of 1.0 rows leave out what the caller's own roles do not match; a team's roles do not count.
      directly: ['System Customizer'],
    },
    writing: role('Cutover Writing', rolePrivileges.writing),
  };
  return `${JSON.stringify(roles, undefined, 2)}\n`;
}
