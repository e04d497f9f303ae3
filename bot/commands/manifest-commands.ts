import { type Language, text } from '../../shared/texts/text.ts';
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

/**
 * What a language file of the Teams app says of them, by the place in the manifest. What is typed stays English, because
 * that is what the bot understands.
 */
export function translatedCommands(
  commands: readonly Command[],
  descriptions: { readonly [N in SuggestedCommand]: string },
): { readonly [place: string]: string } {
  const present = suggested.filter((name) => commands.some((one) => one.name === name));
  return Object.fromEntries(
    present.map((name, at) => [`bots[0].commandLists[0].commands[${at}].description`, descriptions[name]]),
  );
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
