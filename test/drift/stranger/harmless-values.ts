import { french, messaging, twilio } from '../drift-case.ts';
import { type HarmlessCase, onLegacy, onProvider } from './harmless-case.ts';

const page = 'https://phone.fabrikam.example/dynamics/fr/index.html';
const softphone = 'https://softphone.contoso.example';
const base = 'base=https://contoso.crm10.dynamics.example';
const twa = 'twa=https://softphone.contoso.example/capability-token';
const lead = (id: string, msdyn_channelurl: string, name = french): HarmlessCase =>
  onProvider(id, name, { msdyn_channelurl });
const params = (id: string, msdyn_customparams: string): HarmlessCase =>
  onProvider(id, messaging, { msdyn_customparams });

/** Values written otherwise that mean the same. */
export const harmlessValues: readonly HarmlessCase[] = [
  lead('question mark at the end', `${page}?`),
  lead('hash sign at the end', `${page}#`),
  lead('blanks around the address', ` ${page} `),
  lead('line break after the address', `${page}\n`),
  lead('detours in the path', page.replace('/fr/', '/de/../fr/./')),
  lead(
    'default port and scheme in capitals',
    page.replace('https://phone.fabrikam.example', 'HTTPS://phone.fabrikam.example:443'),
  ),
  lead('tilde and dot escaped', page.replace('index.html', 'index%2Ehtml')),
  lead('the documented script, as it is written', `${softphone}?${base}&${twa}&idleTimeThreshold=60`, twilio),
  lead(
    'the script again with another threshold',
    `${softphone}?idleTimeThreshold=120&${base}&${twa}`,
    twilio,
  ),
  lead('an empty parameter sign', `${softphone}?${base}&${twa}&`, twilio),
  params('custom parameters without blanks', '{"queue":"general"}'),
  params('custom parameters on several lines', '{\r\n  "queue": "general"\r\n}'),
  params('custom parameters with an escape', '{ "queue": "\\u0067eneral" }'),
  params('blanks around custom parameters', '  { "queue": "general" } \n'),
  onProvider('trusted domain with a slash and in capitals', messaging, {
    msdyn_trusteddomain: 'HTTPS://Messaging.Fabrikam.example:443/',
  }),
  onProvider('sandbox tokens twice and in capitals', messaging, {
    msdyn_sandboxconfiguration: 'ALLOW-SAME-ORIGIN, allow-scripts, allow-scripts',
  }),
  onProvider('analytics that nobody set is off', twilio, { msdyn_enableanalytics: null }),
  onProvider('blanks behind the label', twilio, { msdyn_label: 'Contoso Phone ' }),
  onProvider('empty text for nothing', twilio, { msdyn_customparams: '', msdyn_trusteddomain: '' }),
  onProvider('another reason for the same state', twilio, { statecode: 0, statuscode: 2 }),
  onLegacy('1.0 form saved: empty columns written out', french, {
    msdyn_enableanalytics: false,
    msdyn_trusteddomain: '',
    msdyn_customparams: '',
  }),
  onLegacy('1.0 custom parameters formatted', messaging, { msdyn_customparams: '{"queue":"general"}' }),
  onLegacy('1.0 trusted domain with a slash', messaging, {
    msdyn_trusteddomain: 'https://messaging.fabrikam.example/',
  }),
];
