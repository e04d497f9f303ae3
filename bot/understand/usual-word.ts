import type { EnvironmentSettings } from '../../shared/domain/settings.ts';
import { plainWord } from './fold.ts';
import type { Lexicon } from './lexicon.ts';

/**
 * The key of an environment that people say without meaning it, as `it`, `us` or `all`. What changes something is carried
 * out on it only where it is written between quotes. A noun as `sandbox` or `team` is a key like others: where no
 * environment is called so it is passed over, and that harms nobody.
 */
export function isUsualWord({ key }: Pick<EnvironmentSettings, 'key'>, { phrases }: Lexicon): boolean {
  const meaning = phrases.get(plainWord(key));
  if (meaning === undefined) return false;
  const { commands, questions, marks } = meaning;
  return commands.size + questions.size > 0 || loose.some((mark) => marks.has(mark));
}

const loose = ['it', 'all', 'courtesy'] as const;

export const inQuotes = ({ key }: Pick<EnvironmentSettings, 'key'>): string => `"${key}"`;
