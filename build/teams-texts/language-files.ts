import { translatedCommands } from '../../bot/commands/manifest-commands.ts';
import { commands } from '../../bot/commands/registry.ts';
import { de } from './de.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { ja } from './ja.ts';
import type { TeamsTexts } from './teams-texts.ts';

const languages = { de, es, fr, ja } as const satisfies { readonly [tag: string]: TeamsTexts };

/** The same in every language. */
const product = 'Cutover';

const schema =
  'https://developer.microsoft.com/json-schemas/teams/v1.19/MicrosoftTeams.Localization.schema.json';

/** The language files of the Teams app by name, as its manifest names them. */
export function languageFiles(): { readonly [file: string]: string } {
  return Object.fromEntries(
    Object.entries(languages).map(([tag, texts]) => [
      `${tag}.json`,
      `${JSON.stringify(
        {
          $schema: schema,
          'name.short': product,
          'name.full': texts.name,
          'description.short': texts.short,
          'description.full': texts.full,
          ...translatedCommands(commands, tag as keyof typeof languages, texts.commands),
        },
        null,
        2,
      )}\n`,
    ]),
  );
}
