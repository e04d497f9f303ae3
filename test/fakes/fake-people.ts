import { roles } from '../../shared/domain/person.ts';
import type { People } from '../../shared/engine/ports.ts';

/** Roles as the environment's settings list them; no groups. */
export function fakePeople(): People {
  return {
    rolesOf: async (person, environment) =>
      new Set(roles.filter((role) => environment.people[role].includes(person))),
  };
}
