import type { Guid } from './guid.ts';
import { type Role, roles } from './person.ts';
import type { EnvironmentSettings } from './settings.ts';

/**
 * Roles of a person as the environment's settings list them: by Entra object id, and by the groups the person is in.
 * Nobody listed, no role.
 */
export function rolesOf(
  person: Guid,
  environment: EnvironmentSettings,
  memberOf: ReadonlySet<Guid> = new Set(),
): ReadonlySet<Role> {
  return new Set(
    roles.filter(
      (role) =>
        environment.people[role].includes(person) ||
        environment.groups[role].some((group) => memberOf.has(group)),
    ),
  );
}
