/** Milliseconds: a group that somebody was taken out of counts at most this much longer. */
const keptMs = 5 * 60_000;
/** A directory that is away is not asked again for every click, and not for long after it is back. */
const failureKeptMs = 10_000;
/** People; more than ask within five minutes. */
const most = 5_000;

interface Options<V> {
  /** Milliseconds. */
  readonly now: () => number;
  readonly failed: (value: V) => boolean;
}

/** Answers are remembered for five minutes, failures for ten seconds; whoever asks meanwhile shares one question. */
export function cached<K, V>(
  ask: (key: K) => Promise<V>,
  { now, failed }: Options<V>,
): (key: K) => Promise<V> {
  const known = new Map<K, { readonly answer: Promise<V>; until: number }>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined && found.until > now()) return found.answer;
    const entry = { answer: ask(key), until: now() + keptMs };
    known.delete(key);
    known.set(key, entry);
    for (const oldest of known.keys()) if (known.size > most) known.delete(oldest);
    entry.answer.then(
      (value) => {
        if (failed(value)) entry.until = Math.min(entry.until, now() + failureKeptMs);
      },
      () => known.delete(key),
    );
    return entry.answer;
  };
}
