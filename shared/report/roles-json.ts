import { rolePrivileges } from '../domain/privileges.ts';

const role = (name: string, privileges: readonly string[], directly: readonly string[] = []) => ({
  name,
  depth: 'Global',
  privileges,
  directly,
});

/** The two security roles; each privilege is held for the whole organisation. */
export const securityRoles = {
  // Lists of 1.0 rows leave out what the caller's own roles do not match; a team's roles do not count.
  reading: role('Cutover Reading', rolePrivileges.reading, ['System Customizer']),
  writing: role('Cutover Writing', rolePrivileges.writing),
} as const;

/** The same as a file. */
export function rolesJson(): string {
  const { reading, writing } = securityRoles;
  const { directly, ...alone } = writing;
  const roles = { reading, writing: directly.length > 0 ? writing : alone };
  return `${JSON.stringify(roles, undefined, 2)}\n`;
}
