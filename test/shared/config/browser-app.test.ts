import { describe, expect, it } from 'vitest';
import { readBrowserAppConfig } from '../../../shared/config/browser-app.ts';
import { readConfig } from '../../../shared/config.ts';
import { browserAppCases, goodBrowserAppEnv } from '../browser-app-cases.ts';
import { browserApp, goodEnv } from '../config-cases.ts';

const read = (env: { readonly [name: string]: string | undefined } = {}) =>
  readBrowserAppConfig({ ...goodBrowserAppEnv, ...env });

describe('the settings of the app that opens pages', () => {
  it.each(browserAppCases)('$id is one problem and names its setting', ({ env, problem }) => {
    const result = read(env);
    const found = result.kind === 'misconfigured' ? result.problems : [];
    expect(found.map(({ id, setting }) => ({ id, setting }))).toEqual([problem]);
  });

  it('say whose tokens are taken: those of the tenant in its cloud', () => {
    const callers = '{66666666-6666-4666-8666-66666666666A} , 55555555-5555-4555-8555-555555555555';
    const result = read({ CUTOVER_CLOUD: 'dod', CUTOVER_BROWSER_CALLERS: callers });
    const tenantId = goodBrowserAppEnv.MicrosoftAppTenantId;
    const login = `https://login.microsoftonline.us/${tenantId}`;
    expect(result).toMatchObject({
      config: {
        tokens: { tenantId, issuer: `${login}/v2.0`, jwksUrl: `${login}/discovery/v2.0/keys` },
        callers: ['66666666-6666-4666-8666-66666666666a', '55555555-5555-4555-8555-555555555555'],
      },
    });
  });

  it('are required together, all told at once', () => {
    const result = readBrowserAppConfig({});
    const named = result.kind === 'misconfigured' ? result.problems.map(({ setting }) => setting) : [];
    expect(named.sort()).toEqual([
      'CUTOVER_BROWSER_AUDIENCE',
      'CUTOVER_BROWSER_CALLERS',
      'MicrosoftAppTenantId',
    ]);
  });
});

describe('the main app', () => {
  const place = (url: string) => {
    const result = readConfig({ ...goodEnv, ...browserApp, CUTOVER_BROWSER_URL: url });
    return result.kind === 'config' ? result.config.look.app : result.problems;
  };

  it('takes the address of the other one, also on this very machine', () => {
    const audience = browserApp.CUTOVER_BROWSER_AUDIENCE;
    const url = browserApp.CUTOVER_BROWSER_URL;
    expect(place(`${url}/`)).toEqual({ url, audience });
    expect(place('http://127.0.0.1:7072')).toEqual({ url: 'http://127.0.0.1:7072', audience });
  });
});
