import type { Guid } from './guid.ts';
import { type Role, roles } from './person.ts';
import type { EnvironmentSettings } from './settings.ts';

/** Roles of a person as the environment's settings list them, by Entra object id. Nobody listed, no role. */
export function rolesOf(person: Guid, environment: EnvironmentSettings): ReadonlySet<Role> {
  return new Set(roles.filter((role) => environment.people[role].includes(person)));
}
