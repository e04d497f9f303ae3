import type { ConfigCase } from './config-cases.ts';

export const goodBrowserAppEnv: { readonly [name: string]: string } = {
  MicrosoftAppTenantId: '11111111-1111-4111-8111-111111111111',
  CUTOVER_BROWSER_AUDIENCE: '88888888-8888-4888-8888-888888888888',
  CUTOVER_BROWSER_CALLERS: '55555555-5555-4555-8555-555555555555',
};

const one = (
  id: string,
  setting: string,
  value: string | undefined,
  problem: ConfigCase['problem']['id'],
): ConfigCase => ({ id, env: { [setting]: value }, problem: { id: problem, setting } });

/** What may be wrong with the settings of the app that opens pages, each laid over the good ones. */
export const browserAppCases: readonly ConfigCase[] = [
  one('no-tenant', 'MicrosoftAppTenantId', undefined, 'missing'),
  one('tenant-is-a-name', 'MicrosoftAppTenantId', 'contoso', 'invalid'),
  one('no-audience', 'CUTOVER_BROWSER_AUDIENCE', ' ', 'missing'),
  one('no-callers', 'CUTOVER_BROWSER_CALLERS', undefined, 'missing'),
  one('callers-blank', 'CUTOVER_BROWSER_CALLERS', ' ', 'missing'),
  one('caller-is-a-name', 'CUTOVER_BROWSER_CALLERS', 'cutover', 'invalid'),
  one('everybody-calls', 'CUTOVER_BROWSER_CALLERS', '*', 'invalid'),
  one('one-caller-wrong', 'CUTOVER_BROWSER_CALLERS', '55555555-5555-4555-8555-555555555555,', 'invalid'),
  one('cloud-unknown', 'CUTOVER_CLOUD', 'moon', 'invalid'),
  one('issuer-in-plain-http', 'CUTOVER_API_ISSUER', 'http://issuer.example', 'insecure_url'),
  one('keys-no-url', 'CUTOVER_API_JWKS', 'keys', 'invalid'),
  one('egress-not-json', 'CUTOVER_EGRESS', '{', 'not_json'),
  one('modules-absent', 'CUTOVER_BROWSER_MODULES', './no-such-folder', 'invalid'),
  one('log-level-unknown', 'CUTOVER_LOG', 'debug', 'invalid'),
];
