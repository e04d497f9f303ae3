import type { Planted } from './planted.ts';

const html = { 'content-type': 'text/html' };

/** Something else answers where the environment should be. */
export const onTheWay: readonly Planted[] = [
  {
    id: 'proxy-page',
    stranger: { kind: 'http', status: 200, headers: html, body: '<h1>Sign in to the network</h1>' },
    finds: 'reach_no_api',
    cure: 'has no Web API',
  },
  {
    id: 'proxy-wants-a-user',
    stranger: { kind: 'http', status: 407 },
    finds: 'net_proxy',
    cure: 'HTTPS_PROXY',
  },
  {
    id: 'proxy-forbids',
    stranger: { kind: 'http', status: 403, headers: html, body: '<h1>Blocked by policy</h1>' },
    finds: 'reach_no_api',
    cure: 'Web API',
  },
  {
    id: 'moved',
    stranger: { kind: 'http', status: 302, headers: { location: 'https://login.example/x?state=1' } },
    finds: 'reach_moved',
    cure: 'to login.example. Write the address',
  },
  {
    id: 'no-environment-there',
    stranger: { kind: 'http', status: 404 },
    finds: 'reach_no_api',
    cure: 'exists',
  },
  { id: 'gateway', stranger: { kind: 'http', status: 502 }, finds: 'reach_away', cure: 'Wait' },
  { id: 'throttled', stranger: { kind: 'http', status: 429 }, finds: 'reach_throttled', cure: 'Wait' },
  {
    id: 'tls-untrusted',
    stranger: { kind: 'untrusted' },
    finds: 'net_tls_untrusted',
    cure: 'NODE_EXTRA_CA_CERTS',
  },
  { id: 'no-tls', stranger: { kind: 'plain' }, finds: 'net_tls', cure: 'TLS' },
  { id: 'nobody-listens', stranger: { kind: 'closed' }, finds: 'net_refused', cure: 'Check host and port' },
  {
    id: 'address-of-the-portal',
    at: { url: 'https://make.powerapps.com' },
    finds: 'address_portal',
    cure: 'Environment URL',
  },
];
