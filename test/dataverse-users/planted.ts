import type { HindranceKind } from '../../cli/dataverse-users/hindrance.ts';
import type { Fixture } from '../../sandbox/dataverse/fixture.ts';
import type { DataverseDouble } from '../../sandbox/dataverse/start-dataverse.ts';
import { serviceManager, systemCustomizer } from '../../sandbox/fixtures/standard-rows.ts';
import { reading, writing } from '../../sandbox/fixtures/two-identities.ts';
import { guid } from '../../shared/domain/guid.ts';
import type { Said } from './room.ts';

/** Something that is wrong with an organisation, or with who asks, and what the person is told. */
export interface Planted {
  readonly id: string;
  readonly shape?: (fixture: Fixture) => Fixture;
  readonly running?: (double: DataverseDouble) => void;
  readonly said?: Said;
  readonly finds: HindranceKind;
  readonly words: string;
}

const other = '9a470000-0000-4000-8000-00000000000a';
const manager = 'c07e0000-0000-4000-8000-00000000d001';

/** Somebody who may do everything but what is left out. */
const allowedAll =
  (but: readonly string[]) =>
  (fixture: Fixture): Fixture => ({
    ...fixture,
    rows: {
      ...fixture.rows,
      systemuser: [
        ...(fixture.rows.systemuser ?? []),
        {
          systemuserid: manager,
          fullname: 'Manager',
          azureactivedirectoryobjectid: manager,
          domainname: 'm',
        },
      ],
    },
    links: {
      ...fixture.links,
      systemuserroles_association: [
        ...(fixture.links.systemuserroles_association ?? []),
        [serviceManager, manager],
      ],
    },
    privileges: {
      ...fixture.privileges,
      [serviceManager]: [
        ...['prvReadRole', 'prvCreateRole', 'prvWriteRole', 'prvAssignRole', 'prvReadOrganization'],
        ...['prvReadUser', 'prvCreateUser', 'prvReadBusinessUnit'],
      ].filter((name) => !but.includes(name)),
    },
  });

const user = (double: DataverseDouble, columns: { readonly [name: string]: string | boolean }): void => {
  const { businessunitid = '' } =
    double.store.rows('businessunit').find((row) => row.name === 'contoso-dev') ?? {};
  double.store.put('systemuser', {
    systemuserid: other,
    fullname: '# other',
    applicationid: reading.clientId,
    _businessunitid_value: businessunitid,
    ...columns,
  });
};
const refusing =
  (kind: 'create' | 'update' | 'associate', status: number, code: string, message: string) =>
  (double: DataverseDouble): void =>
    void double.faults.push({ match: { kind }, times: 1, do: { kind: 'refuse', status, code, message } });

export const planted: readonly Planted[] = [
  {
    id: 'another-organisation',
    said: { organizationId: guid(other) },
    finds: 'other_organisation',
    words: `the settings say ${other}`,
  },
  {
    id: 'caller-is-no-user',
    said: { as: other },
    finds: 'no_user',
    words: 'Sign in as a system administrator',
  },
  {
    id: 'caller-disabled',
    shape: allowedAll([]),
    running: ({ store }) => void store.put('systemuser', { systemuserid: manager, isdisabled: true }),
    said: { as: manager },
    finds: 'no_user',
    words: 'no enabled user',
  },
  ...['prvCreateRole', 'prvWriteRole', 'prvCreateUser', 'prvAssignRole'].map(
    (lacking): Planted => ({
      id: `caller-lacks-${lacking}`,
      shape: allowedAll([lacking]),
      said: { as: manager },
      finds: 'not_allowed',
      words: `lacks ${lacking}. Sign in as a system administrator`,
    }),
  ),
  {
    id: 'caller-reads-no-units',
    shape: allowedAll(['prvReadBusinessUnit']),
    said: { as: manager },
    finds: 'read_refused',
    words: 'Reading business units is answered with 403',
  },
  {
    id: 'no-unit-without-a-parent',
    running: ({ store }) => {
      const [one] = store.rows('businessunit');
      for (const { businessunitid } of store.rows('businessunit'))
        store.put('businessunit', {
          businessunitid: String(businessunitid),
          _parentbusinessunitid_value: one?.businessunitid ?? null,
        });
    },
    finds: 'no_root_unit',
    words: 'No business unit without a parent',
  },
  {
    id: 'no-system-customizer',
    running: ({ store }) => void store.remove('role', systemCustomizer),
    finds: 'no_customizer',
    words: 'System Customizer is not in the root business unit',
  },
  {
    id: 'cif-two-is-missing',
    running: ({ behaviour }) => void behaviour.absent.add('msdyn_channelprovider'),
    finds: 'privilege_unknown',
    words: 'Install both solutions of CIF',
  },
  {
    id: 'privilege-is-missing',
    running: ({ behaviour }) => void behaviour.absent.add('prvReadmsdyn_ciprovider'),
    finds: 'privilege_unknown',
    words: 'does not know prvReadmsdyn_ciprovider',
  },
  {
    id: 'two-roles-of-the-name',
    running: ({ store }) => {
      for (const role of [serviceManager, systemCustomizer])
        store.put('role', { roleid: role, name: 'Cutover Reading' });
    },
    finds: 'role_twice',
    words: 'There are 2 roles called "Cutover Reading"',
  },
  {
    id: 'user-disabled',
    running: (double) => user(double, { isdisabled: true }),
    finds: 'user_disabled',
    words: `${reading.clientId} (reading) is disabled. Activate it`,
  },
  {
    id: 'user-below-the-root',
    running: (double) => {
      const north = double.store.rows('businessunit').find((row) => row.name === 'Contoso North');
      user(double, { _businessunitid_value: String(north?.businessunitid) });
    },
    finds: 'user_elsewhere',
    words: 'Move it to the root one',
  },
  {
    id: 'two-users-of-the-application',
    running: (double) => {
      user(double, {});
      user(double, { systemuserid: manager });
    },
    finds: 'user_twice',
    words: 'There are 2 users',
  },
  {
    id: 'application-of-another-tenant',
    running: ({ behaviour }) => void behaviour.applications.delete(writing.clientId),
    finds: 'application_refused',
    words: `no user of ${writing.clientId}: 400`,
  },
  {
    id: 'role-refused-half-way',
    running: refusing('associate', 403, '0x80040220', 'is missing prvAssignRole privilege'),
    finds: 'step_refused',
    words: 'give the role "Cutover Reading" to the application user',
  },
  {
    id: 'agreed-and-not-done',
    running: refusing('update', 204, '', ''),
    finds: 'no_effect',
    words: 'nothing of it is there afterwards',
  },
  {
    id: 'dataverse-is-away',
    running: (double) =>
      void double.faults.push({ match: {}, times: 99, do: { kind: 'administrationMode' } }),
    finds: 'no_answer',
    words: 'does not answer (administration mode)',
  },
];
