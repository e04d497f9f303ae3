import { people } from '../../../sandbox/fixtures/people.ts';
import { type Acts, type Planted, withRows } from './planted.ts';

const elsewhere = '11e0a4de-7f15-4b0c-9c2e-2f9d8f6b1a02';
const team = 'c07e0000-0000-4000-8000-00000000b0f2';
const absent =
  (table: string): Acts =>
  ({ behaviour }) => {
    behaviour.absent.add(table);
  };
const always =
  (kind: 'administrationMode' | 'disabled' | 'unavailable'): Acts =>
  ({ faults }) => {
    faults.push({ match: {}, times: 50, do: { kind } });
  };
const refusing =
  (status: number, message: string): Acts =>
  ({ faults }) => {
    faults.push({ match: {}, times: 50, do: { kind: 'refuse', status, code: '0x80040216', message } });
  };
const throttling =
  (path: RegExp): Acts =>
  ({ faults }) => {
    faults.push({ match: { path }, times: 50, do: { kind: 'throttle', retryAfterSeconds: 60 } });
  };
const gone = 'c07e0000-0000-4000-8000-00000000b0f3';

export const inOrganisation: readonly Planted[] = [
  {
    id: 'other-organisation',
    at: { organizationId: elsewhere },
    finds: 'organization_other',
    cure: 'Session details',
  },
  { id: 'environment-of-another-tenant', tenant: elsewhere, finds: 'tenant_other', cure: 'tenantId' },
  { id: 'clock-ahead', ahead: 400, finds: 'clock_off', cure: 'time server' },
  { id: 'clock-behind', ahead: -400, finds: 'clock_off', cure: 'behind' },
  {
    id: 'no-cif-2',
    running: absent('msdyn_channelprovider'),
    finds: 'cif_missing',
    cure: 'Install it from the admin center',
  },
  {
    id: 'no-cif-1',
    running: absent('msdyn_ciprovider'),
    finds: 'cif_missing',
    cure: 'ChannelAPIIntegrationFramework',
  },
  {
    id: 'old-cif',
    fixture: (fixture) =>
      withRows(fixture, 'solution', (rows) => rows.map((row) => ({ ...row, version: '10.1.0.12' }))),
    finds: 'cif_old',
    cure: 'Update it',
  },
  {
    id: 'no-loader',
    fixture: (fixture) => withRows(fixture, 'msdyn_applicationextension', () => []),
    finds: 'loader_missing',
    cure: 'Repair or reinstall',
  },
  {
    id: 'no-multi-session-app',
    fixture: (fixture) =>
      withRows(fixture, 'appmodule', (rows) => rows.filter(({ navigationtype }) => navigationtype === 0)),
    finds: 'app_missing',
    cure: 'Install one',
  },
  {
    id: 'administration-mode',
    running: always('administrationMode'),
    finds: 'reach_admin_mode',
    cure: 'off',
  },
  { id: 'organisation-disabled', running: always('disabled'), finds: 'reach_admin_mode', cure: 'Switch it' },
  { id: 'not-available', running: always('unavailable'), finds: 'reach_away', cure: 'Wait and try again' },
  {
    id: 'owner-by-entra-id',
    at: { owner: { kind: 'systemuser', id: people.ada.objectId } },
    finds: 'owner_missing',
    cure: 'not the Entra object id',
  },
  {
    id: 'owner-is-access-team',
    at: { owner: { kind: 'team', id: team } },
    fixture: (fixture) =>
      withRows(fixture, 'team', (rows) => [...rows, { teamid: team, name: 'Access', teamtype: 1 }]),
    finds: 'owner_access_team',
    cure: 'Name an owner team',
  },
  {
    id: 'solution-by-display-name',
    at: { solution: 'ContosoVoice' },
    finds: 'solution_missing',
    cure: 'unique name',
  },
  {
    id: 'solution-managed',
    at: { solution: 'ChannelIntegrationFrameworkV2' },
    finds: 'solution_managed',
    cure: 'Name an unmanaged one',
  },
  {
    id: 'ip-firewall',
    running: refusing(403, 'The request is rejected as access to your IP is blocked.'),
    finds: 'reach_blocked',
    cure: 'outbound addresses',
  },
  {
    id: 'throttled-inside',
    running: throttling(/msdyn_ciproviders/),
    finds: 'reach_throttled',
    cure: 'Wait',
  },
  {
    id: 'away-inside',
    running: ({ faults }) => {
      faults.push({ match: { path: /appmodules/ }, times: 9, do: { kind: 'unavailable' } });
    },
    finds: 'reach_away',
    cure: 'service health',
  },
  {
    id: 'table-broken',
    running: ({ faults }) => {
      faults.push({
        match: { path: /msdyn_channelproviders/ },
        times: 9,
        do: { kind: 'refuse', status: 400, code: '0x80060888', message: 'no' },
      });
    },
    finds: 'table_unread',
    cure: 'msdyn_channelprovider cannot be read (400)',
  },
  {
    id: 'nothing-to-migrate',
    fixture: (fixture) => withRows(fixture, 'msdyn_ciprovider', () => []),
    finds: 'rows_none',
    cure: 'nothing to migrate',
  },
  {
    id: 'panels-at-home',
    fixture: (fixture) =>
      withRows(fixture, 'msdyn_ciprovider', (rows) =>
        rows.map((row) => ({ ...row, msdyn_landingurl: 'https://10.1.2.3/panel' })),
      ),
    finds: 'hosts_private',
    cure: 'internal of CUTOVER_EGRESS',
  },
  {
    id: 'rows-deleted-today',
    running: ({ store }) => {
      store.remove('msdyn_ciprovider', String(store.rows('msdyn_ciprovider')[0]?.msdyn_ciproviderid));
    },
    finds: 'rows_counted',
    cure: 'some are hidden',
  },
  {
    id: 'owner-disabled',
    at: { owner: { kind: 'systemuser', id: gone } },
    fixture: (fixture) =>
      withRows(fixture, 'systemuser', (rows) => [
        ...rows,
        { systemuserid: gone, fullname: 'Gone', isdisabled: true },
      ]),
    finds: 'owner_disabled',
    cure: 'Name another owner',
  },
  {
    id: 'owner-team-without-role',
    at: { owner: { kind: 'team', id: team } },
    fixture: (fixture) =>
      withRows(fixture, 'team', (rows) => [...rows, { teamid: team, name: 'Owners', teamtype: 0 }]),
    finds: 'owner_no_roles',
    cure: 'App Profile User',
  },
  {
    id: 'looker-not-in-organisation',
    env: {
      CUTOVER_BROWSER: 'on',
      CUTOVER_SIGN_IN: `{"contoso-dev":{"person":"${elsewhere}","state":"browser"}}`,
      CUTOVER_BROWSER_ENDPOINT: 'ws://127.0.0.1:1/x',
    },
    finds: 'look_no_user',
    cure: 'somebody who was moved',
  },
];
