import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { examineBot } from '../../bot/adapter/examine-bot.ts';
import { tenantId } from '../../sandbox/fixtures/people.ts';
import { type Listening, listen } from '../../sandbox/issuer/listen.ts';
import { type Issuer, startIssuer } from '../../sandbox/issuer/start-issuer.ts';
import { readConfig } from '../../shared/config.ts';
import { text } from '../../shared/texts/text.ts';
import { goodEnv } from '../shared/config-cases.ts';

const bot = '5f0c4f0e-93b1-4f3c-8a5e-0c7d9b2e6a41';
const other = '11e0a4de-7f15-4b0c-9c2e-2f9d8f6b1a02';
let issuer: Issuer;
/** Hands out tokens of another application than the one that asks. */
let muddled: Listening;

beforeAll(async () => {
  issuer = await startIssuer({ tenantId, identities: [] });
  muddled = await listen(async (_, response) => {
    const token = await issuer.sign({ aud: 'https://api.botframework.com', tid: tenantId, appid: other });
    response.setHeader('content-type', 'application/json');
    response.end(
      JSON.stringify({ access_token: token, expires_on: '4102444800', token_type: 'Bearer', resource: 'x' }),
    );
  });
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await Promise.all([issuer.stop(), muddled.stop()]);
});

function identity() {
  const { origin } = new URL(issuer.url);
  const settings = goodEnv.CUTOVER_SETTINGS?.replace(/"tenantId":"[^"]+"/, `"tenantId":"${tenantId}"`);
  const read = readConfig({ ...goodEnv, ...issuer.environment(bot), CUTOVER_SETTINGS: settings });
  if (read.kind === 'misconfigured') throw new Error(`${origin} ${JSON.stringify(read.problems)}`);
  return read.config.bot;
}

it('a token of another application than MicrosoftAppId is found, and its cure is named', async () => {
  vi.stubEnv('IDENTITY_ENDPOINT', `${muddled.url}/msi/token`);
  vi.stubEnv('IDENTITY_HEADER', 'x');
  const [found] = await examineBot(identity(), true);
  expect(found?.code).toBe('token_app');
  expect(text('en', 'doctor.token_app', found?.params)).toContain('Set MicrosoftAppId to the client id');
});

it('outside Azure the bot’s managed identity is not tried, and that is said', async () => {
  const found = await examineBot(identity(), false);
  expect(found.map(({ code }) => code)).toEqual(['bot_elsewhere']);
});
