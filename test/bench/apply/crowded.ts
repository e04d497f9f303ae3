import type { Fixture } from '../../../sandbox/dataverse/fixture.ts';
import { fixtureBuilder } from '../../../sandbox/dataverse/fixture-builder.ts';
import { generatedPerson } from '../../../sandbox/fixtures/generated-people.ts';
import {
  addStandardRows,
  customerServiceWorkspace,
  serviceRepresentative,
  systemCustomizer,
} from '../../../sandbox/fixtures/standard-rows.ts';
import { withTwoIdentities } from '../../../sandbox/fixtures/two-identities.ts';

export interface Crowded {
  readonly fixture: Fixture;
  /** systemuser ids of those who are to get a profile */
  readonly people: readonly string[];
  /** A custom profile that nobody has: for those who only make links. */
  readonly profile: string;
}

/** One 1.0 provider, and so many people who see it and have no profile yet: a plan of so many assignments. */
export function crowded(size: number): Crowded {
  const builder = fixtureBuilder('contoso-crowd');
  addStandardRows(builder);
  const people = Array.from({ length: size }, (_, index) => {
    const { fullname, account } = generatedPerson(index);
    return builder.person(fullname, { account, roles: [serviceRepresentative] });
  });
  const profile = builder.add('msdyn_appconfiguration', 'contoso_by_hand', {
    msdyn_name: 'By hand',
    msdyn_uniquename: 'contoso_by_hand',
    msdyn_appmoduleuniquename: 'CustomerServiceApps',
  });
  builder.add('msdyn_ciprovider', 'Global voice', {
    msdyn_name: 'Global voice',
    msdyn_label: 'Global voice',
    msdyn_landingurl: 'https://voice.contoso.example/cif/index.html',
    msdyn_clicktoact: true,
    msdyn_sortorder: 1,
    msdyn_appselector: customerServiceWorkspace,
    // The second one is what the reading identity has: list reads hide what one's own roles do not see.
    msdyn_roleselector: [serviceRepresentative, systemCustomizer].join(';'),
  });
  return { fixture: withTwoIdentities(builder.build()), people, profile };
}
