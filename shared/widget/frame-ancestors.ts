/**
 * The `frame-ancestors` lists of the policies in these headers, one a policy that has it. A header may hold several
 * policies; within a policy the first directive of a name counts (CSP 3 §2.2.1).
 */
export function frameAncestors(headers: readonly string[]): readonly (readonly string[])[] {
  return headers
    .flatMap((header) => header.split(','))
    .flatMap((policy) => {
      const directives = policy.split(';').map((directive) => directive.trim().split(/[\t\n\f\r ]+/));
      const first = directives.find(([name]) => name?.toLowerCase() === 'frame-ancestors');
      return first === undefined ? [] : [first.slice(1)];
    });
}

/**
 * Whether an ancestor of origin `ancestor` fits one source of the list, for a page of origin `own` (CSP 3 §6.7.2).
 * An empty list and `'none'` fit nobody; keywords, nonces and hashes of other directives mean nothing here.
 */
export function fitsSources(sources: readonly string[], ancestor: URL, own: URL): boolean {
  return sources.some((source) => fits(source, ancestor, own));
}

function fits(source: string, ancestor: URL, own: URL): boolean {
  if (source === '*') return isHttp(ancestor) || ancestor.protocol === own.protocol;
  if (source.toLowerCase() === "'self'") return fitsSelf(ancestor, own);
  const [, bare] = /^([a-z][a-z\d+.-]*):$/i.exec(source) ?? [];
  if (bare !== undefined) return schemeFits(bare.toLowerCase(), ancestor);
  const parts = hostSource.exec(source)?.groups;
  if (parts === undefined) return false;
  const scheme = (parts.scheme ?? own.protocol.slice(0, -1)).toLowerCase();
  return (
    schemeFits(scheme, ancestor) &&
    hostFits(parts.host ?? '', ancestor.hostname) &&
    portFits(parts.port, scheme, ancestor)
  );
}

const label = '[a-z\\d_-]+';
/**
 * An ancestor is known by its origin only, so that any path but `/` fits nobody. Chromium drops a query before it looks,
 * though the grammar has none.
 */
const hostSource = new RegExp(
  `^(?:(?<scheme>[a-z][a-z\\d+.-]*)://)?(?<host>\\*|(?:\\*\\.)?${label}(?:\\.${label})*\\.?)(?::(?<port>\\d+|\\*))?(?:/(?:[?#].*)?)?$`,
  'i',
);

/** `http` stands for `https` as well: what is more secure is never refused (§6.7.2.8). */
function schemeFits(scheme: string, { protocol }: URL): boolean {
  return `${scheme}:` === protocol || (scheme === 'http' && protocol === 'https:');
}

function hostFits(pattern: string, host: string): boolean {
  const wanted = pattern.toLowerCase();
  if (wanted === '*') return true;
  return wanted.startsWith('*.') ? host.endsWith(wanted.slice(1)) : host === wanted;
}

/** Without a port the ancestor's must be the usual one of its scheme; `http` at 80 includes `https` at 443. */
function portFits(port: string | undefined, scheme: string, ancestor: URL): boolean {
  const actual = portOf(ancestor);
  if (port === undefined) return ancestor.port === '';
  if (port === '*' || Number(port) === actual) return true;
  return Number(port) === 80 && scheme === 'http' && ancestor.protocol === 'https:' && actual === 443;
}

function fitsSelf(ancestor: URL, own: URL): boolean {
  if (ancestor.origin === own.origin) return true;
  const usualPorts = ancestor.port === '' && own.port === '';
  return ancestor.hostname === own.hostname && usualPorts && ancestor.protocol === 'https:';
}

const isHttp = ({ protocol }: URL): boolean => protocol === 'http:' || protocol === 'https:';
const portOf = ({ port, protocol }: URL): number =>
  port === '' ? (protocol === 'https:' ? 443 : 80) : Number(port);
