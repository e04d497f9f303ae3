import { parseTopic } from '../../shared/domain/subscription.ts';
import { wordsByLanguage } from './languages.ts';
import type { Words } from './words.ts';

/** What a conversation is to be told of, in the words of all languages: "alle", "Abweichungen", "exécutions". */
export function topicIn(said: string): ReturnType<typeof parseTopic> {
  const word = said.trim().toLowerCase();
  const languages: readonly Words[] = Object.values(wordsByLanguage);
  const has = (of: (words: Words) => readonly string[] | undefined): boolean =>
    languages.some((words) => of(words)?.includes(word));
  if (has(({ marks }) => marks.all)) return 'all';
  if (has(({ commands }) => commands['check drift'])) return 'drift';
  if (has(({ weak }) => weak.history) || has(({ commands }) => commands.history)) return 'runs';
  return parseTopic(said);
}
