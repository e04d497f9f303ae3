import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { customerServiceWorkspace } from '../../../sandbox/fixtures/standard-rows.ts';
import { listen } from '../../../sandbox/issuer/listen.ts';
import { checkWorkspace, type WorkspaceOptions } from '../../../shared/browser/check-workspace.ts';
import { refuse } from '../../../shared/domain/reason.ts';
import { migratedOrganisation } from '../../builders/migrated-organisation.ts';
import { openPlace, type Place } from '../../sandbox/workspace/open-workspace.ts';

let place: Place;
beforeAll(async () => {
  place = await openPlace();
});
afterAll(() => place.stop());

const look = (environment: string, options: Partial<WorkspaceOptions> = {}) =>
  checkWorkspace(
    place.browser,
    { environment, app: customerServiceWorkspace, expected: { profiles: [], panels: [] } },
    { signIn: undefined, now: () => new Date(), ...options },
  );

describe('a workspace that cannot be looked at', () => {
  it('asks for a sign-in when none is stored', async () => {
    const { url } = await place.organisation(migratedOrganisation([]));
    expect(await look(url)).toEqual(refuse('sign_in_needed'));
  });

  it('asks for a sign-in when the stored one is of another organisation', async () => {
    const [here, there] = [
      await place.organisation(migratedOrganisation([])),
      await place.organisation({
        ...migratedOrganisation([]),
        organizationId: 'f0000000-0000-4000-8000-000000000001',
      }),
    ];
    expect(await look(here.url, { signIn: await there.signIn() })).toEqual(refuse('sign_in_needed'));
  });

  it('does not quote a stored sign-in that cannot be read', async () => {
    const { url } = await place.organisation(migratedOrganisation([]));
    const signIn = { cookies: [{ name: 'hidden' }], origins: [] } as unknown as WorkspaceOptions['signIn'];
    expect(await look(url, { signIn })).toEqual(refuse('sign_in_needed'));
  });

  it('does not answer', async () => {
    expect(await look('http://127.0.0.1:1')).toEqual(refuse('workspace_unreachable'));
  });

  it('answers with an error, whose status is told', async () => {
    const server = await listen((_request, response) => response.writeHead(503).end());
    expect(await look(server.url)).toEqual(refuse('workspace_unreachable', { status: '503' }));
    await server.stop();
  });

  it('never answers: the deadline ends it, and no page is left open', async () => {
    const server = await listen(() => undefined);
    const refusal = await look(server.url, { deadlineSeconds: 1 });
    expect(refusal).toEqual(refuse('workspace_timed_out', { seconds: '1' }));
    expect(place.browser.contexts()).toEqual([]);
    await server.stop();
  });

  it('hangs in an endless loop: the deadline ends that too', async () => {
    const server = await listen((_request, response) =>
      response.writeHead(200, { 'content-type': 'text/html' }).end('<script>for (;;);</script>'),
    );
    const refusal = await look(server.url, { deadlineSeconds: 2 });
    expect(refusal).toEqual(refuse('workspace_timed_out', { seconds: '2' }));
    await server.stop();
  });
});

/** A workspace without anything an agent needs, whose page goes on like this; whatever else is asked is never answered. */
async function lookWhile(script: string) {
  const server = await listen((request, response) => {
    if (request.url?.startsWith('/main.aspx') !== true) return request.url === '/news' && response.end('[]');
    return response.writeHead(200, { 'content-type': 'text/html' }).end(`<script>${script}</script>`);
  });
  try {
    return await look(server.url, { patienceSeconds: 4, quietSeconds: 1, stillSeconds: 60 });
  } finally {
    await server.stop();
  }
}

describe('a workspace in which all is missing when patience is over', () => {
  it.each([
    ['waits for an answer', "fetch('/roles');"],
    ['asks for more all the time', "setInterval(() => fetch('/news'), 100);"],
    [
      'changes all the time',
      "let n = ''; setInterval(() => sessionStorage.setItem('channelProviders', (n += 'x')), 100);",
    ],
  ])('and that still %s proves nothing', async (_what, script) => {
    expect(await lookWhile(script)).toEqual(refuse('workspace_timed_out', { seconds: '4' }));
  });

  it('counts as seen once its page had come to rest, although it asks for news now and then', async () => {
    expect(await lookWhile("setInterval(() => fetch('/news'), 2500);")).toMatchObject({ kind: 'seen' });
  });
});

describe('a remote browser that is signed in already', () => {
  it('is used as it is', async () => {
    const { url, signIn } = await place.organisation(migratedOrganisation([]));
    const context = await place.browser.newContext({ storageState: await signIn() });
    const sight = await look(url, { signIn: 'browser', stillSeconds: 1 });
    expect(sight).toMatchObject({ kind: 'seen', evidence: { profile: 'contoso_voice' } });
    expect(context.pages()).toEqual([]);
    await context.close();
  });
});
