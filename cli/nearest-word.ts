import { distance, nearest, skeleton } from '../shared/domain/nearest.ts';

/** What somebody will have meant: a word few typing mistakes away, or one they had begun. Only ever named, never acted on. */
export function nearestWord(said: string, known: readonly string[]): string | undefined {
  const [best] = nearest(said, known, (one) => [one]);
  if (best === undefined || said === '') return undefined;
  const tolerated = Math.max(1, Math.floor(best.length / 4));
  const close = distance(skeleton(said), skeleton(best)) <= tolerated;
  return close ? best : known.find((one) => said.length > 1 && one.startsWith(said.toLowerCase()));
}
