import { setImmediate } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { makePace } from '../../../sandbox/dataverse/pace.ts';
import { documentedLimits } from '../../../sandbox/dataverse/protection-limits.ts';
import type { DataverseOptions } from '../../../sandbox/dataverse/start-dataverse.ts';
import { type Opened, openDouble, refusalOf } from './open-double.ts';

let open: Opened | undefined;
afterEach(() => open?.double.stop());
const opened = async (options: Partial<DataverseOptions>): Promise<Opened> => {
  open = await openDouble(undefined, options);
  return open;
};

const batchOf = (operations: number) => {
  const operation = '--b\r\nContent-Type: application/http\r\n\r\nGET /api/data/v9.2/WhoAmI HTTP/1.1\r\n\r\n';
  const headers = { 'content-type': 'multipart/mixed; boundary=b' };
  return { body: `${operation.repeat(operations)}--b--`, headers };
};

test('the request after the last one allowed is answered 429 over HTTP, with code and wait, and is recorded', async () => {
  const { call, double } = await opened({ limits: { ...documentedLimits, requests: 2 }, ticks: () => 0 });
  expect((await call('GET WhoAmI')).headers.get('x-ms-ratelimit-burst-remaining-xrm-requests')).toBe('1');
  await call('GET WhoAmI');
  const third = await call('POST msdyn_channelproviders', { body: { msdyn_uniquename: 'contoso_a' } });
  expect([refusalOf(third), third.headers.get('retry-after')]).toEqual(['429 0x80072322', '300']);
  expect(third.body.error?.message).toContain('limit of 2 over time window of 300 seconds');
  expect(double.requests.map(({ status }) => status)).toEqual([200, 200, 429]);
  expect(double.store.rows('msdyn_channelprovider').some((row) => row.msdyn_uniquename === 'contoso_a')).toBe(
    false,
  );
});

test('a batch counts as one request, and the time of each of its operations as execution', async () => {
  const slowness = { roundTripMs: 0, operationMs: 10, workers: 1 };
  const { call } = await opened({ limits: documentedLimits, slowness, dopHint: 16 });
  const { headers } = await call('POST $batch', batchOf(3));
  expect(headers.get('x-ms-ratelimit-burst-remaining-xrm-requests')).toBe('5999');
  expect(headers.get('x-ms-ratelimit-time-remaining-xrm-requests')).toBe('1199.97');
  expect(headers.get('x-ms-dop-hint')).toBe('16');
});

test('requests under way count until they are answered, and whoever is one too many is told so', async () => {
  const { call, double } = await opened({ limits: { ...documentedLimits, concurrent: 1 } });
  let letGo = (): void => {};
  const until = new Promise<void>((resolve) => (letGo = resolve));
  double.faults.push({ match: { method: 'GET' }, times: 1, do: { kind: 'hold', until } });
  const first = call('GET WhoAmI');
  const second = call('GET WhoAmI').then((reply) => {
    letGo();
    return reply;
  });
  const replies = await Promise.all([first, second]);
  expect(replies.map(({ status }) => status).sort()).toEqual([200, 429]);
  expect((await call('GET WhoAmI')).status).toBe(200);
});

test('work that finds no free place waits for its turn, first come first served', async () => {
  const pace = makePace({ roundTripMs: 0, operationMs: 0, workers: 2 });
  const seen: string[] = [];
  const ends: (() => void)[] = [];
  const works = ['a', 'b', 'c', 'd'].map((name) =>
    pace.work(async () => {
      seen.push(name);
      await new Promise<void>((resolve) => ends.push(resolve));
    }),
  );
  await setImmediate();
  expect(seen).toEqual(['a', 'b']);
  ends[1]?.();
  await works[1]?.then(() => setImmediate());
  expect(seen).toEqual(['a', 'b', 'c']);
  ends[0]?.();
  await works[0]?.then(() => setImmediate());
  expect(seen).toEqual(['a', 'b', 'c', 'd']);
});
