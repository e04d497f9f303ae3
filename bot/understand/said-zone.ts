import { parseTimeZone } from '../../shared/domain/local-time.ts';
import { times } from '../words/times.ts';

/** `europe/berlin`, `america/argentina/buenos_aires`, `utc`. */
const written = /(?<![\w/])(?:[a-z_]{2,}(?:\/[a-z0-9_+-]+)+|utc)(?![\w/])/gu;
const named = new RegExp(times.zone, 'gu');
const strange = new RegExp(`\\d ?(?:uhr|h|[ap]\\.?m\\.?)? ?(?:${times.zoneLetters})(?!\\p{L})`, 'u');
const mostWords = 3;

/** "Berlin time", `Europe/Berlin`: only what is surely one; the first that is. */
export function zoneIn(line: string): string | undefined {
  for (const [said] of line.matchAll(written)) {
    const zone = parseTimeZone(said);
    if (zone !== undefined) return zone;
  }
  for (const found of line.matchAll(named)) {
    const zone = zoneOf(
      found.slice(1).find((one) => one !== undefined) ?? '',
      (found[1] ?? found[2]) !== undefined,
    );
    if (zone !== undefined) return zone;
  }
  return undefined;
}

/** Of the words of a city those that are one: "at 22:00 New York time", "hora de Buenos Aires por favor". */
function zoneOf(said: string, isBefore: boolean): string | undefined {
  const words = said.trim().split(/[ -]/u);
  for (let count = Math.min(words.length, mostWords); count > 0; count--) {
    const city = (isBefore ? words.slice(-count) : words.slice(0, count)).join('_');
    const zone = Intl.supportedValuesOf('timeZone').find((one) => one.toLowerCase().endsWith(`/${city}`));
    if (zone !== undefined) return zone;
  }
  return times.zones.find(([, names]) => new RegExp(`^(?:${names})$`, 'u').test(said.trim()))?.[0];
}

/** "22:00 CET": letters that are a zone somewhere, and not surely one. */
export const isStrangeZone = (line: string): boolean => strange.test(line);
