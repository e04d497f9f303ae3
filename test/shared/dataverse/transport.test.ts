import { afterEach, describe, expect, it } from 'vitest';
import type { Call } from '../../../shared/dataverse/call.ts';
import { makeGate, type Sleep } from '../../../shared/dataverse/gate.ts';
import { type Deadline, makeSendOnce } from '../../../shared/dataverse/pipeline.ts';
import { makeTally } from '../../../shared/dataverse/tally.ts';
import { makeTokens } from '../../../shared/dataverse/tokens.ts';
import { makeSend } from '../../../shared/dataverse/transport.ts';
import { settle } from '../../builders/gate.ts';
import { environmentAt, noon, numberedTokens, recordedSleep } from './parts.ts';
import { inTurn, type Script, type ScriptedServer, startScripted } from './scripted-server.ts';

let server: ScriptedServer | undefined;
afterEach(() => server?.stop());

async function transport(
  script: Script,
  deadline?: Deadline,
  credential = numberedTokens(),
  ownSleep?: Sleep,
) {
  server = await startScripted(script);
  const { url } = server;
  const { sleep: noSleep, slept } = recordedSleep();
  const sleep = ownSleep ?? noSleep;
  const tally = makeTally();
  const send = makeSend({
    environment: environmentAt(url),
    sendOnce: makeSendOnce({ read: 60_000, write: 30_000 }, deadline),
    tokens: makeTokens(credential, url, noon),
    gate: makeGate(sleep),
    sleep,
    clock: noon,
    tally,
    limits: { attempts: 3, waitMs: 20_000 },
  });
  const get: Call = { kind: 'read', method: 'GET', url: `${url}/api/data/v9.2/WhoAmI`, repeatable: true };
  const post: Call = { kind: 'link', method: 'POST', url: get.url, body: '{}', repeatable: false };
  return { server, send, get, post, slept, tally, credential };
}

it('counts how often it was asked to wait', async () => {
  const { send, get, tally } = await transport(inTurn({ status: 429 }, { status: 503 }, { status: 200 }));
  expect(await send(get)).toMatchObject({ kind: 'reply', status: 200 });
  expect(tally.throttles()).toBe(1);
});

describe('signing in', () => {
  it('asks for the environment as audience, once, and sends the token', async () => {
    const { server, send, get, credential } = await transport(inTurn({ status: 200, body: 'ok' }));
    await Promise.all([send(get), send(get)]);
    expect(credential.scopes).toEqual([`${server.url}/.default`]);
    expect(server.seen.map(({ headers }) => headers.authorization)).toEqual([
      'Bearer token-1',
      'Bearer token-1',
    ]);
  });

  it('takes one fresh token after a 401, also for a write', async () => {
    const { server, send, post } = await transport(inTurn({ status: 401 }, { status: 204 }));
    expect(await send(post)).toMatchObject({ kind: 'reply', status: 204, repeated: false });
    expect(server.seen.map(({ headers }) => headers.authorization)).toEqual([
      'Bearer token-1',
      'Bearer token-2',
    ]);
  });

  it('refuses when the fresh token is refused too', async () => {
    const { server, send, get } = await transport(inTurn({ status: 401 }));
    expect(await send(get)).toMatchObject({ kind: 'refusal', reason: 'sign_in_failed' });
    expect(server.seen).toHaveLength(2);
  });

  it('refuses when no token is to be had, without a request', async () => {
    const nobody = { scopes: [], getToken: async () => Promise.reject(new Error('no identity')) };
    const { server, send, get } = await transport(inTurn({ status: 200 }), undefined, nobody);
    expect(await send(get)).toMatchObject({
      reason: 'sign_in_failed',
      params: { environment: 'contoso-dev' },
    });
    expect(server.seen).toHaveLength(0);
  });
});

describe('throttling', () => {
  it('waits as told and sends even a plain write again', async () => {
    const { send, post, slept, tally } = await transport(
      inTurn({ status: 429, headers: { 'Retry-After': '7' } }, { status: 204 }),
    );
    expect(await send(post)).toMatchObject({ status: 204, repeated: false });
    expect(slept).toEqual([7000]);
    expect(tally.read()).toEqual({ link: 2 });
  });

  it('keeps everybody waiting while one was told to wait, and as long as it grows', async () => {
    const waits: { readonly milliseconds: number; readonly over: () => void }[] = [];
    const held: Sleep = (milliseconds) =>
      new Promise((resolve) => void waits.push({ milliseconds, over: () => resolve(undefined) }));
    const told = (seconds: string) => ({ status: 429, headers: { 'Retry-After': seconds } });
    const script = inTurn(told('3'), told('5'), { status: 204 });
    const { server, send, get, post } = await transport(script, undefined, undefined, held);
    const first = send(post);
    while (waits.length < 1) await settle();
    const others = [send(get), send(post)];
    await settle();
    expect(server.seen).toHaveLength(1);
    waits[0]?.over();
    // Of the three that go on one is told again, for longer; who comes then waits with it.
    while (waits.length < 2 || server.seen.length < 4) await settle();
    const latecomer = send(get);
    await settle();
    expect(server.seen).toHaveLength(4);
    for (let at = 1; at < waits.length; at++) waits[at]?.over();
    expect(await Promise.all([first, latecomer, ...others])).toMatchObject(
      Array.from({ length: 4 }, () => ({ status: 204 })),
    );
    expect(waits.map(({ milliseconds }) => milliseconds)).toEqual([3000, 5000]);
  });

  it('refuses when it would have to wait too long, and says how long', async () => {
    const { send, get, slept } = await transport(inTurn({ status: 429, headers: { 'Retry-After': '300' } }));
    expect(await send(get)).toMatchObject({
      reason: 'environment_unavailable',
      params: { cause: '429', retryAfterSeconds: '300' },
    });
    expect(slept).toEqual([]);
  });
});

describe('failing', () => {
  it('repeats a read and says that an earlier attempt was unclear', async () => {
    const { send, get, slept } = await transport(
      inTurn({ status: 503 }, 'hang up', { status: 200, body: 'ok' }),
    );
    expect(await send(get)).toMatchObject({ status: 200, body: 'ok', repeated: true });
    expect(slept).toEqual([500, 1000]);
  });

  it.each(['hang up', { status: 503 }] as const)('never repeats a plain write after %j', async (answer) => {
    const { server, send, post } = await transport(inTurn(answer, { status: 204 }));
    const outcome = await send(post);
    expect(outcome).toMatchObject(answer === 'hang up' ? { kind: 'lost' } : { status: 503 });
    expect(server.seen).toHaveLength(1);
  });

  it('gives up a write whose answer does not come', async () => {
    const late = new AbortController();
    const script: Script = () => {
      late.abort();
      return 'hang';
    };
    const asked: number[] = [];
    const deadline: Deadline = (milliseconds) => {
      asked.push(milliseconds);
      return late.signal;
    };
    const { send, post } = await transport(script, deadline);
    expect(await send(post)).toEqual({ kind: 'lost', cause: 'timeout' });
    expect(asked).toEqual([30_000]);
  });

  it('does not follow a redirect with its token', async () => {
    const { server, send, get } = await transport(
      inTurn({ status: 302, headers: { Location: '/elsewhere' } }),
    );
    expect(await send(get)).toMatchObject({ status: 302 });
    expect(server.seen).toHaveLength(1);
  });
});
