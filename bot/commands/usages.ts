import type { Language, TextKey } from '../../shared/texts/text.ts';
import type { Usage } from '../cards/usage-card.ts';
import { nameIn } from '../words/name-in.ts';
import type { Command } from './command.ts';

type Named = Pick<Command, 'name' | 'takesEnvironment'>;

/**
 * Each command in the language of the person who reads it.
 *
 * @param example the key of an environment to put behind it
 */
export const usagesOf = (language: Language, commands: readonly Named[], example: string): readonly Usage[] =>
  commands.map(({ name, takesEnvironment }) => {
    const said = nameIn(language, name);
    return {
      line: takesEnvironment ? `${said} ${example}` : said,
      ...(said === name ? {} : { english: name }),
      about: `command.${name}` as TextKey,
    };
  });
