import type { Fixture } from '../../sandbox/dataverse/fixture.ts';
import { contosoDev } from '../../sandbox/fixtures/contoso-dev.ts';
import { serviceRepresentative } from '../../sandbox/fixtures/standard-rows.ts';

export const teamId = '7ea10000-0000-4000-8000-000000000001';
const part = (n: number): string => `9a470000-0000-4000-8000-00000000000${n}`;

/** The plain environment with a team and one of each part that a profile can have, so that every check finds something. */
export function furnished(): Fixture {
  const fixture = contosoDev();
  const [person] = fixture.rows.systemuser ?? [];
  const named = (table: string, n: number) => ({
    [table]: [{ [`${table}id`]: part(n), msdyn_name: 'Part', msdyn_uniquename: `contoso_part${n}` }],
  });
  return {
    ...fixture,
    rows: {
      ...fixture.rows,
      ...named('msdyn_sessiontemplate', 1),
      ...named('msdyn_paneconfiguration', 2),
      ...named('msdyn_smartassistconfig', 3),
      team: [...(fixture.rows.team ?? []), { teamid: teamId, name: 'Phone', teamtype: 0 }],
    },
    links: {
      ...fixture.links,
      teamroles_association: [[serviceRepresentative, teamId]],
      teammembership_association: [[teamId, String(person?.systemuserid)]],
    },
  };
}
