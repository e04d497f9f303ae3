import type { Conversation } from './teams/model.ts';
import type { Teams } from './teams/start-teams.ts';

/**
 * In Teams whoever adds the app is greeted in their language. Here it is added by whoever opens a chat first, and once more
 * when they choose another language while nobody has said a word.
 */
export function welcomeWhereOpened(
  teams: Pick<Teams, 'install' | 'onSetUp' | 'transcript'>,
  conversations: readonly Conversation[],
): void {
  const greeted = new Map<string, { readonly person: string; readonly locale: string }>();
  const isQuiet = (key: string): boolean => teams.transcript(key).every(({ from }) => from === 'bot');
  teams.onSetUp((person, { locale }) => {
    for (const { key, members } of conversations) {
      const before = greeted.get(key);
      const again = before?.person === person && before.locale !== locale && isQuiet(key);
      if (!members.includes(person) || (before !== undefined && !again)) continue;
      greeted.set(key, { person, locale });
      teams.install(key, person).catch((error: unknown) => console.error(error));
    }
  });
}
