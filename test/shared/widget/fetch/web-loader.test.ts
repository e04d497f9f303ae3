import type { RequestListener } from 'node:http';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { type Site, startSite } from './site.ts';

const sites: Site[] = [];
afterEach(async () => {
  for (const site of sites.splice(0)) await site.stop();
});

async function site(listener: RequestListener): Promise<Site> {
  const started = await startSite(listener);
  sites.push(started);
  return started;
}

type Parts = { readonly [header: string]: string };
const page = (body: string | Buffer, headers: Parts = { 'content-type': 'text/html' }): RequestListener => {
  return (_from, to) => to.writeHead(200, headers).end(body);
};
const redirecting = (locations: { readonly [path: string]: string }): RequestListener => {
  return (from, to) => {
    const location = locations[from.url ?? ''];
    if (location === undefined) to.end('there');
    else to.writeHead(302, { location }).end('elsewhere');
  };
};
const start = 'https://a.contoso.example/x/page';

describe('reading a page', () => {
  it('asks with the query and never shows it', async () => {
    const { loader, asked } = await site(page('hello', { 'content-type': 'Text/HTML; charset=utf-8' }));
    expect(await loader().load(`${start}?key=1#part`)).toMatchObject({
      file: start,
      // Code reads the query of its own address.
      base: `${start}?key=1`,
      text: 'hello',
      type: 'text/html',
    });
    expect(asked.map(({ url }) => url)).toEqual(['/x/page?key=1']);
  });

  it('reads references relative to the file they stand in', async () => {
    const { loader } = await site((from, to) => to.end(from.url));
    expect(await loader().load('../js/a.js?v=2', start)).toMatchObject({
      file: 'https://a.contoso.example/js/a.js',
      base: 'https://a.contoso.example/js/a.js?v=2',
      text: '/js/a.js?v=2',
    });
  });

  it('sends nothing of ours: no cookie that was set, no credentials, no referrer', async () => {
    const { loader, asked } = await site((_from, to) =>
      to.writeHead(200, { 'set-cookie': 'a=b; Path=/' }).end(),
    );
    const one = loader();
    await one.load(start);
    await one.load('other', start);
    expect(asked.map(({ headers }) => Object.keys(headers).sort())).toEqual(
      Array.from({ length: 2 }, () => ['accept', 'accept-encoding', 'connection', 'host', 'user-agent']),
    );
  });

  it('asks for the same address once', async () => {
    const { loader, asked } = await site(page('hello'));
    const one = loader();
    await Promise.all([one.load(start), one.load(`${start}#a`), one.load(`${start}#b`)]);
    expect(asked.length).toBe(1);
  });

  it.each([
    ['gzip', gzipSync('hellö')],
    ['x-gzip', gzipSync('hellö')],
    ['br', brotliCompressSync('hellö')],
    ['deflate', deflateSync('hellö')],
    ['gzip, br', brotliCompressSync(gzipSync('hellö'))],
    ['identity', Buffer.from('hellö')],
  ])('inflates %s', async (encoding, body) => {
    const { loader } = await site(page(body, { 'content-encoding': encoding }));
    expect(await loader().load(start)).toMatchObject({ text: 'hellö' });
  });

  it.each([
    ['text/html; charset="iso-8859-1"', Buffer.from('hellö', 'latin1')],
    ['text/html; charset=nonsense', Buffer.from('hellö')],
    ['text/html', Buffer.from('\ufeffhellö')],
    ['text/html; charset=utf-8', Buffer.from('\ufeffhellö', 'utf16le')],
  ])('decodes %s', async (type, body) => {
    const { loader } = await site(page(body, { 'content-type': type }));
    expect(await loader().load(start)).toMatchObject({ text: 'hellö' });
  });

  it('reads what was cut short as far as it goes, as browsers do', async () => {
    const whole = gzipSync(Buffer.from('hello '.repeat(1000)));
    const { loader } = await site(page(whole.subarray(0, -4), { 'content-encoding': 'gzip' }));
    expect(await loader().load(start)).toMatchObject({ text: 'hello '.repeat(1000) });
  });

  it.each([
    'application/javascript',
    'text/javascript',
    'application/json',
    'application/octet-stream',
    'application/xhtml+xml',
  ])('takes %s', async (type) => {
    const { loader } = await site(page('hello', { 'content-type': type }));
    expect(await loader().load(start)).toMatchObject({ text: 'hello', type });
  });
});

describe('redirects', () => {
  it('are followed three times, and the last address is the base', async () => {
    const { loader } = await site(
      redirecting({ '/x/page': '/1?key=1', '/1?key=1': '2', '/2': 'https://b.contoso.example/3?key=1' }),
    );
    expect(await loader().load(start)).toMatchObject({
      file: 'https://b.contoso.example/3',
      base: 'https://b.contoso.example/3?key=1',
      text: 'there',
    });
  });

  it.each([
    ['too_many_redirects', { '/x/page': '/1', '/1': '/2', '/2': '/3', '/3': '/4' }],
    ['insecure', { '/x/page': 'http://plain.contoso.example/' }],
    ['blocked_address', { '/x/page': 'https://127.0.0.1/' }],
    ['credentials_in_url', { '/x/page': 'https://me:secret@a.contoso.example/' }],
    ['unsupported_scheme', { '/x/page': 'file:///etc/passwd' }],
    ['bad_address', { '/x/page': 'https://[' }],
  ])('end as %s when they lead there: %o', async (problem, locations) => {
    const { loader } = await site(redirecting(locations));
    const rules = { plainHttp: ['plain.contoso.example'] };
    expect(await loader({ rules }).load(start)).toEqual({ problem, file: start });
  });
});

