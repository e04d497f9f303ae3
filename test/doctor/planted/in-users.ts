import { systemCustomizer } from '../../../sandbox/fixtures/standard-rows.ts';
import { reading, writing } from '../../../sandbox/fixtures/two-identities.ts';
import { type Planted, type Shapes, withoutLinks, withoutPrivilege, withRows } from './planted.ts';

const held = 'systemuserroles_association';
const gone =
  (user: string): Shapes =>
  (fixture) =>
    withRows(fixture, 'systemuser', (rows) => rows.filter(({ systemuserid }) => systemuserid !== user));
const disabled =
  (user: string): Shapes =>
  (fixture) =>
    withRows(fixture, 'systemuser', (rows) =>
      rows.map((row) => (row.systemuserid === user ? { ...row, isdisabled: true } : row)),
    );
const bare =
  (user: string): Shapes =>
  (fixture) =>
    withoutLinks(fixture, held, ([, holder]) => holder === user);
/** System Customizer alone would hold most of it. */
const lacking =
  (role: string, name: string): Shapes =>
  (fixture) =>
    withoutPrivilege(withoutPrivilege(fixture, role, name), systemCustomizer, name);

export const inUsers: readonly Planted[] = [
  {
    id: 'reader-is-no-user',
    fixture: gone(reading.user),
    finds: 'user_missing',
    cure: 'Add an application user',
  },
  {
    id: 'writer-is-no-user',
    fixture: gone(writing.user),
    finds: 'user_missing',
    cure: `writing identity (${writing.clientId})`,
  },
  { id: 'reader-disabled', fixture: disabled(reading.user), finds: 'user_disabled', cure: 'Activate' },
  { id: 'writer-disabled', fixture: disabled(writing.user), finds: 'user_disabled', cure: 'Activate' },
  { id: 'reader-without-role', fixture: bare(reading.user), finds: 'user_no_roles', cure: 'Cutover Reading' },
  { id: 'writer-without-role', fixture: bare(writing.user), finds: 'user_no_roles', cure: 'Cutover Writing' },
  {
    id: 'rows-filtered',
    fixture: (fixture) =>
      withoutLinks(fixture, held, ([role, user]) => role === systemCustomizer && user === reading.user),
    finds: 'rows_hidden',
    cure: 'System Customizer directly',
  },
  {
    id: 'customizer-by-team',
    fixture: (fixture) => {
      const [unit] = fixture.rows.businessunit ?? [];
      const team = 'c07e0000-0000-4000-8000-00000000b0f1';
      const row = { teamid: team, name: 'Admins', teamtype: 0, _businessunitid_value: unit?.businessunitid };
      const bared = withoutLinks(
        fixture,
        held,
        ([role, user]) => role === systemCustomizer && user === reading.user,
      );
      const { teamroles_association: roles = [], teammembership_association: members = [] } = bared.links;
      return {
        ...withRows(bared, 'team', (rows) => [...rows, row as (typeof rows)[number]]),
        links: {
          ...bared.links,
          teamroles_association: [...roles, [systemCustomizer, team]],
          teammembership_association: [...members, [team, reading.user]],
        },
      };
    },
    finds: 'rows_hidden',
    cure: 'team',
  },
  {
    id: 'writer-lacks-one',
    fixture: lacking(writing.role, 'prvAppendTomsdyn_channelprovider'),
    finds: 'privileges_missing',
    cure: 'prvAppendTomsdyn_channelprovider. Give it the role Cutover Writing',
  },
  {
    id: 'writer-may-not-delete',
    fixture: lacking(writing.role, 'prvDeletemsdyn_appconfiguration'),
    finds: 'privileges_missing',
    cure: 'prvDeletemsdyn_appconfiguration',
  },
  {
    id: 'reader-lacks-one',
    fixture: lacking(reading.role, 'prvReadmsdyn_sessiontemplate'),
    finds: 'privileges_missing',
    cure: 'prvReadmsdyn_sessiontemplate. Give it the role Cutover Reading',
  },
  {
    id: 'reader-may-not-read-users',
    fixture: lacking(reading.role, 'prvReadUser'),
    finds: 'privileges_missing',
    cure: 'prvReadUser',
  },
  {
    id: 'table-not-readable',
    fixture: lacking(reading.role, 'prvReadmsdyn_channelprovider'),
    finds: 'table_refused',
    cure: 'Cutover Reading',
  },
  {
    id: 'reader-within-its-unit',
    fixture: (fixture) => ({ ...fixture, depths: { [reading.role]: 'Local', [systemCustomizer]: 'Local' } }),
    finds: 'privileges_shallow',
    cure: 'level Local only',
  },
  {
    id: 'writer-own-rows-only',
    fixture: (fixture) => ({ ...fixture, depths: { [writing.role]: 'Basic' } }),
    finds: 'privileges_shallow',
    cure: 'at the level Organization',
  },
  {
    id: 'identities-swapped',
    env: { AZURE_CLIENT_ID: writing.clientId, CUTOVER_WRITER_CLIENT_ID: reading.clientId },
    graph: { permitted: [writing.clientId] },
    finds: 'identities_swapped',
    cure: 'Exchange AZURE_CLIENT_ID and CUTOVER_WRITER_CLIENT_ID',
  },
  {
    id: 'privileges-not-told',
    running: ({ faults }) => {
      faults.push({
        match: { path: /RetrieveUserPrivileges/ },
        times: 9,
        do: { kind: 'refuse', status: 400, code: '0x80040216', message: 'not now' },
      });
    },
    finds: 'privileges_unsaid',
    cure: 'Cutover Reading',
  },
  {
    id: 'not-in-the-security-group',
    running: ({ faults }) => {
      const message = 'The user may not enter.';
      faults.push({
        match: { path: /WhoAmI/ },
        times: 9,
        do: { kind: 'refuse', status: 403, code: '0x80048306', message },
      });
    },
    finds: 'user_refused',
    cure: 'security group of the environment',
  },
];
