import type { ListName } from '../../shared/domain/listing.ts';
import { localeOf } from '../../shared/texts/language.ts';
import { type Language, text } from '../../shared/texts/text.ts';
import type { Element } from './card.ts';
import { line } from './elements.ts';

/** Where all rows of the lists of a card are: on a page where there are pages, else in a terminal. */
export interface Whole {
  /** Origin of the pages. */
  readonly pages?: string;
  /** What the card is about; the key of an environment for its history. */
  readonly id: string;
  /** What is typed behind `npx cutover`. */
  readonly command: string;
}

/** A card with more rows than this sends people to the page, where there is one: nobody scrolls through so many in a chat. */
export const rowsBeforePage = 25;

interface Count {
  readonly count: number;
  /** How many of them are not on the card. */
  readonly more: number;
}

/** What stands below the rows of a list that the card cannot hold. */
export function wholeList(
  language: Language,
  whole: Whole | undefined,
  of: ListName,
  { count, more }: Count,
): readonly Element[] {
  if (more === 0) return [];
  if (whole === undefined) return [line(language, 'plan.more', { more })];
  const { pages, id, command } = whole;
  if (pages === undefined) return [line(language, 'list.terminal', { more, line: command })];
  const url = signedIn(pages, `/api/lists/${id}?${new URLSearchParams({ of, lang: localeOf(language) })}`);
  return [linkTo(text(language, 'plan.show-all', { count }), url)];
}

/**
 * By way of the sign-in, which is over at once for whoever is signed in: App Service sends nobody there by itself where it
 * lets unknown ones through to the app.
 * https://learn.microsoft.com/azure/app-service/configure-authentication-customize-sign-in-out
 */
export const signedIn = (pages: string, path: string): string =>
  `${pages}/.auth/login/aad?post_login_redirect_uri=${encodeURIComponent(path)}`;

export const linkTo = (title: string, url: string): Element => ({
  type: 'ActionSet',
  spacing: 'Small',
  actions: [{ type: 'Action.OpenUrl', title, url }],
});
