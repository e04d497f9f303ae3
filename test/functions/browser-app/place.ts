import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { reading } from '../../../sandbox/fixtures/two-identities.ts';
import { type Host, startHost } from '../../../sandbox/functions-host/start-host.ts';
import { appClaims } from '../../../sandbox/issuer/identity-answer.ts';
import type { Claims } from '../../../sandbox/issuer/signing-key.ts';
import { type Issuer, startIssuer } from '../../../sandbox/issuer/start-issuer.ts';
import { type RemoteBrowser, startBrowser } from '../../../sandbox/start-browser.ts';
import { startWidgets, type Widgets } from '../../../sandbox/widgets/start-widgets.ts';
import { askPages, type RemotePages } from '../../../shared/pages/ask-pages.ts';

export const audience = '88888888-8888-4888-8888-888888888888';
export const tenantId = '11111111-1111-4111-8111-111111111111';

/** The app that opens pages, over HTTP, with an issuer it trusts and widgets it finds. */
export interface BrowserAppPlace {
  readonly host: Running;
  readonly issuer: Issuer;
  readonly widgets: Widgets;
  readonly env: { readonly [name: string]: string };
  /** A token as the main app gets it; `claims` replace the usual ones. */
  readonly token: (claims?: { readonly [name: string]: unknown }) => Promise<string>;
  /** The main app's side, with such a token. */
  readonly pages: RemotePages;
  readonly post: (body: string, headers?: { readonly [name: string]: string }) => Promise<Response>;
  readonly stop: () => Promise<void>;
}

/** Where the app runs: in this process, from its source. */
type Running = Pick<Host, 'url' | 'stop'>;
type Start = (env: { readonly [name: string]: string }) => Promise<Running>;
const fromSource: Start = (env) =>
  startHost({ entry: resolve('functions/browser-main.ts'), port: 0, root: '.', env });

/** @param remote pages of workspaces are opened in a browser of their own, which finds the widgets */
export async function openBrowserApp(remote = false, start = fromSource): Promise<BrowserAppPlace> {
  const [issuer, widgets, folder] = await Promise.all([
    startIssuer({ tenantId, identities: [reading] }),
    startWidgets(),
    mkdtemp(join(tmpdir(), 'cutover-pages-')),
  ]);
  const certificates = join(folder, 'authority.pem');
  await writeFile(certificates, widgets.authority);
  const browser: RemoteBrowser | undefined = remote ? await startBrowser(widgets) : undefined;
  const env = {
    MicrosoftAppTenantId: tenantId,
    CUTOVER_BROWSER_AUDIENCE: audience,
    CUTOVER_BROWSER_CALLERS: reading.clientId,
    CUTOVER_API_ISSUER: issuer.entraIssuer,
    CUTOVER_API_JWKS: `${issuer.url}/${tenantId}/discovery/v2.0/keys`,
    CUTOVER_EGRESS: JSON.stringify({ hosts: { '*.example': widgets.address }, certificates }),
    CUTOVER_LOG: 'off',
    ...(browser === undefined ? {} : { CUTOVER_BROWSER_ENDPOINT: browser.endpoint }),
  };
  const host = await start(env);
  const token: BrowserAppPlace['token'] = (claims = {}) =>
    issuer.sign({ ...appClaims(reading, tenantId, audience), ...claims } as Claims);
  return {
    host,
    issuer,
    widgets,
    env,
    token,
    pages: askPages({ url: host.url, token: () => token(), pause: async () => undefined }),
    post: (body, headers = {}) => fetch(`${host.url}/api/pages`, { method: 'POST', body, headers }),
    stop: async () => {
      await host.stop();
      await Promise.all([issuer.stop(), widgets.stop(), browser?.stop()]);
      await rm(folder, { recursive: true, force: true });
      for (const name of Object.keys(env)) delete process.env[name];
    },
  };
}
