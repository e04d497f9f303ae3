import { localeOf } from '../../shared/texts/language.ts';
import { type Language, text } from '../../shared/texts/text.ts';
import type { Element } from './card.ts';
import { linkTo, signedIn } from './whole-list.ts';

/** A link to the page of all environments, where there is one for people's browsers. @param pages its origin */
export function showAll(language: Language, pages: string | undefined): readonly Element[] {
  if (pages === undefined) return [];
  return [
    linkTo(text(language, 'fleet-page.title'), signedIn(pages, `/api/fleet?lang=${localeOf(language)}`)),
  ];
}
