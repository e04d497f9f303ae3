import type { Card } from '../../bot/cards/card.ts';
import { renderCard } from '../../bot/cards/render-card.ts';
import type { Language } from '../../shared/texts/text.ts';
import { answersIn } from './answers.ts';
import { ownViews } from './own-views.ts';
import { subjects } from './subjects.ts';

export interface GalleryCard {
  readonly id: string;
  readonly card: Card;
}

/** Gives names within a value, whatever it is, other ones. */
export type Renaming = <T>(value: T) => T;

/** Every card there is, in one language: of runs and inquiries, as single people see them, and answers. */
export function cardsIn(language: Language, renamed: Renaming = (same) => same): readonly GalleryCard[] {
  const views = ownViews.map(({ of, by, view }) => {
    const subject = subjects.find(({ id }) => id === of)?.subject;
    if (subject === undefined) throw new Error(`no subject ${of}`);
    return { id: `${of}-as-${by}`, card: renderCard(renamed(subject), { language, ...view }) };
  });
  return [
    ...subjects.map(({ id, subject }) => ({
      id,
      card: renderCard(renamed(subject), { language, refreshFor: ['29:ada'] }),
    })),
    ...views,
    ...answersIn(language, renamed),
  ];
}
