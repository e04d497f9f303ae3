import { isolated } from '../../shared/texts/formats.ts';
import {
  type Language,
  type Params,
  type Piece,
  pieces,
  type TextKey,
  text,
} from '../../shared/texts/text.ts';
import type { Element } from './card.ts';
import { heldDots } from './held-dots.ts';
import { literal, shown } from './shown.ts';
import { wholeDates } from './whole-dates.ts';

type Look = { readonly [property: string]: string | boolean };

/** A part that has a colour besides saying what it means, or a value that is not set in bold. */
export type Coloured = Piece & {
  readonly color?: 'Good' | 'Warning' | 'Attention';
  readonly quiet?: boolean;
};

/** Values are not bold there: what is small print shall not shout. */
export const subtle: Look = { isSubtle: true, size: 'Small', weight: 'Default' };

/** Text of ours without any value in it: the only thing that may stand in a TextBlock, because that renders Markdown. */
export function heading(language: Language, key: TextKey): Element {
  return {
    type: 'TextBlock',
    text: text(language, key),
    weight: 'Bolder',
    size: 'Medium',
    wrap: true,
    spacing: 'Medium',
    style: 'heading',
  };
}

/** A line that may hold values from outside. */
export function line(language: Language, key: TextKey, params: Params = {}, look: Look = {}): Element {
  return richText(shownPieces(language, key, params), look);
}

/** What the lines below it are, smaller than a heading. */
export const listTitle = (language: Language, key: TextKey, params: Params = {}): Element => ({
  ...line(language, key, params, { weight: 'Bolder' }),
  spacing: 'Medium',
});

/** What a line is about, before the line. */
export const lead = (language: Language, label: string): readonly Piece[] => [
  { text: `${text(language, 'lead', { label })} `, value: false },
];

export function bullet(parts: readonly Coloured[]): Element {
  return richText([{ text: '•  ', value: false }, ...parts]);
}

/** TextRun, unlike TextBlock, shows what it is given without reading it as Markdown. */
export function richText(parts: readonly Coloured[], look: Look = {}): Element {
  const inlines = joined(parts).map((part) => ({
    type: 'TextRun',
    text: part.value
      ? wholeDates(literal(isolated(part.text)), true)
      : heldDots(wholeDates(literal(part.text), false)),
    ...(part.value && part.quiet !== true ? { weight: 'Bolder' } : {}),
    ...(part.color === undefined ? {} : { color: part.color, weight: 'Bolder' }),
    ...look,
  }));
  return { type: 'RichTextBlock', spacing: 'Small', inlines };
}

/** Neighbours of the same look in one run: a long list of lines is a third shorter then. */
function joined(parts: readonly Coloured[]): readonly Coloured[] {
  const runs: Coloured[] = [];
  for (const part of parts) {
    const last = runs.at(-1);
    if (last?.value === part.value && last.color === part.color && last.quiet === part.quiet)
      runs[runs.length - 1] = { ...part, text: last.text + part.text };
    else runs.push(part);
  }
  return runs;
}

/**
 * The pieces of a text whose values are cut to a bearable length.
 *
 * @param words names of values that are words of ours, or say little: neither bold nor cut here
 */
export function shownPieces(
  language: Language,
  key: TextKey,
  params: Params,
  words: readonly string[] = [],
): readonly Coloured[] {
  const entries = Object.entries(params).map(
    ([name, value]) => [name, words.includes(name) ? value : shownValue(value)] as const,
  );
  return pieces(language, key, Object.fromEntries(entries)).map((piece) =>
    piece.name !== undefined && words.includes(piece.name) ? { ...piece, quiet: true } : piece,
  );
}

/** An empty value stays empty, so that the part of a text that needs it is left out. */
const shownValue = (value: string | number): string | number =>
  typeof value === 'number' || value === '' ? value : shown(value);
