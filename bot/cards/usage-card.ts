import { type Language, type TextKey, text } from '../../shared/texts/text.ts';
import { answerCard } from './answer-card.ts';
import type { Card, Element } from './card.ts';
import { line } from './elements.ts';
import { folded } from './folded.ts';
import { sentencesOf } from './sentences.ts';

/** A command as one would type it, and what it does. */
export interface Usage {
  readonly line: string;
  /** The English name, where the line has another one. */
  readonly english?: string;
  readonly about: TextKey;
}

interface Usages {
  /** What most people do. */
  readonly first: readonly Usage[];
  readonly rest: readonly Usage[];
  /** The key of an environment to try it with. */
  readonly example?: string | undefined;
}

/** What one can type: the first of them in a line each, the rest behind a button; buttons for what harms nobody. */
export function usageCard(language: Language, { first, rest, example }: Usages): Card {
  return usages(language, example, [
    ...usageLines(language, first),
    ...folded(language, {
      id: 'more-commands',
      title: 'help.more',
      params: { count: rest.length },
      hidden: [
        ...usageLines(language, rest),
        line(language, 'help.each', { line: 'help migrate', all: 'help all' }),
      ],
    }),
  ]);
}

/** All that is to be said of each command. */
export const wholeUsageCard = (language: Language, { first, rest, example }: Usages): Card =>
  usages(
    language,
    example,
    [...first, ...rest].map((one) => usageLine(one, text(language, one.about))),
  );

const usages = (language: Language, example: string | undefined, lines: readonly Element[]): Card =>
  answerCard(language, {
    title: 'help.title',
    elements: [line(language, 'help.intro'), ...lines],
    next: ['environments', ...(example === undefined ? [] : [`plan ${example}`])],
  });

/** Each with its first sentence only. */
export const usageLines = (language: Language, usages: readonly Usage[]): readonly Element[] =>
  usages.map((one) => usageLine(one, sentencesOf(text(language, one.about))[0] ?? ''));

/** No line ends within a flag. */
function usageLine({ line: typed, english }: Usage, about: string): Element {
  return {
    type: 'RichTextBlock',
    spacing: 'Small',
    inlines: [
      { type: 'TextRun', text: typed, fontType: 'Monospace', weight: 'Bolder' },
      ...(english === undefined ? [] : [{ type: 'TextRun', text: `  (${english})`, isSubtle: true }]),
      { type: 'TextRun', text: `  ${about.replace(/--(?=\w)/g, '-\u2060-\u2060')}` },
    ],
  };
}
