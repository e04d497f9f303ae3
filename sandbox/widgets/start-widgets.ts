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
  const shared = /^\/([\w-]+\.(css|js|json|js\.map))$/.exec(request.url ?? '');
  if (shared !== null) return serveFile(shared[1] ?? '', response);
  const widget: Widget = widgetAt(host);
  if (widget.redirect !== undefined) response.writeHead(302, { location: widget.redirect }).end();
  else if (widget.status !== undefined) response.writeHead(widget.status).end();
  else {
    const html = await readFile(new URL(widget.page ?? '', folder), 'utf8');
    const text = html.replaceAll('{{organisation}}', organisationOf(request));
    const [charset, bytes] = widget.utf16 ? ['utf-16le', 'utf16le' as const] : ['utf-8', 'utf8' as const];
    response.writeHead(200, { 'content-type': `text/html; charset=${charset}`, ...widget.headers });
    response.end(Buffer.from(text, bytes));
  }
}

const types: { readonly [extension: string]: string } = {
  css: 'text/css',
  js: 'text/javascript',
  json: 'application/json',
  map: 'application/json',
};

/** What is generated or old lies there as text, so that nothing here formats it. */
async function serveFile(name: string, response: ServerResponse): Promise<void> {
  const read = (file: string): Promise<Buffer | undefined> =>
    readFile(new URL(file, folder)).catch(() => undefined);
  const bytes = (await read(name)) ?? (await read(`${name}.txt`));
  const type = types[name.split('.').at(-1) ?? ''] ?? 'text/plain';
  if (bytes === undefined) response.writeHead(404).end();
  else response.writeHead(200, { 'content-type': `${type}; charset=utf-8` }).end(bytes);
}

/** As vendors' servers do: whoever opened the page is the organisation whose library it loads. */
function organisationOf({ headers }: IncomingMessage): string {
  const from = headers.referer ?? '';
  return URL.canParse(from) ? new URL(from).origin : anyOrganisation;
}
