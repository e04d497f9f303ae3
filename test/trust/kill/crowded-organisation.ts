import type { Fixture } from '../../../sandbox/dataverse/fixture.ts';
import { fixtureBuilder } from '../../../sandbox/dataverse/fixture-builder.ts';
import { generatedPerson } from '../../../sandbox/fixtures/generated-people.ts';
import {
  addStandardRows,
  customerServiceWorkspace,
  serviceRepresentative,
  systemAdministrator,
  systemCustomizer,
} from '../../../sandbox/fixtures/standard-rows.ts';
import { withTwoIdentities } from '../../../sandbox/fixtures/two-identities.ts';

/** Three 1.0 providers and so many people: with more than a hundred there are several journal blocks of people. */
export function crowdedOrganisation(people: number): Fixture {
  const builder = fixtureBuilder('crowded');
  addStandardRows(builder);
  for (let index = 0; index < people; index++) {
    const { fullname, account } = generatedPerson(index);
    builder.person(fullname, { account, roles: [serviceRepresentative] });
  }
  for (const [index, name] of ['Voice', 'Messaging', 'Callback'].entries())
    builder.add('msdyn_ciprovider', name, {
      msdyn_name: name,
      msdyn_label: name,
      msdyn_landingurl: `https://${name.toLowerCase()}.contoso.example/panel/`,
      msdyn_clicktoact: index === 0,
      msdyn_sortorder: index + 1,
      msdyn_appselector: customerServiceWorkspace,
      msdyn_roleselector: [serviceRepresentative, systemAdministrator, systemCustomizer].join(';'),
    });
  return withTwoIdentities(builder.build());
}
