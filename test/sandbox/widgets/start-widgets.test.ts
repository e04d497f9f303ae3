import { X509Certificate } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { type RequestOptions, request } from 'node:https';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { widgets as kinds, type Widget, widgetAt } from '../../../sandbox/fixtures/widgets/widget-hosts.ts';
import { newCertificates } from '../../../sandbox/widgets/certificates.ts';
import { startWidgets, type Widgets } from '../../../sandbox/widgets/start-widgets.ts';

let widgets: Widgets;
beforeAll(async () => {
  widgets = await startWidgets();
});
afterAll(() => widgets.stop());

interface Answer {
  readonly status: number | undefined;
  readonly headers: { readonly [name: string]: string | string[] | undefined };
  readonly text: string;
}

/** As a client that looks for every name at the sandbox's address and trusts its authority. */
function get(address: string, options: RequestOptions = {}): Promise<Answer> {
  const { hostname, pathname, search } = new URL(address);
  const [host, port] = widgets.address.split(':');
  const settings = {
    host,
    port,
    servername: hostname,
    ca: widgets.authority,
    path: pathname + search,
    ...options,
    headers: { host: hostname, ...options.headers },
  };
  return new Promise((resolve, reject) => {
    request(settings, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({
          status: response.statusCode,
          headers: response.headers,
          text: Buffer.concat(chunks).toString(),
        }),
      );
    })
      .on('error', reject)
      .end();
  });
}

describe('the widgets of the sandbox', () => {
  it('have each a name of its own', async () => {
    for (const [name, kind] of Object.entries<Widget>(kinds)) {
      const { status } = await get(`https://${name}.widgets.example/`);
      expect([name, status]).toEqual([name, kind.redirect === undefined ? (kind.status ?? 200) : 302]);
    }
  });

  it('have no file that no page uses, and none that is missing', async () => {
    const folder = fileURLToPath(new URL('../../../sandbox/fixtures/widgets/', import.meta.url));
    const names = readdirSync(folder).filter((name) => !name.endsWith('.ts'));
    const texts = names.map((name) => readFileSync(folder + name, 'utf8'));
    const unused = names.filter((name) => {
      const file = name.replace(/\.txt$/, '');
      const isPage = Object.keys(kinds).some(
        (kind) => (widgetAt(`${kind}.widgets.example`).page ?? '') === name,
      );
      return !isPage && !texts.some((text) => text.includes(file));
    });
    expect(unused).toEqual([]);
    for (const file of texts.flatMap(
      (text) => text.match(/(?<=["']\.?\/)[\w-]+\.(?:js|css|json)(?=["'])/g) ?? [],
    )) {
      const { status } = await get(`https://wrapper.widgets.example/${file}`);
      expect([file, status]).toEqual([file, 200]);
    }
  });

  it('answer for the addresses of the environments', async () => {
    const { text } = await get(
      'https://softphone.contoso.example?base=https://contoso.crm10.dynamics.example',
    );
    expect(text).toContain('createSession');
  });

  it('name the organisation that opened them, and nothing else of its address', async () => {
    const { text } = await get('https://docks-at-init.widgets.example/', {
      headers: { referer: 'http://127.0.0.1:9/main.aspx?secret="><script>' },
    });
    expect(text).toContain('data-crmurl="http://127.0.0.1:9"');
    expect(text).not.toContain('secret');
  });

  it('refuse to be framed, in either way', async () => {
    const [policy, option] = [
      await get('https://refuses-by-policy.widgets.example/'),
      await get('https://refuses-by-option.widgets.example/'),
    ];
    expect(policy.headers['content-security-policy']).toContain('frame-ancestors');
    expect(option.headers['x-frame-options']).toBe('DENY');
  });

  it('are no organisation', async () => {
    const { status } = await get(
      'https://contoso.crm10.dynamics.example/webresources/Widget/msdyn_ciLibrary.js',
    );
    expect(status).toBe(404);
  });
});

describe('their certificates', () => {
  it('are trusted by nobody who was not told to', async () => {
    await expect(get('https://phone.fabrikam.example/', { ca: undefined })).rejects.toThrow(/certificate/);
  });

  it('are good for one name, and signed by the authority', () => {
    const certificates = newCertificates();
    const one = new X509Certificate(certificates.of('phone.fabrikam.example'));
    expect(one.checkHost('phone.fabrikam.example')).toBe('phone.fabrikam.example');
    expect(one.checkHost('other.fabrikam.example')).toBeUndefined();
    expect(one.verify(new X509Certificate(certificates.authority).publicKey)).toBe(true);
    expect(one.ca).toBe(false);
  });

  it('are made afresh at each start', async () => {
    const other = await startWidgets();
    await expect(get('https://phone.fabrikam.example/', { ca: other.authority })).rejects.toThrow(
      /signature|self-signed|verify/,
    );
    await other.stop();
  });
});
