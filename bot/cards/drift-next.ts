import type { NextCheck } from '../../shared/domain/episode.ts';
import { wallOf } from '../../shared/texts/moments.ts';
import { type Language, text } from '../../shared/texts/text.ts';
import type { Element } from './card.ts';
import { line, subtle } from './elements.ts';

/** In the wall time of the schedule, with its zone: what whoever set it thinks in. */
export const nextText = (language: Language, next: NextCheck | undefined): string =>
  next === undefined
    ? ''
    : text(language, 'moment.in-zone', { at: wallOf(language, next.slot), zone: next.timeZone });

/** When the environment is checked next, or that it is not. */
export const nextLine = (language: Language, next: NextCheck | undefined): Element =>
  next === undefined
    ? line(language, 'check.no-next', {}, subtle)
    : line(language, 'check.next', { next: nextText(language, next) }, subtle);
