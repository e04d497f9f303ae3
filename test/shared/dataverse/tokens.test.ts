import { expect, it } from 'vitest';
import { makeTokens } from '../../../shared/dataverse/tokens.ts';
import { noon, numberedTokens } from './parts.ts';

it('renews a token shortly before it ends', async () => {
  let now = noon.now().getTime();
  const credential = numberedTokens();
  const tokens = makeTokens(credential, 'https://contoso.crm4.dynamics.com', { now: () => new Date(now) });
  expect(await tokens.get()).toBe('token-1');
  now += 54 * 60_000;
  expect(await tokens.get()).toBe('token-1');
  now += 2 * 60_000;
  expect(await tokens.get()).toBe('token-2');
});

it('asks again after a failure instead of remembering it', async () => {
  let failing = true;
  const credential = {
    getToken: async () =>
      failing ? null : { token: 'good', expiresOnTimestamp: noon.now().getTime() + 3_600_000 },
  };
  const tokens = makeTokens(credential, 'https://contoso.crm4.dynamics.com', noon);
  expect(await tokens.get()).toBeUndefined();
  failing = false;
  expect(await tokens.get()).toBe('good');
});