describe('what is not read', () => {
  it.each([
    ['http://plain.contoso.example/x?key=1', 'insecure', 'http://plain.contoso.example/x'],
    ['https://me:secret@a.contoso.example/?key=1', 'credentials_in_url', 'https://a.contoso.example/'],
    ['file:///etc/passwd', 'unsupported_scheme', 'file:'],
    ['data:text/html,secret', 'unsupported_scheme', 'data:'],
    ['//me:secret@[?key=1', 'bad_address', '//['],
    ['https://wrong.example/', 'bad_certificate', 'https://wrong.example/'],
    ['https://169.254.169.254/metadata?key=1', 'blocked_address', 'https://169.254.169.254/metadata'],
  ])('%s is %s', async (address, problem, file) => {
    const { loader, asked } = await site(page('hello'));
    expect(await loader().load(address)).toEqual({ problem, file });
    expect(asked).toEqual([]);
  });

  it('plain http is read where the operator allows it', async () => {
    const { loader } = await site(page('hello'));
    const rules = { plainHttp: ['plain.contoso.example'] };
    expect(await loader({ rules }).load('http://plain.contoso.example/')).toMatchObject({ text: 'hello' });
  });

  it.each([
    [404, 'not_found'],
    [410, 'not_found'],
    [401, 'forbidden'],
    [403, 'forbidden'],
    [500, 'http_error'],
    [304, 'http_error'],
  ])('an answer of %i is %s', async (status, problem) => {
    const { loader } = await site((_from, to) => to.writeHead(status).end());
    expect(await loader().load(start)).toEqual({ problem, file: start });
  });

  it.each(['image/png', 'video/mp4', 'application/pdf', 'application/zip', 'font/woff2'])(
    '%s is of the wrong type, and its body is not waited for',
    async (type) => {
      const { loader } = await site((_from, to) => to.writeHead(200, { 'content-type': type }).write('x'));
      expect(await loader().load(start)).toEqual({ problem: 'wrong_type', file: start });
    },
  );

  it.each([
    ['zstd', Buffer.from('x')],
    ['gzip', Buffer.from('not gzip')],
    ['br', Buffer.from('not brotli')],
    ['gzip, gzip, gzip', gzipSync(gzipSync(gzipSync('x')))],
  ])('a body that is not %s is named so', async (encoding, body) => {
    const { loader } = await site(page(body, { 'content-encoding': encoding }));
    expect(await loader().load(start)).toEqual({ problem: 'bad_encoding', file: start });
  });

  it('nobody answers there', async () => {
    const { loader } = await site(page('hello'));
    const rules = { hosts: { 'gone.example': '127.0.0.1:1' } };
    expect(await loader({ rules }).load('https://gone.example/')).toMatchObject({ problem: 'unreachable' });
  });
});

describe('limits', () => {
  it('hold for a file as sent and after inflation', async () => {
    const { loader } = await site((from, to) => {
      const zipped = from.url === '/zipped';
      to.writeHead(200, zipped ? { 'content-encoding': 'gzip' } : {});
      to.end(zipped ? gzipSync(Buffer.alloc(1001)) : Buffer.alloc(from.url === '/most' ? 1000 : 1001));
    });
    const one = loader({ limits: { fileBytes: 1000 } });
    const problems = await Promise.all(['/plain', '/zipped', '/most'].map((path) => one.load(path, start)));
    expect(problems.map((each) => ('problem' in each ? each.problem : each.text.length))).toEqual([
      'too_large',
      'too_large',
      1000,
    ]);
  });

  it('hold for all files together', async () => {
    const { loader } = await site(page(Buffer.alloc(600)));
    const one = loader({ limits: { totalBytes: 1000 } });
    expect(await one.load('/1', start)).toMatchObject({ file: 'https://a.contoso.example/1' });
    expect(await one.load('/2', start)).toMatchObject({ problem: 'too_large' });
  });

  it('hold for the number of files', async () => {
    const { loader } = await site(page('hello'));
    const one = loader({ limits: { files: 1 } });
    await one.load('/1', start);
    expect(await one.load('/2', start)).toMatchObject({ problem: 'too_many_files' });
    expect(await one.load('/1', start)).toMatchObject({ text: 'hello' });
  });

  it.each(['fileMs', 'totalMs'])('end what never ends: %s', async (limit) => {
    const { loader } = await site((_from, to) => to.write('x'));
    expect(await loader({ limits: { [limit]: 200 } }).load(start)).toMatchObject({ problem: 'timed_out' });
  });

  it('keep the head of an answer whose body was refused', async () => {
    const { loader } = await site((_from, to) =>
      to.setHeader('x-frame-options', 'DENY').setHeader('content-security-policy', ['a', 'b']).write('x'),
    );
    expect(await loader({ limits: { fileMs: 1_500 } }).ask(new URL(start))).toMatchObject({
      kind: 'answered',
      xfo: ['DENY'],
      csp: ['a', 'b'],
      body: { problem: 'timed_out' },
    });
  });
});
