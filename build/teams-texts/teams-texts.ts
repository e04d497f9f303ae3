import type { SuggestedCommand } from '../../bot/commands/manifest-commands.ts';

/** What the store of Teams says of the app in another language than English. */
export interface TeamsTexts {
  /** At most 100 characters. */
  readonly name: string;
  /** At most 80 characters. */
  readonly short: string;
  readonly full: string;
  /** At most 128 characters each. A command that is suggested and has none does not compile. */
  readonly commands: { readonly [N in SuggestedCommand]: string };
}
