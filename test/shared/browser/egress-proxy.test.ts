import { createServer, request } from 'node:http';
import { type AddressInfo, connect, createServer as createTcp, type Server, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import {
  type EgressProxy,
  type EgressProxyOptions,
  startEgressProxy,
} from '../../../shared/browser/egress-proxy.ts';

const open: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of open.splice(0)) await close();
});

async function listening(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  open.push(() => new Promise((resolve) => server.close(resolve)));
  return (server.address() as AddressInfo).port;
}

/** Sends back what it gets, and counts who came. */
async function startEcho() {
  let came = 0;
  const server = createTcp((socket) => {
    came += 1;
    socket.on('error', () => socket.destroy());
    socket.pipe(socket);
  });
  return { port: await listening(server), came: () => came };
}

async function proxy(options: EgressProxyOptions = {}): Promise<EgressProxy> {
  const started = await startEgressProxy(options);
  open.unshift(started.close);
  return started;
}

/** What comes back from the proxy until it ends or `enough` says so. */
function say(url: string, words: string, enough: (heard: string) => boolean, then = ''): Promise<string> {
  return new Promise((resolve) => {
    const socket: Socket = connect(Number(new URL(url).port), '127.0.0.1');
    let heard = '';
    const done = (): void => {
      socket.destroy();
      resolve(heard);
    };
    socket.on('data', (chunk) => {
      const before = heard;
      heard += chunk.toString('latin1');
      if (before === '' && then !== '') socket.write(then);
      if (enough(heard)) done();
    });
    socket.on('error', done).on('end', done).write(words);
  });
}

const tunnel = (url: string, target: string, then = ''): Promise<string> =>
  say(url, `CONNECT ${target} HTTP/1.1\r\nhost: ${target}\r\n\r\n`, (heard) => heard.includes('hello'), then);

function get(url: string, target: string): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const asked = request({ port: new URL(url).port, host: '127.0.0.1', path: target, agent: false });
    asked.once('error', reject).once('response', (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (chunk) => {
        text += chunk;
      });
      answer.once('end', () => resolve({ status: answer.statusCode ?? 0, text }));
    });
    asked.end();
  });
}

describe('the way out of the browser', () => {
  it('tunnels to a name the operator declares, and counts it', async () => {
    const echo = await startEcho();
    const { url, connections } = await proxy({
      rules: { hosts: { 'inside.example': `127.0.0.1:${echo.port}` } },
    });
    expect(await tunnel(url, 'inside.example:443', 'hello')).toMatch(/^HTTP\/1.1 200 [\s\S]*hello$/);
    expect(connections()).toEqual({ 'inside.example:443': 1 });
  });

  it.each(['127.0.0.1', 'localhost', '0x7f.1', '2130706433', '[::1]', '[::ffff:127.0.0.1]'])(
    'refuses %s before anything connects, and says so',
    async (host) => {
      const echo = await startEcho();
      const { url, refusals } = await proxy();
      expect(await tunnel(url, `${host}:${echo.port}`)).toMatch(/^HTTP\/1.1 403 /);
      expect(refusals()).toMatchObject([{ port: echo.port, problem: 'blocked_address' }]);
      expect(echo.came()).toBe(0);
    },
  );

  it('asks the name service once, so that its second answer counts for nothing', async () => {
    const echo = await startEcho();
    const answers = [['10.0.0.1'], ['127.0.0.1']];
    let asked = 0;
    const lookup = async () => answers[asked++] ?? [];
    const { url } = await proxy({ lookup });
    expect(await tunnel(url, `rebinding.example:${echo.port}`)).toMatch(/^HTTP\/1.1 403 /);
    expect({ asked, came: echo.came() }).toEqual({ asked: 1, came: 0 });
  });

  it('passes plain requests on for names that may be asked so, without what belongs to one hop', async () => {
    const server = createServer((from, to) =>
      to.end(`${from.url} ${from.headers.host} ${from.headers['proxy-connection']}`),
    );
    const port = await listening(server);
    const rules = { hosts: { 'inside.example': `127.0.0.1:${port}` }, plainHttp: ['inside.example'] };
    const { url } = await proxy({ rules });
    expect(await get(url, 'http://inside.example/a?b=1')).toEqual({
      status: 200,
      text: '/a?b=1 inside.example undefined',
    });
  });

  it('refuses plain requests to everybody else', async () => {
    const { url, refusals } = await proxy({ lookup: async () => ['8.8.8.8'] });
    expect(await get(url, 'http://public.example/secret?key=1')).toMatchObject({ status: 403 });
    expect(refusals()).toEqual([{ host: 'public.example', port: 80, problem: 'insecure' }]);
  });

  it('cuts everything once too much came back', async () => {
    const server = createTcp((socket) => {
      socket.on('error', () => socket.destroy());
      const more = (): void => {
        while (socket.writable && socket.write(Buffer.alloc(65_536)));
      };
      socket.on('drain', more);
      more();
    });
    const port = await listening(server);
    const rules = { hosts: { 'endless.example': `127.0.0.1:${port}` } };
    const { url, refusals } = await proxy({ rules, mostBytes: 1_000_000 });
    const heard = await say(url, 'CONNECT endless.example:443 HTTP/1.1\r\n\r\n', () => false);
    // The piece that was one too many is on its way already.
    expect(heard.length).toBeLessThan(1_200_000);
    await tunnel(url, 'endless.example:443');
    expect(refusals()).toEqual([{ host: 'endless.example', port: 443, problem: 'too_large' }]);
  });

  it('refuses connections beyond the limit', async () => {
    const { url, refusals } = await proxy({ mostConnections: 0 });
    expect(await tunnel(url, 'any.example:443')).toMatch(/^HTTP\/1.1 503 /);
    expect(refusals()).toEqual([{ host: 'any.example', port: 443, problem: 'too_many' }]);
  });

  it.each(['no-port', 'a b:443', ':443', 'user@host:443', 'x/y:443'])(
    'does not try to understand CONNECT %s',
    async (target) => {
      expect(await tunnel((await proxy()).url, target)).toMatch(/^HTTP\/1.1 400 /);
    },
  );
});
