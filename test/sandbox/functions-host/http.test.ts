import { request } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Host, startHost } from '../../../sandbox/functions-host/start-host.ts';

const apps = join(import.meta.dirname, 'apps');
let host: Host;

beforeAll(async () => {
  host = await startHost({ entry: join(apps, 'http-app.ts'), port: 0, root: apps });
});
afterAll(() => host.stop());

const call = (path: string, init?: RequestInit): Promise<Response> => fetch(`${host.url}${path}`, init);

describe('an HTTP function', () => {
  it('receives method, parameters, query, headers and body, and answers with status, headers and JSON', async () => {
    const answer = await call('/api/echo/here%20now?q=a%26b', {
      method: 'POST',
      headers: { 'x-sent': 'hello' },
      body: 'text',
    });
    expect(answer.status).toBe(201);
    expect(answer.headers.get('x-seen')).toBe('hello');
    expect(await answer.json()).toEqual({ params: { where: 'here now' }, query: 'a&b', body: 'text' });
  });

  it('is chosen by the alphabet of names, not by the better template', async () => {
    expect(await (await call('/api/things/only')).text()).toBe('first by name');
    expect(await (await call('/api/things/7')).text()).toBe('second by name');
    expect(await (await call('/api/things/only', { method: 'POST' })).text()).toBe('second by name');
  });

  it.each([
    ['another method', '/api/echo/x', 'GET'],
    ['an unknown path', '/api/nothing', 'GET'],
    ['the prefix left out', '/locked', 'GET'],
    ['a parameter too many', '/api/locked/7', 'GET'],
  ])('is not found with %s: 404 without body', async (_what, path, method) => {
    const answer = await call(path, { method });
    expect([answer.status, await answer.text()]).toEqual([404, '']);
  });

  it('of level function answers 401 without body unless a key is presented', async () => {
    const { functionKey, masterKey } = host.keys;
    const statuses = await Promise.all([
      call('/api/locked'),
      call('/api/locked?code=wrong'),
      call('/api/locked', { headers: { 'x-functions-key': functionKey } }),
      call(`/api/locked?code=${functionKey}`),
      call(`/api/locked?code=${masterKey}`),
    ]);
    expect(statuses.map(({ status }) => status)).toEqual([401, 401, 200, 200, 200]);
    expect(await statuses[0]?.text()).toBe('');
  });

  it('of level admin opens with the master key only', async () => {
    const { functionKey, masterKey } = host.keys;
    expect((await call(`/api/vault?code=${functionKey}`)).status).toBe(401);
    expect((await call(`/api/vault?code=${masterKey}`)).status).toBe(200);
  });

  it('that throws answers 500 without body', async () => {
    const answer = await call('/api/boom');
    expect([answer.status, await answer.text()]).toEqual([500, '']);
  });

  it('that answers nothing is 204', async () => {
    expect((await call('/api/silent')).status).toBe(204);
  });

  it('gets no body when the request is chunked', async () => {
    const text = await new Promise<string>((resolve, reject) => {
      const sent = request(`${host.url}/api/echo/x`, { method: 'POST' }, (response) => {
        let received = '';
        response.on('data', (chunk) => {
          received += chunk;
        });
        response.on('end', () => resolve(received));
      });
      sent.on('error', reject);
      sent.write('first');
      sent.end('second');
    });
    expect(JSON.parse(text)).toMatchObject({ body: '' });
  });

  it('is listed with the level it states', () => {
    expect(host.functions).toContainEqual({ name: 'locked', trigger: 'httpTrigger', authLevel: 'function' });
  });
});

describe('an app', () => {
  it('that registers nothing does not start', async () => {
    await expect(startHost({ entry: join(apps, 'empty-app.ts'), port: 0, root: apps })).rejects.toThrow(
      'no functions',
    );
  });

  it('cannot register after start-up', async () => {
    const late = await startHost({ entry: join(apps, 'late-app.ts'), port: 0, root: apps });
    expect((await fetch(`${late.url}/api/late`)).status).toBe(500);
    await late.stop();
  });
});
