import { afterEach, describe, expect, it } from 'vitest';
import { makeDataverse } from '../../../shared/dataverse/make-dataverse.ts';
import type { Dataverse } from '../../../shared/engine/ports.ts';
import { environmentAt, noon, numberedTokens, organizationId, recordedSleep } from './parts.ts';
import { type ScriptedAnswer, type ScriptedServer, startScripted } from './scripted-server.ts';

const me = '8f1c5f3e-0000-4000-8000-00000000000a';
const empty: Part = { status: 200, body: '{"value":[]}' };
const who: Part = { status: 200, body: JSON.stringify({ OrganizationId: organizationId, UserId: me }) };

let server: ScriptedServer | undefined;
afterEach(() => server?.stop());

type Part = Required<Pick<ScriptedAnswer, 'status' | 'body'>> & Pick<ScriptedAnswer, 'headers'>;
/** What a GET of a batch, or one by itself, is answered; lists are empty unless it says otherwise. */
type Answers = (path: string, url: string) => Part | undefined;

function answerAll(body: string, url: string, answers: Answers): ScriptedAnswer {
  const parts = [...body.matchAll(/^GET \S+\/v9\.2\/(\S+) HTTP/gm)].map(([, path = '']) => {
    const { status, headers = {}, body: text } = answers(path, url) ?? (path === 'WhoAmI' ? who : empty);
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
    return ['--r', 'Content-Type: application/http', '', `HTTP/1.1 ${status} x`, ...lines, '', text, ''].join(
      '\r\n',
    );
  });
  const headers = { 'Content-Type': 'multipart/mixed; boundary=r' };
  return { status: 200, headers, body: `${parts.join('')}--r--\r\n` };
}

async function reading(batched: Answers, alone: Answers = () => undefined): Promise<Dataverse> {
  const started = await startScripted(({ path, body }) =>
    path.endsWith('$batch')
      ? answerAll(body, started.url, batched)
      : (alone(path, started.url) ?? { status: 500 }),
  );
  server = started;
  const { sleep } = recordedSleep();
  return makeDataverse({
    environment: environmentAt(started.url),
    credential: numberedTokens(),
    clock: noon,
    sleep,
  });
}

const error = (status: number, code: string, message = ''): Part => ({
  status,
  body: JSON.stringify({ error: { code, message } }),
});

describe('a part of a batch', () => {
  it.each([
    ['msdyn_ciproviders', 'msdyn_ciprovider', 'ChannelAPIIntegrationFramework'],
    ['msdyn_channelproviders', 'msdyn_channelprovider', 'ChannelIntegrationFrameworkV2'],
  ])('that knows no %s means that CIF is not installed', async (set, table, missing) => {
    const dataverse = await reading((path) =>
      path.startsWith(`${set}?`) ? error(404, '0x8006088a') : undefined,
    );
    expect(await dataverse.readSnapshot()).toEqual({
      kind: 'refusal',
      reason: 'cif_not_installed',
      params: { environment: 'contoso-dev', table, missing },
    });
  });

  it('that asks to wait is asked again by itself', async () => {
    const dataverse = await reading(
      (path) => (path.startsWith('solutions') ? error(429, '0x80072322') : undefined),
      () => empty,
    );
    expect(await dataverse.readSnapshot()).toMatchObject({ rows: { solution: [] } });
    expect(dataverse.requests()).toEqual({ batch: 2, read: 1 });
  });

  it('that fails unexpectedly throws without the words of Dataverse', async () => {
    const dataverse = await reading((path) =>
      path.startsWith('appmodules') ? error(400, '0x80060888', 'of Alex Smith') : undefined,
    );
    await expect(dataverse.readSnapshot()).rejects.toMatchObject({
      code: 'query_refused',
      message: 'reading appmodule: 400 0x80060888 refused',
    });
  });

  it('from administration mode means that the environment is not available', async () => {
    const dataverse = await reading(() => error(403, '0x0', 'The organization is in administration mode.'));
    expect(await dataverse.readSnapshot()).toMatchObject({ reason: 'environment_unavailable' });
  });
});

describe('a next page', () => {
  it('is followed on the same origin', async () => {
    const app = { appmoduleid: me, name: 'A', uniquename: 'a' };
    const dataverse = await reading(
      (path, url) =>
        path.startsWith('appmodules')
          ? {
              status: 200,
              body: JSON.stringify({
                value: [app],
                '@odata.nextLink': `${url}/api/data/v9.2/appmodules?p=2`,
              }),
            }
          : undefined,
      () => ({ status: 200, body: JSON.stringify({ value: [{ ...app, appmoduleid: organizationId }] }) }),
    );
    const snapshot = await dataverse.readSnapshot();
    expect(snapshot).toMatchObject({ rows: { appmodule: [{ id: organizationId }, { id: me }] } });
    expect(dataverse.requests()).toEqual({ batch: 2, page: 1 });
  });

  it.each(['http://attacker.example/api/data/v9.2/x', '/elsewhere'])(
    'is not fetched from %s',
    async (link) => {
      const dataverse = await reading((path, url) => {
        const nextLink = link.startsWith('/') ? url + link : link;
        const body = JSON.stringify({ value: [], '@odata.nextLink': nextLink });
        return path.startsWith('appmodules') ? { status: 200, body } : undefined;
      });
      await expect(dataverse.readSnapshot()).rejects.toMatchObject({ code: 'foreign_next_link' });
      expect(dataverse.requests()).toEqual({ batch: 1 });
    },
  );
});
