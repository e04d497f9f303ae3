import type { Dispatcher } from 'undici';
import { type EgressRules, mayBePlain } from '../../domain/egress.ts';
import { decode } from '../decode.ts';
import { type Answer, type FetchProblem, problemError, problemOf } from './answer.ts';
import type { FetchLimits } from './limits.ts';
import { isDownload, isReadable, readContentType } from './media-type.ts';
import { type Count, readBody } from './read-body.ts';

export interface GetOptions {
  readonly dispatcher: Dispatcher;
  readonly rules: EgressRules;
  readonly limits: Pick<FetchLimits, 'redirects' | 'fileBytes'>;
  readonly count: Count;
  readonly signal: AbortSignal;
}

/** No cookies, no credentials, no referrer: nothing of ours goes out but the address itself. */
const headers = {
  'user-agent': 'Cutover (checks channel provider pages)',
  accept: 'text/html,application/xhtml+xml,*/*;q=0.8',
  'accept-encoding': 'gzip, br',
};

const redirects = new Set([301, 302, 303, 307, 308]);

/**
 * Asks for an address and follows redirects one by one, each checked like the first. Never throws; what the deadline
 * cut off is `timed_out`. The dispatcher is the one that checks addresses (`makeConnect`).
 */
export async function getPage(start: URL, options: GetOptions): Promise<Answer> {
  const chain: URL[] = [];
  try {
    return await follow(start, chain, options);
  } catch (error) {
    return { kind: 'unanswered', chain, problem: options.signal.aborted ? 'timed_out' : problemOf(error) };
  }
}

async function follow(start: URL, chain: URL[], options: GetOptions): Promise<Answer> {
  let url = start;
  for (;;) {
    const before = chain.at(-1);
    chain.push(url);
    const wrong = wrongWith(url, before, options.rules);
    if (wrong !== undefined) throw problemError(wrong);
    const { dispatcher, signal } = options;
    const path = `${url.pathname}${url.search}`;
    const response = await dispatcher.request({ origin: url.origin, path, signal, headers, method: 'GET' });
    const location = one(response.headers.location);
    if (!redirects.has(response.statusCode) || location === undefined)
      return answered(response, chain, options);
    discard(response);
    if (chain.length > options.limits.redirects) throw problemError('too_many_redirects');
    if (!URL.canParse(location, url.href)) throw problemError('bad_address');
    url = new URL(location, url);
  }
}

function wrongWith(url: URL, before: URL | undefined, rules: EgressRules): FetchProblem | undefined {
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return 'unsupported_scheme';
  if (url.username !== '' || url.password !== '') return 'credentials_in_url';
  if (url.protocol === 'https:') return undefined;
  return before?.protocol === 'https:' || !mayBePlain(url.hostname, rules) ? 'insecure' : undefined;
}

async function answered(
  response: Dispatcher.ResponseData,
  chain: readonly URL[],
  options: GetOptions,
): Promise<Answer> {
  const { type, charset } = readContentType(one(response.headers['content-type']));
  return {
    kind: 'answered',
    chain,
    status: response.statusCode,
    csp: all(response.headers['content-security-policy']),
    xfo: all(response.headers['x-frame-options']),
    ...(type === undefined ? {} : { type }),
    ...(isDownload(one(response.headers['content-disposition'])) ? { isDownload: true } : {}),
    body: await bodyOf(response, type, charset, options),
  };
}

/** The head stays known when the body is refused: whether a page may be framed is written there. */
async function bodyOf(
  response: Dispatcher.ResponseData,
  type: string | undefined,
  charset: string | undefined,
  { limits, count, signal }: GetOptions,
): Promise<{ readonly text: string } | { readonly problem: FetchProblem }> {
  const problem = statusProblem(response.statusCode) ?? (isReadable(type) ? undefined : 'wrong_type');
  if (problem !== undefined) {
    discard(response);
    return { problem };
  }
  try {
    const encodings = all(response.headers['content-encoding']).join(',');
    return {
      text: decode(await readBody(response.body, encodings, limits.fileBytes, count, signal), charset),
    };
  } catch (error) {
    discard(response);
    return { problem: signal.aborted ? 'timed_out' : problemOf(error) };
  }
}

function statusProblem(status: number): FetchProblem | undefined {
  if (status >= 200 && status < 300) return undefined;
  if (status === 404 || status === 410) return 'not_found';
  return status === 401 || status === 403 ? 'forbidden' : 'http_error';
}

/** Nobody listens to what is left; its end may come as an error. */
function discard({ body }: Dispatcher.ResponseData): void {
  body.on('error', () => undefined).destroy();
}

const all = (header: string | readonly string[] | undefined): readonly string[] =>
  header === undefined ? [] : typeof header === 'string' ? [header] : header;
const one = (header: string | readonly string[] | undefined): string | undefined => all(header)[0];
