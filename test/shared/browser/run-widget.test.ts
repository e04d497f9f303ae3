import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type EgressProxy, startEgressProxy } from '../../../shared/browser/egress-proxy.ts';
import type { ServedPage } from '../../../shared/browser/run-route.ts';
import { runWidget } from '../../../shared/browser/run-widget.ts';
import type { WidgetRun } from '../../../shared/domain/widget-run.ts';

const library =
  '<script src="https://org.example/WebResources/Widget/MSDYN_CILibrary.js" data-crmurl="https://org.example" data-cifid="CIFMainLibrary"></script>';
const onInit = (code: string): string =>
  `<script>addEventListener('CIFInitDone', async () => { ${code} })</script>`;

let proxy: EgressProxy;
beforeAll(async () => {
  proxy = await startEgressProxy({ lookup: async () => [] });
});
afterAll(() => proxy.close());

/** A page that shows the widget in a frame, from its own origin or from another one. */
const framed = (origin: string, trustedDomain?: string): Promise<WidgetRun> =>
  runWidget('https://widget.example/', {
    proxy,
    quietMs: 300,
    ...(trustedDomain === undefined ? {} : { trustedDomain }),
    serve: async ({ href }) =>
      href === 'https://widget.example/'
        ? { body: `<iframe src="${origin}/phone"></iframe>`, type: 'text/html' }
        : href === `${origin}/phone`
          ? { body: onInit('Microsoft.CIFramework.setMode(1)') + library, type: 'text/html' }
          : undefined,
  });

const run = (page: string | Partial<ServedPage>, deadlineMs = 20_000): Promise<WidgetRun> =>
  runWidget('https://widget.example/panel?agent=ada', {
    proxy,
    deadlineMs,
    quietMs: 300,
    serve: async (url) =>
      url.href === 'https://widget.example/panel?agent=ada'
        ? { body: '', type: 'text/html', ...(typeof page === 'string' ? { body: page } : page) }
        : undefined,
  });

describe('a widget at run time', { timeout: 60_000 }, () => {
  it('is shown when it docks its panel after the event, and its calls are told in order without their values', async () => {
    const { visible, why, init, calls, ...rest } = await run(
      onInit(`const env = await Microsoft.CIFramework.getEnvironment();
        await Microsoft.CIFramework.openForm(JSON.parse(env));
        Microsoft.CIFramework.setMode(await Microsoft.CIFramework.getMode() + 1);`) + library,
    );
    expect({ visible, why, init }).toEqual({ visible: 'yes', why: 'docked-at-init', init: 'heard' });
    expect(calls).toEqual([
      { api: 'getEnvironment', phase: 'after-init', kinds: [] },
      { api: 'openForm', phase: 'after-init', kinds: ['object'] },
      { api: 'getMode', phase: 'after-init', kinds: [] },
      { api: 'setMode', phase: 'after-init', kinds: ['number'], mode: 1 },
    ]);
    expect(rest.library).toEqual({ loads: 1, crmurl: true, cifid: true });
    expect(rest.stopped).toBe('quiet');
  });

  it('that listens too late is not shown, and missed the event', async () => {
    const late =
      "<script>setTimeout(() => addEventListener('CIFInitDone', () => Microsoft.CIFramework.setMode(1)), 250)</script>";
    const { visible, why, init } = await run(library + late);
    expect({ visible, why, init }).toEqual({ visible: 'no', why: 'mode-not-asked', init: 'late' });
  });

  it('that calls before the event is caught at it', async () => {
    const { calls, init } = await run(
      library.replace('></', ' onload="Microsoft.CIFramework.setMode(2)"></'),
    );
    expect(calls).toEqual([{ api: 'setMode', phase: 'before-init', kinds: ['number'], mode: 2 }]);
    expect(init).toBe('no-listener');
  });

  it('is shown on event when only a click to act of the workspace docks it', async () => {
    const act = "Microsoft.CIFramework.addHandler('onclicktoact', () => Microsoft.CIFramework.setMode(1))";
    const { visible, calls } = await run(onInit(act) + library);
    expect(visible).toBe('on-event');
    expect(calls.at(-1)).toMatchObject({ api: 'setMode', phase: 'on-event' });
  });

  it('that minimises itself again is not shown', async () => {
    const both = 'Microsoft.CIFramework.setMode(1); setTimeout(() => Microsoft.CIFramework.setMode(0), 600)';
    expect(await run(onInit(both) + library)).toMatchObject({ visible: 'no', why: 'left-minimised' });
  });

  it('is listened to from a frame of its own page', async () => {
    expect(await framed('https://widget.example')).toMatchObject({ visible: 'yes', why: 'docked-at-init' });
  });

  it('is not listened to from another origin, unless that one is trusted', async () => {
    const stranger = await framed('https://phone.example');
    expect(stranger).toMatchObject({ visible: 'no', why: 'mode-not-asked', calls: [] });
    const trusted = await framed('https://phone.example', 'https://phone.example');
    expect(trusted).toMatchObject({ visible: 'yes', why: 'docked-at-init' });
  });

  it('that only opens a session leaves the answer to its template', async () => {
    const session = await run(onInit('Microsoft.CIFramework.createSession({})') + library);
    expect(session).toMatchObject({ visible: 'unknown', why: 'session-decides' });
  });

  it('that may not be framed stays blank', async () => {
    const headers = { 'content-security-policy': 'frame-ancestors https://other.example' };
    expect(await run({ body: library, headers })).toMatchObject({
      visible: 'no',
      stopped: 'framing-refused',
    });
  });

  it('that is not there is not judged', async () => {
    expect(await run({ status: 404 })).toMatchObject({ visible: 'unknown', stopped: 'not-opened' });
  });

  it('tells what it wanted from elsewhere and did not get, and what went wrong, without addresses in full', async () => {
    const { blocked, errors } = await run(
      "<script src='https://127.0.0.1/a?key=1'></script><script>throw new Error('no https://x.example/ada?key=1')</script>",
    );
    expect(blocked).toContainEqual({ target: '127.0.0.1:443', why: 'blocked_address' });
    expect(errors).toEqual(['no https://x.example']);
  });

  it('that never rests is stopped at the deadline', async () => {
    expect(await run('<script>setTimeout(() => { for (;;); }, 250)</script>', 3000)).toMatchObject({
      visible: 'unknown',
      stopped: 'deadline',
    });
  });

  it.each(['file:///etc/hostname', 'chrome://version', 'nothing'])('%s is never opened', async (url) => {
    expect(await runWidget(url, { proxy })).toMatchObject({ stopped: 'not-opened' });
  });
});
