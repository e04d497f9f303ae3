import type { FramingFacts } from '../framing.ts';

/** Why there is no file. `insecure` is plain HTTP that nobody allowed, or a redirect from HTTPS down to HTTP. */
export type FetchProblem =
  | 'blocked_address'
  | 'unreachable'
  | 'timed_out'
  | 'insecure'
  | 'unsupported_scheme'
  | 'credentials_in_url'
  | 'bad_address'
  | 'bad_certificate'
  | 'too_many_redirects'
  | 'too_many_files'
  | 'too_large'
  | 'bad_encoding'
  | 'wrong_type'
  | 'not_found'
  | 'forbidden'
  | 'http_error';

/**
 * What asking for an address gave. `chain` holds every address asked, redirects included, with queries: it stays
 * inside, `shownAddress` is for everybody else.
 */
export type Answer =
  | (Extract<FramingFacts, { readonly kind: 'answered' }> & {
      readonly body: { readonly text: string } | { readonly problem: FetchProblem };
    })
  | { readonly kind: 'unanswered'; readonly chain: readonly URL[]; readonly problem: FetchProblem };

/** An error that carries its problem through an HTTP client. Its message says nothing of the address. */
export function problemError(problem: FetchProblem): Error & { readonly problem: FetchProblem } {
  return Object.assign(new Error(problem), { problem });
}

/** What an HTTP client, a socket or a decoder threw, as a problem. */
export function problemOf(error: unknown): FetchProblem {
  if (typeof error !== 'object' || error === null) return 'unreachable';
  if ('problem' in error && typeof error.problem === 'string') return error.problem as FetchProblem;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (/CERT|SIGNATURE|ISSUER|ERR_TLS/.test(code)) return 'bad_certificate';
  if (/^Z_|^ERR_(?:_|BROTLI|ZLIB)|BROTLI/.test(code)) return 'bad_encoding';
  return 'unreachable';
}

/** Origin and path: queries and fragments may hold secrets, and user names are nobody's business. */
export function shownAddress(url: URL): string {
  return url.host === '' ? url.protocol : `${url.protocol}//${url.host}${url.pathname}`;
}
