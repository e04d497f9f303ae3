import type { EnvironmentSettings } from '../../shared/domain/settings.ts';
import { plainWord } from './fold.ts';
import type { Lexicon } from './lexicon.ts';

/**
 * The key of an environment that people say without meaning it, as `it`, `us` or `all`. What changes something is carried
 * out on it only where it is written between quotes.
 */
export const isUsualWord = ({ key }: Pick<EnvironmentSettings, 'key'>, { phrases }: Lexicon): boolean =>
  phrases.has(plainWord(key));

export const inQuotes = ({ key }: Pick<EnvironmentSettings, 'key'>): string => `"${key}"`;
