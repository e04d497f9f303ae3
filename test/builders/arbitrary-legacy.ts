import * as fc from 'fast-check';
import type { Row } from '../../shared/domain/snapshot.ts';
import {
  adminRole,
  agentRole,
  copiedRole,
  customizerRole,
  deadAppId,
  deadRole,
  fieldRole,
  id,
  leadRole,
  omnichannelAppId,
  salesAppId,
  workspaceAppId,
} from './ids.ts';
import { legacyProvider } from './snapshot.ts';

const rarely = <T>(usual: fc.Arbitrary<T>, weight: number, ...others: readonly T[]): fc.Arbitrary<T> =>
  fc.oneof(
    { weight, arbitrary: usual },
    ...others.map((one) => ({ weight: 1, arbitrary: fc.constant(one) })),
  );

/** The ways real selectors are written, by what a form, an import or a person made of them. */
const shapes: readonly ((ids: readonly string[]) => string | null)[] = [
  (ids) => ids.join(';'),
  (ids) => ids.map((one) => `{${one}}`).join(';'),
  (ids) => ids.join(';').toUpperCase(),
  (ids) => `${ids.join(';')};`,
  (ids) => ids.map((one) => ` ${one}\r\n`).join(';'),
  (ids) => [...ids, ...ids].join(';'),
  (ids) => [...ids, 'everybody'].join(';'),
  () => '',
  () => null,
];
const shape = rarely(fc.constant(0), 8, 1, 2, 3, 4, 5, 6, 7, 8);

const apps = rarely<readonly string[]>(
  fc.constantFrom([workspaceAppId], [workspaceAppId], [omnichannelAppId], [workspaceAppId, omnichannelAppId]),
  8,
  [workspaceAppId, salesAppId],
  [omnichannelAppId, deadAppId],
  [salesAppId],
);
const roles = rarely<readonly string[]>(
  fc.constantFrom([agentRole, adminRole], [leadRole], [agentRole, leadRole], [fieldRole, adminRole]),
  8,
  [adminRole, customizerRole],
  [agentRole, deadRole],
  [copiedRole, leadRole],
  [agentRole, leadRole, fieldRole],
);

const text = (length: number): string => `${'x'.repeat(length - 2)}📞`;
const name = rarely<string | null>(
  fc.constantFrom('Twilio', 'Hotline', 'Softphone', 'Queue'),
  9,
  null,
  '',
  'Café phone'.normalize('NFC'),
  'Café phone'.normalize('NFD'),
  '**Phone** [x](https://x.example) <at>Ada</at> {{DATE(2026-01-01T00:00:00Z)}}',
  'مركز الاتصال',
  '☎ ☎',
  text(100),
);
const url = rarely<string | null | undefined>(
  fc.constant(undefined),
  12,
  'https://shared.contoso.example/panel',
  'https://shared.contoso.example/panel?idleTimeThreshold=60',
  null,
  '',
  'http://plain.contoso.example/',
  'https://localhost:3000/panel',
  'softphone/panel.html',
  'https://phone.contoso.example/my panel?queue=a b',
  'https://phone.contoso.example/?accessToken=abc',
  'https://phone.contoso.example/#access_token=abc',
  'https://ada:secret@phone.contoso.example/',
  'https://phone.contoso.example/?base=https://fabrikam.crm.dynamics.com',
  'https://contoso-dev.crm4.dynamics.com//WebResources/panel',
  `https://phone.contoso.example/${'x'.repeat(994)}`,
  'https://oc-cdn.example/convcontrol/ChatControl.htm?ucilib=channel',
);
const domain = rarely<string | null>(
  fc.constant(null),
  5,
  '',
  'https://phone.contoso.example',
  'https://phone.contoso.example/path/',
  'phone dot contoso',
);
const parameters = rarely<string | null>(
  fc.constant(null),
  5,
  '',
  ' a=1\r\n',
  '{"apiKey":"abc"}',
  text(2000),
);

const draft = fc.record({
  name,
  url,
  apps,
  appShape: shape,
  roles,
  roleShape: shape,
  label: fc.constantFrom('Phone', 'Phone', null, ''),
  order: fc.constantFrom(1, 2, 3, 4, 5, 6, 7, 0, null),
  version: fc.constantFrom(0, 0, 0, 1, null),
  domain,
  parameters,
  sandbox: fc.constantFrom(null, null, '', 'allow-scripts,allow-forms', 'allow-scripts, allow-everything'),
  outbound: fc.constantFrom(true, false, null),
  analytics: fc.constantFrom(true, false, null),
  state: fc.constantFrom(0, 0, 0, 0, 0, 1),
  icon: fc.constantFrom(false, false, false, true),
  /** Was not there yet when an earlier run was made. */
  since: fc.constantFrom(false, false, false, true),
});

export type LegacyDraft = typeof draft extends fc.Arbitrary<infer D> ? D : never;
export const legacyDrafts: fc.Arbitrary<readonly LegacyDraft[]> = fc.array(draft, {
  minLength: 1,
  maxLength: 6,
});

/** Ids that differ at their beginning, which unique names end with. */
export const legacyId = (n: number) => id(0xc1000 + n, n);

export function legacyRow(one: LegacyDraft, n: number): Row<'msdyn_ciprovider'> {
  const row = legacyProvider(n, {
    msdyn_name: one.name,
    msdyn_label: one.label,
    ...(one.url === undefined ? {} : { msdyn_landingurl: one.url }),
    msdyn_clicktoact: one.outbound,
    msdyn_sortorder: one.order,
    msdyn_ciproviderapiversion: one.version,
    msdyn_trusteddomain: one.domain,
    msdyn_appselector: shapes[one.appShape]?.(one.apps) ?? null,
    msdyn_roleselector: shapes[one.roleShape]?.(one.roles) ?? null,
    msdyn_customparams: one.parameters,
    msdyn_sandboxconfiguration: one.sandbox,
    msdyn_enableanalytics: one.analytics,
    statecode: one.state,
  });
  return { ...row, id: legacyId(n) };
}
