import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { StoreSnapshot } from '../../../sandbox/dataverse/store.ts';
import { type Opened, openDouble, type Reply, refusalOf } from './open-double.ts';

let open: Opened;
let fresh: StoreSnapshot;
beforeAll(async () => {
  open = await openDouble();
  fresh = open.double.store.snapshot();
});
beforeEach(() => open.double.store.restore(fresh));
afterAll(() => open.double.stop());

const operation = (line: string, body?: object, contentId?: number): string =>
  [
    'Content-Type: application/http',
    'Content-Transfer-Encoding: binary',
    ...(contentId === undefined ? [] : [`Content-ID: ${contentId}`]),
    '',
    `${line} HTTP/1.1`,
    'Content-Type: application/json',
    '',
    body === undefined ? '' : JSON.stringify(body),
  ].join('\r\n');
const multipart = (boundary: string, parts: readonly string[]): string =>
  `${parts.map((part) => `--${boundary}\r\n${part}\r\n`).join('')}--${boundary}--\r\n`;
const changeSet = (...parts: readonly string[]): string =>
  `Content-Type: multipart/mixed; boundary=set\r\n\r\n${multipart('set', parts)}`;
const send = (parts: readonly string[], headers = {}): Promise<Reply> =>
  open.call('POST $batch', {
    body: multipart('batch_1', parts),
    headers: { ...headers, 'content-type': 'multipart/mixed; boundary="batch_1"' },
  });
const statuses = (reply: Reply): readonly number[] =>
  [...reply.text.matchAll(/^HTTP\/1\.1 (\d+)/gm)].map((match) => Number(match[1]));
const create = (name: string, contentId?: number): string =>
  operation('POST /api/data/v9.2/msdyn_channelproviders', { msdyn_uniquename: name }, contentId);
const created = (): readonly unknown[] =>
  open.double.store
    .rows('msdyn_channelprovider')
    .map((row) => row.msdyn_uniquename)
    .filter((name) => String(name).startsWith('contoso_'));

const tooLong = `contoso_${'x'.repeat(121)}`;

test('operations are answered in order, whatever form their addresses have', async () => {
  const reply = await send([
    operation('GET WhoAmI'),
    operation(`GET ${open.root}roles?$select=name&$filter=name%20eq%20'CSR%20Manager'`),
    create('contoso_a'),
  ]);
  expect([reply.status, ...statuses(reply)]).toEqual([200, 200, 200, 204]);
  expect(reply.text).toContain('"name":"CSR Manager"');
  expect(open.double.requests.at(-1)).toMatchObject({ kind: 'batch', status: 200, parts: { length: 3 } });
});

test('the first failure ends the batch and is its status; what was done stays done', async () => {
  const reply = await send([create('contoso_a'), create(tooLong), create('contoso_b')]);
  expect([reply.status, ...statuses(reply)]).toEqual([400, 204, 400]);
  expect(created()).toEqual(['contoso_a']);
});

test('with continue-on-error every operation is answered and the batch is 200', async () => {
  const parts = [create('contoso_a'), create(tooLong), create('contoso_b')];
  const reply = await send(parts, { Prefer: 'odata.continue-on-error' });
  expect([reply.status, ...statuses(reply)]).toEqual([200, 204, 400, 204]);
  expect(created()).toEqual(['contoso_a', 'contoso_b']);
});

test('a change set happens wholly or not at all, and answers with its one failure', async () => {
  const failing = changeSet(create('contoso_a', 1), create(tooLong, 2), create('contoso_b', 3));
  const reply = await send([failing, create('contoso_c')], { Prefer: 'odata.continue-on-error' });
  expect([reply.status, ...statuses(reply)]).toEqual([200, 400, 204]);
  expect(reply.text).toContain('Content-ID: 2');
  expect(created()).toEqual(['contoso_c']);
});

test('a failed change set takes links back too', async () => {
  const { msdyn_appconfigurationid: profile } = open.row('msdyn_appconfiguration', 'ismanaged', false);
  const { systemuserid: user } = open.row('systemuser', 'fullname', 'Fatma Şahin');
  const ref = `msdyn_appconfigurations(${profile})/msdyn_appconfiguration_systemuser`;
  open.double.store.link('msdyn_appconfiguration_systemuser', String(profile), String(user));
  const take = operation(`DELETE ${ref}(${user})/$ref`, undefined, 1);
  expect(statuses(await send([changeSet(take, create(tooLong, 2))]))).toEqual([400]);
  expect(open.double.store.links('msdyn_appconfiguration_systemuser')).toEqual([{ from: profile, to: user }]);
});

test('a later operation of a change set can name the row of an earlier one', async () => {
  const { msdyn_appconfigurationid: profile } = open.row('msdyn_appconfiguration', 'ismanaged', false);
  const nav = 'msdyn_appconfig_msdyn_channelprovider';
  const link = operation(`POST msdyn_appconfigurations(${profile})/${nav}/$ref`, { '@odata.id': '$1' }, 2);
  const label = operation('PATCH $1', { msdyn_label: 'Label' }, 3);
  const reply = await send([changeSet(create('contoso_a', 1), link, label)]);
  expect(statuses(reply)).toEqual([204, 204, 204]);
  const row = open.row('msdyn_channelprovider', 'msdyn_uniquename', 'contoso_a');
  expect(row.msdyn_label).toBe('Label');
  expect(open.double.store.links(nav)).toEqual([{ from: profile, to: row.msdyn_channelproviderid }]);
});

test('a reference to a Content-ID that is not there refuses the batch', async () => {
  expect(refusalOf(await send([changeSet(operation('PATCH $9', {}, 1))]))).toBe('400 0x80048d19');
});

test('a GET, or an operation without Content-ID, in a change set refuses the batch before anything is done', async () => {
  const get = operation('GET WhoAmI', undefined, 2);
  expect(refusalOf(await send([create('contoso_a'), changeSet(create('contoso_b', 1), get)]))).toBe(
    '400 0x80048d19',
  );
  expect(refusalOf(await send([changeSet(create('contoso_b'))]))).toBe('400 0x80048d19');
  expect(created()).toEqual([]);
});

test('a thousand operations are taken, one more refuses the batch', async () => {
  const parts = Array.from({ length: 1_000 }, () => operation('GET WhoAmI'));
  expect(statuses(await send(parts))).toHaveLength(1_000);
  expect(refusalOf(await send([...parts, operation('GET WhoAmI')]))).toBe('400 0x80048d19');
});

test('a batch inside a batch and a body that was cut off are refused', async () => {
  expect(statuses(await send([operation('POST /api/data/v9.2/$batch', {})]))).toEqual([404]);
  const body = multipart('batch_1', [create('contoso_a')]).slice(0, -8);
  const headers = { 'content-type': 'multipart/mixed; boundary=batch_1' };
  expect(refusalOf(await open.call('POST $batch', { body, headers }))).toBe('400 0x80048d19');
  expect(created()).toEqual([]);
});

test('an operation addressed to another host refuses the batch', async () => {
  const away = operation('GET https://other.example/api/data/v9.2/WhoAmI');
  expect(refusalOf(await send([create('contoso_a'), away]))).toBe('400 0x80048d19');
  expect(created()).toEqual([]);
});
