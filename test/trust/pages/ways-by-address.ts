import type { WayOut } from './way-out.ts';

const ask = (url: string): string => `fetch(${JSON.stringify(url)}, { mode: 'no-cors' }).catch(() => {});`;
const asking = (
  id: string,
  url: (ports: { readonly tcp: number; readonly own: string }) => string,
): WayOut => ({
  id,
  page: (targets) => `<script>${ask(url(targets))}</script>`,
  meets: 'guard',
});

/** Names under `.example` that the control's browser, and the guard's name service, take to this machine. */
export const inwardNames = ['inside.example', 'deep.inside.example'];
/** Addresses nobody listens at; the control's browser takes them to this machine. */
export const inwardAddresses = [
  '169.254.169.254',
  '168.63.129.16',
  '10.0.0.7',
  '172.16.0.7',
  '192.168.0.7',
  '100.64.0.7',
];

/** The same request, to every kind of address that is not public. */
export const waysByAddress: readonly WayOut[] = [
  asking('loopback', ({ tcp }) => `http://127.0.0.1:${tcp}/`),
  asking('loopback-name', ({ tcp }) => `http://localhost:${tcp}/`),
  asking('loopback-subname', ({ tcp }) => `http://anything.localhost:${tcp}/`),
  asking('loopback-decimal', ({ tcp }) => `http://2130706433:${tcp}/`),
  asking('loopback-short-hex', ({ tcp }) => `http://0x7f.1:${tcp}/`),
  asking('loopback-other', ({ tcp }) => `http://127.8.9.10:${tcp}/`),
  asking('loopback-v6', ({ tcp }) => `http://[::1]:${tcp}/`),
  asking('loopback-mapped', ({ tcp }) => `http://[::ffff:127.0.0.1]:${tcp}/`),
  asking('own-address', ({ tcp, own }) => `http://${own}:${tcp}/`),
  ...inwardAddresses.map((address) => asking(`address-${address}`, ({ tcp }) => `http://${address}:${tcp}/`)),
  ...inwardNames.map((name) => asking(`name-${name}`, ({ tcp }) => `http://${name}:${tcp}/`)),
];
