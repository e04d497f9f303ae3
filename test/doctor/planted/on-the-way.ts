import type { Planted } from './planted.ts';

const dynamics = { url: 'https://contoso-dev.crm4.dynamics.com' };
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
  { id: 'connection-cut', stranger: { kind: 'cuts' }, finds: 'net_cut', cure: 'some of them cut TLS' },
  { id: 'name-unknown', at: dynamics, dns: 'ENOTFOUND', finds: 'net_dns', cure: 'Check its spelling' },
  {
    id: 'no-dns-server',
    at: dynamics,
    dns: 'EAI_AGAIN',
    finds: 'net_dns_later',
    cure: 'Check DNS of this network',
  },
  {
    id: 'no-route',
    at: dynamics,
    dns: 'ENETUNREACH',
    finds: 'net_timeout',
    cure: 'firewall, route and proxy',
  },
  {
    id: 'proxy-not-there',
    env: { HTTPS_PROXY: 'http://proxy.contoso.example:3128' },
    stranger: { kind: 'closed' },
    finds: 'net_proxy_away',
    cure: 'NO_PROXY',
  },
  {
    id: 'address-misspelt',
    at: { url: 'https://contoso.crm4.dynamics.con' },
    finds: 'address_foreign',
    cure: 'environment URL',
  },
  {
    id: 'address-with-port',
    at: { url: 'https://contoso.crm4.dynamics.com:8443' },
    finds: 'address_foreign',
    cure: ':8443',
  },
  {
    id: 'address-of-the-api',
    at: { url: 'https://contoso.api.crm4.dynamics.com' },
    finds: 'address_api',
    cure: 'Write https://contoso.crm4.dynamics.com',
  },
  {
    id: 'address-looks-alike',
    at: { url: 'https://c\u043entoso.crm4.dynamics.com' },
    finds: 'address_lookalike',
    cure: 'Type the address by hand',
  },
  {
    id: 'graph-of-another-cloud',
    at: dynamics,
    dns: 'ENOTFOUND',
    env: { CUTOVER_GRAPH: 'https://graph.microsoft.us' },
    finds: 'cloud_mixed',
    cure: 'https://graph.microsoft.com',
  },
  {
    id: 'no-tenant-said',
    stranger: { kind: 'http', status: 401, headers: { date: '' } },
    finds: 'tenant_unsaid',
    cure: 'does not say',
  },
  {
    id: 'no-time-said',
    stranger: { kind: 'http', status: 401, headers: { date: 'never' } },
    finds: 'clock_unsaid',
    cure: 'what time',
  },
  {
    id: 'policy-since-the-token',
    stranger: {
      kind: 'http',
      status: 401,
      headers: { 'www-authenticate': 'Bearer error="insufficient_claims"' },
    },
    finds: 'sign_in_policy',
    cure: 'allow the network',
  },
];
