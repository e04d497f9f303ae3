import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { createSecureContext } from 'node:tls';
import { type Widget, widgetAt } from '../fixtures/widgets/widget-hosts.ts';
import { newCertificates } from './certificates.ts';

/** Serves every `*.example` address of the fixtures over https, on one port of this machine. */
export interface Widgets {
  /** `127.0.0.1:<port>`: where a client has to look for all of these names. */
  readonly address: string;
  /** PEM of the authority that signs for them. */
  readonly authority: string;
  /** Flags that make a Chromium find and trust these names; nothing else becomes reachable or trusted by them. */
  readonly chromiumArgs: readonly string[];
  readonly stop: () => Promise<void>;
}

const folder = new URL('../fixtures/widgets/', import.meta.url);
/** Stands for the organisation where the page was not opened by one. */
const anyOrganisation = 'https://contoso.crm10.dynamics.example';

export async function startWidgets(): Promise<Widgets> {
  const certificates = newCertificates();
  const { key } = certificates;
  const server = createServer(
    {
      SNICallback: (host, done) => done(null, createSecureContext({ key, cert: certificates.of(host) })),
      key,
      cert: certificates.authority,
    },
    (request, response) => {
      serve(request, response).catch(() => response.writeHead(500).end());
    },
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    address,
    authority: certificates.authority,
    chromiumArgs: [
      `--host-resolver-rules=MAP *.example ${address}`,
      `--ignore-certificate-errors-spki-list=${certificates.keyHash}`,
    ],
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const host = (request.headers.host ?? '').replace(/:\d+$/, '').toLowerCase();
  const shared = /^\/(widget\.(?:css|js))$/.exec(request.url ?? '')?.[1];
  if (shared !== undefined) {
    const type = shared.endsWith('.css') ? 'text/css' : 'text/javascript';
    response.writeHead(200, { 'content-type': `${type}; charset=utf-8` });
    response.end(await readFile(new URL(shared, folder)));
    return;
  }
  const widget: Widget = widgetAt(host);
  if (widget.redirect !== undefined) response.writeHead(302, { location: widget.redirect }).end();
  else if (widget.page === undefined) response.writeHead(404).end();
  else {
    const html = await readFile(new URL(widget.page, folder), 'utf8');
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...widget.headers });
    response.end(html.replaceAll('{{organisation}}', organisationOf(request)));
  }
}

/** As vendors' servers do: whoever opened the page is the organisation whose library it loads. */
function organisationOf({ headers }: IncomingMessage): string {
  const from = headers.referer ?? '';
  return URL.canParse(from) ? new URL(from).origin : anyOrganisation;
}
