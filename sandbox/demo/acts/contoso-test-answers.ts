import { stableId } from '../../dataverse/stable-id.ts';
import { contosoTestName } from '../../fixtures/contoso-test.ts';
import { carriersOf, contosoTestCases, type FixtureCase } from '../../fixtures/contoso-test-cases.ts';

const about = (kind: string, table: string, row: string): string =>
  `${stableId(contosoTestName, table, row)}/${kind}`;
const found = (row: string): string => about('target-exists', 'msdyn_ciprovider', row);
const profile = (kind: string, row: string): string => about(kind, 'msdyn_appconfiguration', row);

/** What Ada decides otherwise than the safe default, by `<subject>/<kind>`. */
export const decidedOtherwise: ReadonlyMap<string, string> = new Map([
  // Their own administrators carried these over by hand: from now on the tool looks after them.
  [found('found by name'), 'adopt'],
  [found('found by a changed address'), 'adopt'],
  // What came with somebody else's solution cannot be edited, so one of our own stands beside it.
  [found('found managed'), 'new'],
  // Their exchange gets its certificate next week.
  [about('unusable-address', 'msdyn_ciprovider', 'plain http'), 'copy'],
  // The migration page says so.
  [profile('upgraded-profile', 'contoso_ocupgraded'), 'use'],
  ['profiles/active-channels', 'attach'],
]);

const kinds: { readonly [id: string]: string } = {
  'url-http': 'unusable-address',
  'url-localhost': 'unusable-address',
  'url-null': 'unusable-address',
  'url-relative': 'unusable-address',
  'target-by-name': 'target-exists',
  'target-by-address': 'target-exists',
  'target-by-changed-address': 'target-exists',
  'target-managed': 'target-exists',
  'target-by-solution': 'target-exists',
  'target-inactive': 'target-exists',
  'target-twice': 'target-exists',
  'profile-managed': 'take-away',
  'profile-omnichannel-upgraded': 'upgraded-profile',
};

/** Questions that the fixture's awkward cases must lead to. */
export const mustBeAsked: readonly string[] = [
  'everything/order',
  'administrators/admins',
  ...contosoTestCases.flatMap((one: FixtureCase) => {
    const kind = kinds[one.id];
    return kind === undefined ? [] : carriersOf(one).map((id) => `${id}/${kind}`);
  }),
];
