import { type Language, text } from '../../shared/texts/text.ts';
import { nameIn } from '../words/name-in.ts';
import type { Command, CommandName } from './command.ts';

/** What Teams suggests: at most ten, so those that begin something or that people ask for every day. */
const suggested = [
  'plan',
  'migrate',
  'status',
  'validate',
  'check drift',
  'rollback',
  'history',
  'cancel',
  'environments',
  'help',
] as const satisfies readonly CommandName[];
export type SuggestedCommand = (typeof suggested)[number];

/** Longest description that the manifest takes. */
const longest = 128;

export interface ManifestCommand {
  /** What Teams writes into the message; people put the environment behind it. */
  readonly title: string;
  readonly description: string;
}

/** Commands for `commandLists` of the Teams app manifest, in the order above. */
export function manifestCommands(
  commands: readonly Command[],
  language: Language,
): readonly ManifestCommand[] {
  return suggested.flatMap((name) => {
    const command = commands.find((one) => one.name === name);
    if (command === undefined) return [];
    const title = command.takesEnvironment ? `${name} env` : name;
    return [{ title, description: whole(text(language, `command.${name}`)) }];
  });
}

/** What a language file of the Teams app says of them, by the place in the manifest. The English names work, too. */
export function translatedCommands(
  commands: readonly Command[],
  language: Language,
  descriptions: { readonly [N in SuggestedCommand]: string },
): { readonly [place: string]: string } {
  const present = suggested.flatMap((name) => commands.find((one) => one.name === name) ?? []);
  const entries = present.flatMap(({ name, takesEnvironment }, at) => {
    const place = `bots[0].commandLists[0].commands[${at}]`;
    const said = nameIn(language, name);
    return [
      [`${place}.title`, takesEnvironment ? `${said} env` : said],
      [`${place}.description`, descriptions[name as SuggestedCommand]],
    ];
  });
  return Object.fromEntries(entries);
}

/** As many whole sentences as fit. */
function whole(description: string): string {
  const sentences = description.match(/[^.]+\.(?=\s|$)\s*/g) ?? [];
  const kept = sentences.filter(
    (_, at) =>
      sentences
        .slice(0, at + 1)
        .join('')
        .trim().length <= longest,
  );
  return kept.join('').trim();
}
