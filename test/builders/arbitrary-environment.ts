import * as fc from 'fast-check';
import { guid } from '../../shared/domain/guid.ts';
import type { Snapshot } from '../../shared/domain/snapshot.ts';
import { adminRole, agentRole, id, leadRole, salesAppId, workspaceAppId } from './ids.ts';
import { legacyProvider, person, row, snapshot } from './snapshot.ts';

const selector = (ids: readonly string[], shape: number): string => {
  const joined = ids.join(';');
  if (shape === 1) return `{${ids.join('};{')}};`.toUpperCase();
  return shape === 2 ? `${joined};` : joined;
};

const provider = fc.record({
  name: fc.option(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }), { nil: null }),
  apps: fc.subarray([workspaceAppId, salesAppId]),
  roles: fc.subarray([adminRole, agentRole, leadRole, id(0xb0, 99)]),
  shape: fc.nat(2),
  order: fc.option(fc.integer({ min: 0, max: 5 }), { nil: null }),
  params: fc.option(fc.string({ maxLength: 30 }), { nil: null }),
  outbound: fc.option(fc.boolean(), { nil: null }),
  state: fc.constantFrom(0, 0, 0, 1),
});

const human = fc.record({
  roles: fc.subarray([adminRole, agentRole, leadRole]),
  elsewhere: fc.constantFrom(false, false, false, true),
});

/** Whole environments with the awkward shapes real selectors have, and people with profiles of their own. */
export const environments: fc.Arbitrary<Snapshot> = fc
  .record({
    providers: fc.array(provider, { maxLength: 6 }),
    people: fc.array(human, { maxLength: 15 }),
    customProfile: fc.boolean(),
  })
  .map(({ providers, people, customProfile }) => {
    const profile = row('msdyn_appconfiguration', id(0xf1, 1), {
      msdyn_name: 'Contoso inbox',
      msdyn_uniquename: 'contoso_inbox',
      msdyn_appmoduleuniquename: 'CustomerServiceApps',
      msdyn_description: null,
      msdyn_profileorder: null,
      msdyn_productivitypaneuniquename: null,
      _ownerid_value: null,
      ismanaged: !customProfile,
      statecode: 0,
    });
    return snapshot({
      rows: {
        msdyn_ciprovider: providers.map((one, n) =>
          legacyProvider(n + 1, {
            msdyn_name: one.name,
            msdyn_appselector: selector(one.apps, one.shape),
            msdyn_roleselector: selector(one.roles, one.shape),
            msdyn_sortorder: one.order,
            msdyn_customparams: one.params,
            msdyn_clicktoact: one.outbound,
            statecode: one.state,
          }),
        ),
        msdyn_appconfiguration: [profile],
        systemuser: people.map((_one, n) => person(n + 1)),
      },
      links: {
        systemuserroles_association: people
          .flatMap((one, n) => one.roles.map((role) => ({ from: guid(role), to: id(0xd0, n + 1) })))
          .sort((a, b) => (`${a.from}${a.to}` < `${b.from}${b.to}` ? -1 : 1)),
        msdyn_appconfiguration_systemuser: people.flatMap((one, n) =>
          one.elsewhere ? [{ from: profile.id, to: id(0xd0, n + 1) }] : [],
        ),
      },
    });
  });
