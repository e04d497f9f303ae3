import { type DriftCase, french, messaging, twilio } from '../drift-case.ts';
import { onProfile, onProvider } from '../on-row.ts';

const params = (id: string, msdyn_customparams: string | null): DriftCase =>
  onProvider(id, messaging, { msdyn_customparams }, { alone: true });
const strange = { alone: false, round: 'strange' } as const;

/** Values of our rows, each by a little. */
export const valueCases: readonly DriftCase[] = [
  params('custom parameters with another value', '{"queue":"General"}'),
  params('custom parameters with a further key', '{ "queue": "general", "debug": true }'),
  params('custom parameters with a number for a text', '{ "queue": 1 }'),
  params('custom parameters that are no JSON any more', '{ queue: "general" }'),
  params('custom parameters emptied', null),
  onProvider(
    'trusted domain on another port',
    messaging,
    {
      msdyn_trusteddomain: 'https://messaging.fabrikam.example:8443',
    },
    strange,
  ),
  onProvider(
    'further trusted domain',
    messaging,
    {
      msdyn_trusteddomain: 'https://messaging.fabrikam.example, https://else.example',
    },
    { alone: true },
  ),
  onProvider(
    'sandbox token added',
    messaging,
    {
      msdyn_sandboxconfiguration: 'allow-scripts,allow-same-origin,allow-top-navigation',
    },
    { alone: true },
  ),
  onProvider('API version emptied', twilio, { msdyn_apiversion: null }, { alone: true }),
  onProvider('label in other letters', twilio, { msdyn_label: 'contoso phone' }, { alone: true }),
  onProvider('label emptied', french, { msdyn_label: null }, { alone: true }),
  onProvider(
    'unique name changed',
    french,
    { msdyn_uniquename: 'other_phone' },
    { alone: true, repaired: false },
  ),
  onProvider(
    'several columns in one edit',
    french,
    {
      msdyn_label: 'Phone',
      msdyn_sortorder: 7,
      msdyn_enableoutbound: false,
      msdyn_enableanalytics: true,
    },
    { alone: true },
  ),
  onProfile(
    'pane of the profile emptied and rank given',
    {
      msdyn_productivitypaneuniquename: 'msdyn_none',
      msdyn_profileorder: 99,
    },
    strange,
  ),
  onProfile('app of the profile emptied', { msdyn_appmoduleuniquename: null }, { alone: true }),
];
