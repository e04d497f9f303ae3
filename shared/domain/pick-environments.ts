import { masked } from './masked.ts';
import { nearest } from './nearest.ts';
import { isRefusal, type Refusal, refuse } from './reason.ts';
import { folded, resolveEnvironment } from './resolve-environment.ts';
import type { EnvironmentSettings } from './settings.ts';

/** Whether all environments are meant. Settings have no environment of that name, so that nothing else can be. */
export function meansAll(said: string): boolean {
  const word = folded(said);
  return word === 'all' || word === 'all environments';
}

/** Fewer literal characters than this in a pattern would be nearly everything. */
const literalAtLeast = 2;

/**
 * The environments behind `--only`: words separated by commas, each a tag, an environment, or a pattern of keys such as
 * `contoso-*`. Exactly so: a word that means nothing, or two things, refuses the whole, because the others would be
 * less or more than somebody had in mind.
 *
 * @param readable what the person may read; nothing else exists for them
 */
export function pickEnvironments(
  only: string | undefined,
  readable: readonly EnvironmentSettings[],
): readonly EnvironmentSettings[] | Refusal {
  if (only === undefined)
    return readable.length === 0 ? refuse('unknown_environment', { said: 'all' }) : readable;
  const words = only.split(',').map((word) => word.trim());
  const picked = new Set<EnvironmentSettings>();
  for (const word of words) {
    const meant = meantBy(word, readable);
    if (isRefusal(meant)) return meant;
    for (const one of meant) picked.add(one);
  }
  return readable.filter((one) => picked.has(one));
}

function meantBy(
  said: string,
  readable: readonly EnvironmentSettings[],
): readonly EnvironmentSettings[] | Refusal {
  const word = folded(said);
  const tagged = withTag(word, readable);
  const named = word === '' ? undefined : resolveEnvironment(said, readable);
  if (isRefusal(named) && named.reason === 'ambiguous_environment') return named;
  const one = named === undefined || isRefusal(named) ? [] : [named];
  // A tag and a name of one environment: the same only where nothing else has the tag.
  if (tagged.length > 0 && one.length > 0 && !(tagged.length === 1 && tagged[0] === one[0]))
    return refuse('ambiguous_environment', {
      said,
      nearest: [...tagged, ...one].map(({ key }) => key).join(', '),
    });
  const found = tagged.length > 0 ? tagged : one.length > 0 ? one : byPattern(word, readable);
  return found.length > 0 ? found : unknown(said, readable);
}

export const withTag = (
  tag: string,
  readable: readonly EnvironmentSettings[],
): readonly EnvironmentSettings[] => readable.filter(({ tags }) => tags.includes(tag));

function byPattern(word: string, readable: readonly EnvironmentSettings[]): readonly EnvironmentSettings[] {
  if (!word.includes('*') || word.replace(/[*-]/g, '').length < literalAtLeast) return [];
  if (!/^[a-z0-9*-]+$/.test(word)) return [];
  const form = new RegExp(`^${word.replace(/\*+/g, '.*')}$`);
  return readable.filter(({ key }) => form.test(key));
}

function unknown(said: string, readable: readonly EnvironmentSettings[]): Refusal {
  const words = [...tagsOf(readable), ...readable.map(({ key }) => key)];
  const near = nearest(said, words, (one) => [one]).slice(0, 5);
  return refuse('nothing_picked', { said: masked(said).slice(0, 60), nearest: near.join(', ') });
}

export const tagsOf = (readable: readonly EnvironmentSettings[]): readonly string[] =>
  [...new Set(readable.flatMap(({ tags }) => tags))].sort();
