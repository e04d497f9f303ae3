import type { ListName } from '../../shared/domain/listing.ts';
import type { Language } from '../../shared/texts/text.ts';
import type { Element } from './card.ts';
import { folded, showTitle } from './folded.ts';
import { rowsBeforePage, type Whole, wholeList } from './whole-list.ts';

interface List<T> {
  /** Unique on the card. */
  readonly id: string;
  readonly all: readonly T[];
  /** How many are seen at once, and how many are on the card at all. */
  readonly first: number;
  readonly limit: number;
  /** `folded`: behind the button, where room matters more than looks. */
  readonly draw: (one: T, folded: boolean) => readonly Element[];
  /** Which list it is, and where all of it can be seen. */
  readonly of?: ListName;
  readonly whole?: Whole | undefined;
}

/** So few more that a button would take as much room. */
const slack = 2;

/** The first rows of a list; the rest behind a button that says how many there are. What the card cannot hold is counted. */
export function foldedList<T>(
  language: Language,
  { id, all, first, limit, draw, of = 'changes', whole }: List<T>,
): readonly Element[] {
  const paged = whole?.pages !== undefined;
  const fits = Math.min(limit, all.length);
  // With a page for all of them a long list is its first rows and a link, and no button that shows some more.
  const room = paged && (fits < all.length || fits > rowsBeforePage) ? Math.min(first, fits) : fits;
  const seen = room <= first + slack ? room : first;
  const left = all.length - room;
  const more = wholeList(language, whole, of, { count: all.length, more: left });
  const hidden = all.slice(seen, room).flatMap((one) => draw(one, true));
  return [
    ...all.slice(0, seen).flatMap((one) => draw(one, false)),
    ...(hidden.length === 0
      ? more
      : folded(language, { id, ...showTitle(all.length, room), hidden: [...hidden, ...more] })),
  ];
}
