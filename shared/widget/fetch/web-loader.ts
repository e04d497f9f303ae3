import { Agent } from 'undici';
import type { EgressRules, Lookup } from '../../domain/egress.ts';
import type { LoadedFile, Loader, NotLoaded } from '../loader.ts';
import { type Answer, type FetchProblem, problemError, shownAddress } from './answer.ts';
import { makeConnect, systemLookup } from './connect.ts';
import { getPage } from './get-page.ts';
import { type FetchLimits, usualLimits } from './limits.ts';
import { makeSlots } from './slots.ts';

export interface WebLoaderOptions {
  readonly rules?: EgressRules;
  readonly lookup?: Lookup;
  /** Certificates (PEM) trusted beside the usual ones, for servers inside. */
  readonly certificates?: readonly string[];
  readonly limits?: Partial<FetchLimits>;
}

/** For one check of one widget: its deadline and its bytes are those of all files together. */
export interface WebLoader extends Loader {
  /** The answer itself, for whoever needs its headers. The same address is asked once. */
  readonly ask: (url: URL) => Promise<Answer>;
  /** Cuts every connection. */
  readonly close: () => Promise<void>;
}

/** Reads other people's pages through the guard. Asked for the same address again, it gives the first answer. */
export function makeWebLoader(options: WebLoaderOptions = {}): WebLoader {
  const { rules = {}, lookup = systemLookup, certificates } = options;
  const limits = { ...usualLimits, ...options.limits };
  const connect = makeConnect({
    rules,
    lookup,
    connectMs: limits.fileMs,
    ...(certificates === undefined ? {} : { certificates }),
  });
  const dispatcher = new Agent({ connect, pipelining: 1 });
  const inSlot = makeSlots(limits.atOnce);
  const answers = new Map<string, Promise<Answer>>();
  const whole = new AbortController();
  let ending: NodeJS.Timeout | undefined;
  let bytes = 0;
  const count = (more: number): void => {
    bytes += more;
    if (bytes > limits.totalBytes) throw problemError('too_large');
  };

  const getOnce = (url: URL): Promise<Answer> =>
    inSlot(() =>
      withDeadline(url, limits.fileMs, whole.signal, (signal) =>
        getPage(url, { dispatcher, rules, limits, count, signal }),
      ),
    );
  const ask = (url: URL): Promise<Answer> => {
    const key = withoutFragment(url);
    const known = answers.get(key);
    if (known !== undefined) return known;
    if (answers.size >= limits.files) return Promise.resolve(unanswered(url, 'too_many_files'));
    ending ??= setTimeout(() => whole.abort(), limits.totalMs).unref();
    const answer = getOnce(new URL(key));
    answers.set(key, answer);
    return answer;
  };
  return {
    ask,
    load: async (reference, from) => {
      const url = URL.canParse(reference, from) ? new URL(reference, from) : undefined;
      return url === undefined
        ? { problem: 'bad_address', file: withoutQuery(reference) }
        : loaded(url, await ask(url));
    },
    close: async () => {
      clearTimeout(ending);
      whole.abort();
      await dispatcher.destroy();
    },
  };
}

/** Answers at the deadline even where somebody below does not listen to the signal. */
async function withDeadline(
  url: URL,
  milliseconds: number,
  whole: AbortSignal,
  get: (signal: AbortSignal) => Promise<Answer>,
): Promise<Answer> {
  const own = new AbortController();
  const timer = setTimeout(() => own.abort(), milliseconds);
  const signal = AbortSignal.any([own.signal, whole]);
  try {
    if (signal.aborted) return unanswered(url, 'timed_out');
    const over = new Promise<Answer>((resolve) =>
      // A turn later, so that an answer whose head is known is not lost to the race.
      signal.addEventListener('abort', () => setTimeout(() => resolve(unanswered(url, 'timed_out')), 50), {
        once: true,
      }),
    );
    return await Promise.race([get(signal), over]);
  } finally {
    clearTimeout(timer);
  }
}

function loaded(url: URL, answer: Answer): LoadedFile | NotLoaded {
  const last = answer.chain.at(-1) ?? url;
  if (answer.kind === 'unanswered') return { problem: answer.problem, file: shownAddress(url) };
  const { body, kind: _answered, chain, ...head } = answer;
  const { type } = head;
  if ('problem' in body) return { problem: body.problem, file: shownAddress(url) };
  // With its query, which the page's code reads; what is shown to people has none.
  const base = withoutFragment(last);
  const file = { file: shownAddress(last), base, text: body.text, ...(type === undefined ? {} : { type }) };
  return { ...file, head: { ...head, chain: chain.map(({ href }) => href) } };
}

const unanswered = (url: URL, problem: FetchProblem): Answer => ({
  kind: 'unanswered',
  chain: [url],
  problem,
});

const withoutQuery = (text: string): string => text.replace(/[?#].*$/s, '').replace(/\/\/[^/@]*@/, '//');

function withoutFragment(url: URL): string {
  const copy = new URL(url);
  copy.hash = '';
  return copy.href;
}
