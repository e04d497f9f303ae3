/** Headers of a page, and whether a browser shows it inside the workspace. Chromium is asked the same questions. */
export interface FramingCase {
  readonly id: string;
  readonly csp: readonly string[];
  readonly xfo: readonly string[];
  readonly framed: boolean;
  /** Origin of the page, when it matters. */
  readonly page?: string;
}

export const workspace = 'https://contoso.crm.dynamics.com';
const sameHost = 'https://contoso.crm.dynamics.com';

const csp = (id: string, framed: boolean, ...headers: readonly string[]): FramingCase => ({
  id,
  csp: headers,
  xfo: [],
  framed,
});
const xfo = (id: string, framed: boolean, ...headers: readonly string[]): FramingCase => ({
  id,
  csp: [],
  xfo: headers,
  framed,
});
const ancestors = (id: string, framed: boolean, sources: string): FramingCase =>
  csp(id, framed, `frame-ancestors ${sources}`);

export const framingCases: readonly FramingCase[] = [
  csp('nothing', true),
  ancestors('csp-none', false, "'none'"),
  ancestors('csp-none-upper-case', false, "'NONE'"),
  ancestors('csp-none-beside-a-host', true, "'none' https://contoso.crm.dynamics.com"),
  csp('csp-empty-list', false, 'frame-ancestors'),
  ancestors('csp-self-elsewhere', false, "'self'"),
  { ...ancestors('csp-self-same-origin', true, "'self'"), page: sameHost },
  ancestors('csp-star', true, '*'),
  ancestors('csp-scheme', true, 'https:'),
  ancestors('csp-scheme-lower-security', true, 'http:'),
  ancestors('csp-other-scheme', false, 'data: blob:'),
  ancestors('csp-origin', true, 'https://contoso.crm.dynamics.com'),
  ancestors('csp-origin-case', true, 'HTTPS://Contoso.CRM.dynamics.com'),
  ancestors('csp-origin-slash', true, 'https://contoso.crm.dynamics.com/'),
  ancestors('csp-origin-path', false, 'https://contoso.crm.dynamics.com/main.aspx'),
  ancestors('csp-host-only', true, 'contoso.crm.dynamics.com'),
  ancestors('csp-http-host', true, 'http://contoso.crm.dynamics.com'),
  ancestors('csp-other-host', false, 'https://fabrikam.crm.dynamics.com'),
  ancestors('csp-wildcard', true, 'https://*.dynamics.com'),
  ancestors('csp-wildcard-one-level', true, 'https://*.crm.dynamics.com'),
  ancestors('csp-wildcard-itself', false, 'https://*.contoso.crm.dynamics.com'),
  ancestors('csp-wildcard-other', false, 'https://*.crm4.dynamics.com'),
  ancestors('csp-wildcard-inside', false, 'https://contoso.*.dynamics.com'),
  ancestors('csp-wildcard-part', false, 'https://contoso*.crm.dynamics.com'),
  ancestors('csp-similar-ending', false, 'https://*.namics.com'),
  ancestors('csp-port-443', true, 'https://contoso.crm.dynamics.com:443'),
  ancestors('csp-port-80-http', true, 'http://contoso.crm.dynamics.com:80'),
  ancestors('csp-port-80-https', false, 'https://contoso.crm.dynamics.com:80'),
  ancestors('csp-port-80-no-scheme', false, 'contoso.crm.dynamics.com:80'),
  ancestors('csp-port-8443', false, 'https://contoso.crm.dynamics.com:8443'),
  ancestors('csp-port-any', true, 'https://contoso.crm.dynamics.com:*'),
  ancestors('csp-any-host-of-scheme', true, 'https://*'),
  ancestors('csp-any-host-other-port', false, 'https://*:8443'),
  ancestors('csp-several', true, "'self' https://a.example https://contoso.crm.dynamics.com"),
  ancestors('csp-tabs', true, '\thttps://contoso.crm.dynamics.com\t'),
  ancestors('csp-quoted-host', false, "'https://contoso.crm.dynamics.com'"),
  ancestors('csp-comma-instead-of-space', false, 'https://a.example, https://contoso.crm.dynamics.com'),
  ancestors('csp-semicolon-instead-of-space', false, 'https://a.example; https://contoso.crm.dynamics.com'),
  ancestors('csp-unsafe-inline', false, "'unsafe-inline'"),
  ancestors('csp-query', true, 'https://contoso.crm.dynamics.com/?a=b'),
  csp('csp-directive-case', false, "Frame-Ancestors 'none'"),
  csp('csp-first-directive-counts', true, "frame-ancestors *; frame-ancestors 'none'"),
  csp('csp-first-directive-counts-2', false, "frame-ancestors 'none'; frame-ancestors *"),
  csp('csp-default-src-says-nothing', true, "default-src 'none'"),
  csp('csp-two-policies-in-one', false, "frame-ancestors *, frame-ancestors 'none'"),
  csp('csp-two-headers', false, 'frame-ancestors *', "frame-ancestors 'none'"),
  csp('csp-two-headers-allow', true, 'frame-ancestors https:', 'frame-ancestors *.dynamics.com'),
  csp('csp-two-headers-one-silent', true, "default-src 'self'", 'frame-ancestors *'),
  xfo('xfo-deny', false, 'DENY'),
  xfo('xfo-deny-lower-case', false, ' deny '),
  xfo('xfo-sameorigin-elsewhere', false, 'SAMEORIGIN'),
  { ...xfo('xfo-sameorigin-same', true, 'SAMEORIGIN'), page: sameHost },
  xfo('xfo-allow-from', true, 'ALLOW-FROM https://a.example'),
  xfo('xfo-allowall', true, 'ALLOWALL'),
  xfo('xfo-nonsense', true, 'whatever'),
  xfo('xfo-empty', true, ''),
  xfo('xfo-deny-twice', false, 'DENY', 'DENY'),
  { ...xfo('xfo-sameorigin-twice-same', true, 'SAMEORIGIN', 'sameorigin'), page: sameHost },
  { ...xfo('xfo-conflict-same', false, 'SAMEORIGIN', 'DENY'), page: sameHost },
  { ...xfo('xfo-conflict-in-one', false, 'SAMEORIGIN, ALLOWALL'), page: sameHost },
  { ...xfo('xfo-sameorigin-and-nonsense', false, 'SAMEORIGIN, whatever'), page: sameHost },
  xfo('xfo-two-nonsense', true, 'whatever, else'),
  xfo('xfo-allowall-and-nonsense', false, 'ALLOWALL, whatever'),
  xfo('xfo-quoted', true, '"DENY"'),
  xfo('xfo-semicolon', true, 'DENY; SAMEORIGIN'),
  { ...csp('both-csp-allows', true, 'frame-ancestors https://*.dynamics.com'), xfo: ['DENY'] },
  { ...csp('both-csp-refuses', false, "frame-ancestors 'none'"), xfo: ['ALLOWALL'] },
  { ...csp('both-csp-silent', false, "default-src 'self'"), xfo: ['DENY'] },
];
