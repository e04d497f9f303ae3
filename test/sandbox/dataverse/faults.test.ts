import { afterEach, beforeEach, expect, test } from 'vitest';
import type { FaultAction } from '../../../sandbox/dataverse/faults.ts';
import { migratingObjectId } from '../../../sandbox/fixtures/migrating-identity.ts';
import { type Opened, openDouble, type Reply, refusalOf } from './open-double.ts';

let open: Opened;
beforeEach(async () => {
  open = await openDouble();
});
afterEach(() => open.double.stop());

const fail = (action: FaultAction, times = 1): number =>
  open.double.faults.push({ match: { kind: 'create' }, times, do: action });
const create = (): Promise<Reply> =>
  open.call('POST msdyn_channelproviders', { body: { msdyn_uniquename: 'contoso_a' } });
const rows = (): number => open.double.store.rows('msdyn_channelprovider').length - 1;

test('429 says how long to wait, does nothing, strikes as often as told and only what it matches', async () => {
  fail({ kind: 'throttle', retryAfterSeconds: 3 }, 2);
  const reply = await create();
  expect(refusalOf(reply)).toBe('429 0x80072322');
  expect(reply.headers.get('retry-after')).toBe('3');
  expect((await open.call('GET WhoAmI')).status).toBe(200);
  expect((await create()).status).toBe(429);
  expect(rows()).toBe(0);
  expect((await create()).status).toBe(204);
});

test('503 leaves the row unwritten, 503 after commit leaves it written', async () => {
  fail({ kind: 'unavailable' });
  expect([(await create()).status, rows()]).toEqual([503, 0]);
  fail({ kind: 'unavailableAfterCommit' });
  expect([(await create()).status, rows()]).toEqual([503, 1]);
});

test('a dropped connection leaves the row written and is recorded with status 0', async () => {
  fail({ kind: 'dropAfterCommit' });
  await expect(create()).rejects.toThrow();
  expect(rows()).toBe(1);
  expect(open.double.requests.at(-1)).toMatchObject({ method: 'POST', kind: 'create', status: 0 });
});

test('a held request is carried out only when it is let go', async () => {
  let letGo = (): void => {};
  fail({ kind: 'hold', until: new Promise<void>((resolve) => (letGo = resolve)) });
  const reply = create();
  await open.call('GET WhoAmI');
  expect(rows()).toBe(0);
  letGo();
  expect([(await reply).status, rows()]).toEqual([204, 1]);
});

test('every request is recorded without its query', async () => {
  await open.call("GET roles?$filter=name eq 'secret'");
  await open.call('GET WhoAmI', { as: 'forged' });
  const reading = { method: 'GET', parts: [], writes: [] };
  expect(open.double.requests).toEqual([
    { ...reading, path: '/api/data/v9.2/roles', kind: 'list', status: 200, by: migratingObjectId },
    { ...reading, path: '/api/data/v9.2/WhoAmI', kind: 'operation', status: 401 },
  ]);
});

test('administration mode and a disabled organisation are 403 to everything, and nothing is written', async () => {
  for (const kind of ['administrationMode', 'disabled'] as const)
    open.double.faults.push({
      match: { path: kind === 'disabled' ? /./ : /WhoAmI/ },
      times: 1,
      do: { kind },
    });
  const administration = await open.call('GET WhoAmI');
  expect([administration.status, administration.body.error?.message]).toEqual([
    403,
    expect.stringContaining('administration mode'),
  ]);
  expect([refusalOf(await create()), rows()]).toEqual(['403 0x8004a104', 0]);
});

test('one operation of a batch fails and the others are carried out', async () => {
  const operation = (path: string): string =>
    `--b\r\nContent-Type: application/http\r\n\r\nGET /api/data/v9.2/${path} HTTP/1.1\r\n\r\n`;
  const refused = { kind: 'refuse', status: 403, code: '0x80040220', message: 'not you' } as const;
  open.double.faults.push({ part: { path: /roles$/ }, times: 1, do: refused });
  const headers = { 'content-type': 'multipart/mixed; boundary=b', prefer: 'odata.continue-on-error' };
  const body = `${['WhoAmI', 'roles', 'roles'].map(operation).join('')}--b--`;
  expect((await open.call('POST $batch', { body, headers })).status).toBe(200);
  const statuses = open.double.requests.at(-1)?.parts.map((part) => part.status);
  expect(statuses).toEqual([200, 403, 200]);
  expect((await open.call('GET roles')).status).toBe(200);
});
