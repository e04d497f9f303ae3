import type { CheckCode } from './checkup.ts';

/** Error numbers of Entra ID, https://learn.microsoft.com/entra/identity-platform/reference-error-codes */
const byNumber: { readonly [number: string]: CheckCode } = {
  7000215: 'sign_in_secret',
  7000222: 'sign_in_secret_over',
  700016: 'sign_in_app',
  700027: 'sign_in_app',
  7000112: 'sign_in_disabled',
  7000229: 'sign_in_app',
  90002: 'sign_in_tenant',
  900023: 'sign_in_tenant',
  90023: 'sign_in_tenant',
  50020: 'sign_in_tenant',
  500011: 'sign_in_resource',
  500014: 'sign_in_resource',
  50001: 'sign_in_resource',
  650052: 'sign_in_resource',
  501051: 'sign_in_consent',
  50105: 'sign_in_consent',
  65001: 'sign_in_consent',
  50057: 'sign_in_disabled',
  53003: 'sign_in_policy',
  530003: 'sign_in_policy',
  530035: 'sign_in_policy',
  53000: 'sign_in_policy',
  50076: 'sign_in_person',
  50079: 'sign_in_person',
  50173: 'sign_in_person',
  70043: 'sign_in_person',
  700082: 'sign_in_person',
  50078: 'sign_in_person',
};

const byWords: readonly (readonly [RegExp, CheckCode])[] = [
  [/identity (?:is )?not found|no managed identity|no (?:user )?assigned|client_id/i, 'sign_in_unassigned'],
  [/network unreachable|ECONNREFUSED|ENOTFOUND|ETIMEDOUT|EAI_AGAIN/i, 'sign_in_away'],
  [
    /az login|no (?:managed )?identity|CredentialUnavailable|not available|failed to retrieve/i,
    'sign_in_none',
  ],
];

/**
 * Why nobody could sign in, from the words of the identity library. The words themselves are never shown: they may
 * hold addresses and names.
 */
export function signInFailure(message: string): { readonly code: CheckCode; readonly number: string } {
  const numbers = [...message.matchAll(/AADSTS(\d{5,7})/g)].map(([, number]) => number ?? '');
  const known = numbers.find((number) => byNumber[number] !== undefined);
  if (known !== undefined) return { code: byNumber[known] ?? 'sign_in_other', number: `AADSTS${known}` };
  const [first] = numbers;
  if (first !== undefined) return { code: 'sign_in_other', number: `AADSTS${first}` };
  const code = byWords.find(([pattern]) => pattern.test(message))?.[1] ?? 'sign_in_other';
  return { code, number: '' };
}
