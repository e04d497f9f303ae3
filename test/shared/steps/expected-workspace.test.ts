import { expect, it } from 'vitest';
import type { Expectation } from '../../../shared/domain/expectation.ts';
import { expectedFor } from '../../../shared/steps/expected-workspace.ts';
import { agentRole, id, leadRole, workspaceAppId } from '../../builders/ids.ts';
import { channelProvider, outOfBoxProfile, person, row, snapshot } from '../../builders/snapshot.ts';

const relationship = 'msdyn_appconfig_msdyn_channelprovider';
const provider = channelProvider(1);
const attached = { from: outOfBoxProfile.id, to: provider.id };
const copy = id(0xb9, 1);
const expectations: readonly Expectation[] = [
  { kind: 'linked', step: 'app-profile', label: 'Voice', relationship, ...attached },
  {
    kind: 'row',
    step: 'channel-provider',
    label: 'Voice',
    table: 'msdyn_channelprovider',
    id: provider.id,
    columns: {},
  },
];

/** The profile is mapped to a business unit's copy of the agents' role; links tell of root roles alone. */
const environment = snapshot({
  rows: {
    msdyn_channelprovider: [provider],
    systemuser: [person(1), person(2)],
    role: [
      row('role', agentRole, {
        name: 'Agent',
        _roletemplateid_value: null,
        _parentrootroleid_value: agentRole,
      }),
      row('role', copy, { name: 'Agent', _roletemplateid_value: null, _parentrootroleid_value: agentRole }),
    ],
    msdyn_appprofilerolemapping: [
      row('msdyn_appprofilerolemapping', id(0xf2, 1), {
        msdyn_name: 'm',
        msdyn_uniquename: 'contoso_m',
        _msdyn_appprofileid_value: outOfBoxProfile.id,
        _msdyn_securityroleid_value: copy,
        statecode: 0,
      }),
    ],
  },
  links: {
    [relationship]: [attached],
    systemuserroles_association: [
      { from: agentRole, to: person(1).id },
      { from: leadRole, to: person(2).id },
    ],
  },
});

it('is promised to whoever has the profile through a copy of a role, and to nobody of another role', () => {
  const seenBy = (n: number) =>
    expectedFor({ user: person(n).id, app: workspaceAppId }, expectations, environment);
  expect(seenBy(1)).toMatchObject({ panels: [{ origin: 'https://hand1.contoso.example' }] });
  expect(seenBy(2)).toMatchObject({ reason: 'wrong_person' });
});
