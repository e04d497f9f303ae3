import type { Fixture, FixtureRow } from '../../../sandbox/dataverse/fixture.ts';
import { stableId } from '../../../sandbox/dataverse/stable-id.ts';
import { plainOrganisation } from '../../../sandbox/fixtures/contoso-dev.ts';
import {
  customerServiceWorkspace,
  serviceRepresentative,
  systemAdministrator,
  systemCustomizer,
} from '../../../sandbox/fixtures/standard-rows.ts';
import { generatedRoles, reading, writing } from '../../../sandbox/fixtures/two-identities.ts';

/** `contoso-dev` once more, with these 1.0 rows instead of its own; those seen unless a column says otherwise. */
export function withProviders(key: string, rows: readonly FixtureRow[]): Fixture {
  const fixture = plainOrganisation(key);
  const providers = rows.map((row, index) => ({
    msdyn_ciproviderid: stableId(key, 'msdyn_ciprovider', String(index)),
    msdyn_landingurl: `https://panel${index}.contoso.example/?sig=hidden-value-${index}`,
    msdyn_sortorder: index + 1,
    msdyn_appselector: customerServiceWorkspace,
    msdyn_roleselector: [serviceRepresentative, systemAdministrator, systemCustomizer].join(';'),
    ...row,
  }));
  return { ...fixture, rows: { ...fixture.rows, msdyn_ciprovider: providers } };
}

export interface Customizer {
  readonly fixture: Fixture;
  /** Gives the privileges that were withheld. */
  readonly give: () => void;
}

/** What both identities are given by their roles, and by System Customizer, without these. */
export function asCustomizer(key: string, withheld: readonly string[]): Customizer {
  const fixture = plainOrganisation(key);
  const given = fixture.privileges[systemCustomizer] ?? [];
  const privileges: { [role: string]: readonly string[] } = {
    ...fixture.privileges,
    [systemCustomizer]: given.filter((name) => !withheld.includes(name)),
  };
  const ours = [
    [reading.role, generatedRoles.reading.privileges],
    [writing.role, generatedRoles.writing.privileges],
  ] as const;
  for (const [role, held] of ours) privileges[role] = held.filter((name) => !withheld.includes(name));
  return {
    fixture: { ...fixture, privileges },
    give: () => {
      privileges[systemCustomizer] = given;
      for (const [role, held] of ours) privileges[role] = held;
    },
  };
}

/** An organisation that says it is another one, once `replace` was called. */
export function replaceable(key: string) {
  const fixture = plainOrganisation(key);
  let id = fixture.organizationId;
  return {
    fixture: {
      ...fixture,
      get organizationId() {
        return id;
      },
    },
    replace: (): void => {
      id = stableId('organization', 'another');
    },
    restore: (): void => {
      id = fixture.organizationId;
    },
  };
}
