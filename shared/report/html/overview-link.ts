import type { OverviewAsked } from '../../domain/overview.ts';
import { localeOf } from '../../texts/language.ts';
import type { Language } from '../../texts/text.ts';

/** Address of another part of the same page, in the language it is read in. */
export function overviewLink(language: Language, { state, cause, page = 1 }: Partial<OverviewAsked>): string {
  const query = new URLSearchParams({
    lang: localeOf(language),
    ...(state === undefined ? {} : { state }),
    ...(cause === undefined ? {} : { cause }),
    ...(page === 1 ? {} : { page: String(page) }),
  });
  return `?${query}`;
}
