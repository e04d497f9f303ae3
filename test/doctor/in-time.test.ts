import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { makePlainAsk } from '../../shared/dataverse/examine/plain-ask.ts';
import { whoAmI } from '../../shared/dataverse/first-queries.ts';
import { check } from '../../shared/domain/checkup.ts';
import { examineInTime, onceAtATime } from '../../shared/examine-in-time.ts';

const never = new Promise<never>(() => {});

it('what a part told before the deadline is kept, and the line after it says that the rest is missing', async () => {
  const deadline = new AbortController();
  const examined = examineInTime('address', deadline.signal, async (tell) => {
    tell([check('address', 'address_ok', { host: 'contoso' })]);
    deadline.abort();
    await never;
  });
  expect((await examined).map(({ code }) => code)).toEqual(['address_ok', 'too_slow']);
});

it('a part that ends in time says no more than it told', async () => {
  const { signal } = new AbortController();
  const examined = await examineInTime('bot', signal, async (tell) => tell([check('bot', 'bot_ok')]));
  expect(examined.map(({ code }) => code)).toEqual(['bot_ok']);
});

it('a part that stumbles keeps what it told as well', async () => {
  const { signal } = new AbortController();
  const examined = await examineInTime('browser', signal, async (tell) => {
    tell([check('browser', 'look_nobody')]);
    throw new TypeError('of ours');
  });
  expect(examined.map(({ code }) => code)).toEqual(['look_nobody', 'failed']);
  expect(examined[1]?.params.name).toBe('TypeError');
});

it('a part that begins after the deadline is not waited for', async () => {
  const examined = await examineInTime('people', AbortSignal.abort(), () => never);
  expect(examined.map(({ code }) => code)).toEqual(['too_slow']);
});

it('a request under way ends with the deadline, so that nothing of it is left behind', async () => {
  const deadline = new AbortController();
  const server = createServer(() => deadline.abort());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const answer = await makePlainAsk(`http://127.0.0.1:${port}`, deadline.signal)(whoAmI.path);
  expect(answer).toEqual({ kind: 'lost', cause: 'timeout' });
  server.closeAllConnections();
  server.close();
});

it('what all environments share is found out once for all who ask meanwhile, and afresh for who asks later', async () => {
  let times = 0;
  const shared = onceAtATime(async () => {
    times += 1;
    return times;
  });
  expect(await Promise.all([shared(), shared(), shared()])).toEqual([1, 1, 1]);
  expect(await shared()).toBe(2);
});
