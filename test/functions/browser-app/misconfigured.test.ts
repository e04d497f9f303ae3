import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Host, startHost } from '../../../sandbox/functions-host/start-host.ts';
import { browserAppFrom } from '../../../shared/compose-browser-app.ts';
import { readBrowserAppConfig } from '../../../shared/config/browser-app.ts';
import { browserAppCases, goodBrowserAppEnv } from '../../shared/browser-app-cases.ts';

let host: Host;
const touched = new Set<string>();
beforeAll(async () => {
  host = await startHost({ entry: resolve('functions/browser-main.ts'), port: 0, root: '.' });
});
afterAll(async () => {
  only({});
  await host.stop();
});

function only(env: { readonly [name: string]: string | undefined }): void {
  for (const name of touched) delete process.env[name];
  for (const [name, value] of Object.entries(env)) {
    touched.add(name);
    if (value !== undefined) process.env[name] = value;
  }
}

describe('the app that opens pages, with a setting missing or wrong', () => {
  it.each(browserAppCases)('$id answers 503 everywhere and names it', async ({ env, problem }) => {
    only({ ...goodBrowserAppEnv, ...env });
    for (const [method, path] of [
      ['GET', 'health'],
      ['POST', 'pages'],
    ] as const) {
      const answer = await fetch(`${host.url}/api/${path}`, { method });
      expect(await answer.json()).toEqual({
        reason: 'not_configured',
        params: { missing: problem.setting },
      });
      expect(answer.status).toBe(503);
    }
  });
});

it('no value of any of its settings lets somebody in without a token', async () => {
  const names = [
    ...Object.keys(goodBrowserAppEnv),
    'CUTOVER_API_ISSUER',
    'CUTOVER_API_JWKS',
    'CUTOVER_CLOUD',
  ];
  for (const name of names)
    for (const value of ['', ' ', 'false', 'off', 'none', '0', 'null', 'anonymous', '*', '{}']) {
      const read = readBrowserAppConfig({ ...goodBrowserAppEnv, CUTOVER_LOG: 'off', [name]: value });
      if (read.kind === 'misconfigured') continue;
      expect(await browserAppFrom(read.config).authenticate(null), `${name}=${value}`).toBe('unknown');
    }
});
