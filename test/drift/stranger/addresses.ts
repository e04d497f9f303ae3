import { type DriftCase, french, twilio } from '../drift-case.ts';
import { onProvider } from '../on-row.ts';

const softphone = 'https://softphone.contoso.example';
const base = 'base=https://contoso.crm10.dynamics.example';
const twa = 'twa=https://softphone.contoso.example/capability-token';
const page = 'https://phone.fabrikam.example/dynamics/fr/index.html';

const lead = (id: string, name: string, msdyn_channelurl: string, more: Partial<DriftCase> = {}): DriftCase =>
  onProvider(id, name, { msdyn_channelurl }, { kind: 'address-changed', alone: true, ...more });

/** Addresses that look alike and lead elsewhere. */
export const addressCases: readonly DriftCase[] = [
  lead('address on another port', french, page.replace('.example/', '.example:8443/')),
  lead('address without encryption', french, page.replace('https:', 'http:')),
  lead('path in other letters', french, page.replace('/dynamics/', '/Dynamics/')),
  lead('fragment added', french, `${page}#/login`),
  lead('idle time script spoils an address without parameters', french, `${page}&idleTimeThreshold=60`),
  lead('host that looks alike', twilio, `https://softph0ne.contoso.example?${base}&${twa}`),
  lead(
    'name and password in the address',
    twilio,
    `https://agent:secret@softphone.contoso.example?${base}&${twa}`,
  ),
  lead(
    'value of a parameter in other letters',
    twilio,
    `${softphone}?${base.replace('contoso', 'Contoso')}&${twa}`,
  ),
  lead('parameter doubled', twilio, `${softphone}?${base}&base=https://other.example&${twa}`),
  lead('parameter renamed', twilio, `${softphone}?org=https://contoso.crm10.dynamics.example&${twa}`),
  lead('parameter lost', twilio, `${softphone}?${twa}`, { alone: false, round: 'strange' }),
  lead('address is text only', twilio, 'softphone'),
];
