import { expect, it } from 'vitest';
import { dataverseOrigin } from '../../../shared/dataverse/origin.ts';

it.each([
  ['https://contoso.crm4.dynamics.com/main.aspx?x=1', 'https://contoso.crm4.dynamics.com'],
  ['https://contoso.crm.dynamics.com', 'https://contoso.crm.dynamics.com'],
  ['https://contoso.crm.microsoftdynamics.us/', 'https://contoso.crm.microsoftdynamics.us'],
  ['https://contoso.crm.dynamics.cn', 'https://contoso.crm.dynamics.cn'],
  ['http://127.0.0.1:7071', 'http://127.0.0.1:7071'],
  ['http://[::1]:7071', 'http://[::1]:7071'],
  ['http://localhost:7071', 'http://localhost:7071'],
])('trusts %s', (url, origin) => {
  expect(dataverseOrigin(url)).toBe(origin);
});

it.each([
  'http://contoso.crm4.dynamics.com',
  'https://contoso.crm4.dynamics.com.attacker.example',
  'https://dynamics.com',
  'https://127.0.0.1.attacker.example',
  'http://127.0.0.2',
  'https://user:pass@contoso.crm4.dynamics.com',
  'ftp://localhost',
  'not a url',
])('refuses to send a token to %s', (url) => {
  expect(() => dataverseOrigin(url)).toThrow(expect.objectContaining({ code: 'untrusted_origin' }));
});
