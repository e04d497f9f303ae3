import { writing } from '../../../sandbox/fixtures/two-identities.ts';
import type { Planted } from './planted.ts';

const elsewhere = '11e0a4de-7f15-4b0c-9c2e-2f9d8f6b1a02';
const said = (id: string, number: number, finds: Planted['finds'], cure: string): Planted => ({
  id,
  refused: { reading: `AADSTS${number}: said by Entra ID.` },
  finds,
  cure,
});
const now = Math.floor(Date.now() / 1000);

/** What Entra ID or the identity endpoint answers to somebody who wants a token, and tokens that are not right. */
export const inSignIn: readonly Planted[] = [
  said('secret-id-for-value', 7000215, 'sign_in_secret', 'value into MicrosoftAppPassword'),
  said('secret-over', 7000222, 'sign_in_secret_over', 'Make a new one'),
  said('app-of-another-tenant', 700016, 'sign_in_app', 'Check client id and tenant'),
  said('tenant-misspelt', 90002, 'sign_in_tenant', 'Correct tenantId'),
  said('environment-of-another-cloud', 500011, 'sign_in_resource', 'its cloud'),
  said('application-disabled', 7000112, 'sign_in_disabled', 'Enterprise applications'),
  said('conditional-access', 53003, 'sign_in_policy', 'Exclude the workload identity'),
  said('no-consent', 65001, 'sign_in_consent', 'Give admin consent'),
  said('second-factor', 50076, 'sign_in_person', 'az login'),
  said('unknown-number', 999999, 'sign_in_other', 'AADSTS999999'),
  {
    id: 'nobody-signed-in',
    refused: { reading: 'CredentialUnavailableError: Please run az login' },
    finds: 'sign_in_none',
    cure: 'assign the managed identity',
  },
  {
    id: 'sign-in-not-reachable',
    refused: { reading: 'request to the authority failed, reason: getaddrinfo ENOTFOUND' },
    finds: 'sign_in_away',
    cure: 'Check the network',
  },
  {
    id: 'writer-secret-over',
    refused: { writing: 'AADSTS7000222: over' },
    finds: 'sign_in_secret_over',
    cure: `secret of ${writing.clientId}`,
  },
  { id: 'token-of-another-tenant', claims: { tid: elsewhere }, finds: 'token_tenant', cure: 'right one' },
  {
    id: 'token-not-valid-yet',
    claims: { nbf: now + 1800, exp: now + 5400 },
    finds: 'token_time',
    cure: 'time server',
  },
  { id: 'token-over', claims: { nbf: now - 9000, exp: now - 5400 }, finds: 'token_time', cure: 'restart' },
  {
    id: 'token-for-something-else',
    claims: { aud: 'https://other.crm4.dynamics.com' },
    finds: 'token_refused',
    cure: 'url the address people use',
  },
  {
    id: 'signed-in-as-person',
    claims: { appid: elsewhere, idtyp: 'user', scp: 'user_impersonation' },
    finds: 'signed_in_as_person',
    cure: 'In chat, doctor asks as the app itself',
  },
  {
    id: 'signed-in-as-other-app',
    claims: { appid: elsewhere },
    finds: 'signed_in_as_other',
    cure: elsewhere,
  },
];
