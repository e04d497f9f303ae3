import { ConfigurationServiceClientCredentialFactory } from 'botbuilder';
import { afterEach, expect, it, vi } from 'vitest';
import { KeptCredentials } from '../../../bot/adapter/kept-credentials.ts';
import { botAppId, tenantId } from '../../../sandbox/fixtures/people.ts';
import { guid } from '../../../shared/domain/guid.ts';

const kept = (): KeptCredentials =>
  new KeptCredentials({ type: 'UserAssignedMSI', appId: guid(botAppId), tenantId: guid(tenantId) });
const from = (one: KeptCredentials, audience = 'https://api.botframework.com') =>
  one.createCredentials(botAppId, audience, `https://login.microsoftonline.com/${tenantId}`, true);

afterEach(() => void vi.restoreAllMocks());

it('credentials are made once for each place they are for', async () => {
  const made = vi.spyOn(ConfigurationServiceClientCredentialFactory.prototype, 'createCredentials');
  const one = kept();
  const first = await from(one);
  expect(await from(one)).toBe(first);
  expect(await from(one, 'https://other.example')).not.toBe(first);
  expect(made).toHaveBeenCalledTimes(2);
});

it('those that could not be made are made again the next time', async () => {
  const made = vi
    .spyOn(ConfigurationServiceClientCredentialFactory.prototype, 'createCredentials')
    .mockRejectedValueOnce(new Error('no endpoint'));
  const one = kept();
  await expect(from(one)).rejects.toThrow('no endpoint');
  expect(await from(one)).toBeDefined();
  expect(made).toHaveBeenCalledTimes(2);
});
