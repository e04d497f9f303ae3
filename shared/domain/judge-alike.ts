import { type Check, check } from './checkup.ts';
import { skeleton } from './nearest.ts';
import type { EnvironmentSettings } from './settings.ts';

const digits: { readonly [digit: string]: string } = { 0: 'o', 1: 'l', 5: 's' };

/** What is left of a name at a glance: no blanks and hyphens, and one shape for 0 and O, for 1, l and I. */
const glance = (name: string): string =>
  skeleton(name)
    .replace(/[015]/g, (digit) => digits[digit] ?? digit)
    .replaceAll('i', 'l')
    .replace(/[^\p{L}\p{N}]/gu, '');

/** Another environment that somebody could take for this one, by key or by name. */
export function judgeAlike(
  environment: EnvironmentSettings,
  all: readonly EnvironmentSettings[],
): readonly Check[] {
  const mine = new Set([glance(environment.key), glance(environment.name)]);
  return all
    .filter(({ key }) => key !== environment.key)
    .filter(({ key, name }) => mine.has(glance(key)) || mine.has(glance(name)))
    .map(({ key }) => check('settings', 'keys_alike', { environment: environment.key, other: key }));
}
