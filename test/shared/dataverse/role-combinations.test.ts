import { expect, it } from 'vitest';
import { roleCombinations } from '../../../shared/dataverse/role-combinations.ts';
import { agentRole, id, leadRole } from '../../builders/ids.ts';
import { person, row, snapshot } from '../../builders/snapshot.ts';

const profile = (n: number, statecode: number) =>
  row('msdyn_appconfiguration', id(0xf1, n), {
    msdyn_name: `Profile ${n}`,
    msdyn_uniquename: `contoso_${n}`,
    msdyn_appmoduleuniquename: 'CustomerServiceApps',
    msdyn_description: null,
    msdyn_profileorder: null,
    msdyn_productivitypaneuniquename: null,
    _ownerid_value: null,
    ismanaged: false,
    statecode,
  });

const [active, inactive] = [profile(1, 0), profile(2, 1)];
const holds = (role: typeof agentRole, n: number) => ({ from: role, to: id(0xd0, n) });
const on = (one: typeof active, n: number) => ({ from: one.id, to: id(0xd0, n) });

it('lets the smallest id stand for a combination, somebody on an inactive profile only when nobody else does', () => {
  const environment = snapshot({
    rows: {
      msdyn_appconfiguration: [active, inactive],
      systemuser: [1, 2, 3, 4, 5, 6].map((n) => person(n)),
    },
    links: {
      systemuserroles_association: [
        ...[1, 2, 3, 5].map((n) => holds(agentRole, n)),
        ...[4, 5].map((n) => holds(leadRole, n)),
      ],
      msdyn_appconfiguration_systemuser: [on(active, 1), on(inactive, 2), on(inactive, 4)],
    },
  });
  expect(roleCombinations(environment, 'msdyn_CustomerServiceWorkspace')).toEqual([
    ...[
      { roles: [], person: id(0xd0, 6) },
      { roles: [agentRole], person: id(0xd0, 3) },
      { roles: [agentRole, leadRole].sort(), person: id(0xd0, 5) },
      { roles: [leadRole], person: id(0xd0, 4) },
    ].sort((a, b) => (a.roles.join('+') < b.roles.join('+') ? -1 : 1)),
    { roles: [], person: id(0xd0, 1), direct: active.id },
  ]);
});
