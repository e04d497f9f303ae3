import type { Targets, WayOut } from './way-out.ts';

const script = (id: string, code: (targets: Targets) => string, more: Partial<WayOut> = {}): WayOut => ({
  id,
  page: (targets) => `<script>${code(targets)}</script>`,
  meets: 'guard',
  ...more,
});
const at = ({ tcp }: Targets, path: string): string => `'http://127.0.0.1:${tcp}/${path}'`;
const send = (targets: Targets, path: string): string =>
  `fetch(${at(targets, path)}, { mode: 'no-cors' }).catch(() => {})`;
const worker = (code: string): string =>
  `new Worker(URL.createObjectURL(new Blob([${JSON.stringify(code)}])))`;

/** What scripts can do, and what they can do to us. */
export const waysByScript: readonly WayOut[] = [
  script('webrtc-stun', ({ udp }) => stun(`stun:127.0.0.1:${udp}`), { meets: 'browser' }),
  script('webrtc-turn-udp', ({ udp }) => stun(`turn:127.0.0.1:${udp}?transport=udp`), { meets: 'browser' }),
  script('webrtc-turn-tcp', ({ tcp }) => stun(`turn:127.0.0.1:${tcp}?transport=tcp`), { meets: 'either' }),
  script('webtransport', ({ udp }) => `new WebTransport('https://127.0.0.1:${udp}/').ready.catch(() => {})`, {
    secure: true,
    meets: 'browser',
  }),
  script('websocket', ({ tcp }) => `new WebSocket('ws://127.0.0.1:${tcp}/')`),
  script('event-source', (targets) => `new EventSource(${at(targets, 'events')})`),
  script('beacon', (targets) => `navigator.sendBeacon(${at(targets, 'beacon')}, 'x')`),
  script(
    'unload',
    (targets) =>
      `addEventListener('pagehide', () => { navigator.sendBeacon(${at(targets, 'unload')}, 'x');
        fetch(${at(targets, 'keepalive')}, { method: 'POST', mode: 'no-cors', keepalive: true }).catch(() => {}); });
      setTimeout(() => location.replace('/next'), 300);`,
    { files: () => ({ '/next': { body: 'next' } }), meets: 'either' },
  ),
  script('worker', (targets) => worker(`importScripts(${at(targets, 'worker.js')})`)),
  script('service-worker', () => "navigator.serviceWorker.register('/worker.js').catch(() => {})", {
    secure: true,
    files: (targets) => ({
      '/worker.js': {
        body: `addEventListener('install', (event) => event.waitUntil(${send(targets, 'installed')}))`,
        type: 'text/javascript',
      },
    }),
    meets: 'browser',
  }),
  script('window', (targets) => `open(${at(targets, 'window')})`, { meets: 'either' }),
  script('navigate', (targets) => `location.href = ${at(targets, 'navigate')}`),
  script('navigate-top', (targets) => `top.location.href = ${at(targets, 'top')}`, { meets: 'either' }),
  script(
    'file',
    ({ canary }) =>
      `const f = document.createElement('iframe'); f.src = '${canary}'; document.body.append(f);
      fetch('${canary}').catch(() => {}); new Image().src = '${canary}'; open('${canary}');`,
    { meets: 'browser', control: 'as-file' },
  ),
  script(
    'endless-loop',
    (targets) =>
      `${worker(`setInterval(() => ${send(targets, 'loop')}, 50)`)}; setTimeout(() => { for (;;); }, 600)`,
    { endless: true },
  ),
  script(
    'alert-storm',
    (targets) => `setTimeout(() => { for (;;) { ${send(targets, 'alert')}; alert('again') } }, 300)`,
    {
      endless: true,
      meets: 'either',
    },
  ),
  script(
    'million-nodes',
    (
      targets,
    ) => `setTimeout(() => { for (let i = 0; i < 1e6; i += 1) document.body.append(document.createElement('p'));
      ${send(targets, 'nodes')} }, 300)`,
    { meets: 'either' },
  ),
  script(
    'memory',
    (targets) => `${send(targets, 'memory')};
      setTimeout(() => { const all = []; for (;;) all.push(new Uint8Array(2e7).fill(1)) }, 600)`,
    { endless: true },
  ),
  script(
    'message-storm',
    (targets) =>
      `${send(targets, 'messages')}; setTimeout(() => { for (;;) top.postMessage('x'.repeat(1e5), '*') }, 600)`,
    { endless: true },
  ),
  script(
    'request-storm',
    (targets) => `setInterval(() => { for (let i = 0; i < 50; i += 1) ${send(targets, 'storm')} }, 10)`,
    {
      endless: true,
    },
  ),
];

const stun = (urls: string): string =>
  `const c = new RTCPeerConnection({ iceServers: [{ urls: '${urls}', username: 'u', credential: 'c' }] });
  c.createDataChannel('x'); c.createOffer().then((offer) => c.setLocalDescription(offer));`;
