import type { Card } from '../../../bot/cards/card.ts';

const card = (...body: Card['body']): Card => ({
  type: 'AdaptiveCard',
  version: '1.5',
  fallbackText: 'A card.',
  speak: 'A card.',
  body,
});
const words = { type: 'TextBlock', text: 'Fine', wrap: true };
const button = (title: string) => ({ type: 'Action.Submit', title });

/** Shown only where a rule of the page's own says so: `data-theme` is the theme of the whole page. */
const fade = (color: string, theme = 'light') =>
  `[data-theme="${theme}"] .card * { color: ${color} !important; }`;
const columns = (width: string) =>
  card(words, {
    type: 'ColumnSet',
    columns: [1, 2].map(() => ({ type: 'Column', width, items: [words] })),
  });
const row = (...titles: readonly string[]) => card(words, { type: 'ActionSet', actions: titles.map(button) });
const list = (title: string): Card =>
  card(words, {
    type: 'Input.ChoiceSet',
    id: 'which',
    label: 'Which',
    style: 'compact',
    choices: [{ title, value: '1' }],
  });
/** Somewhere in between the dot does not fit beside the word on a phone any more. */
const growing = Array.from({ length: 20 }, (_, at) => ({ ...words, text: `${'m'.repeat(12 + at)} · run` }));
/** Parts of a line that runs from right to left, none of which keeps to itself. */
const fromRight = (...parts: readonly string[]): Card => ({
  ...card(words, { type: 'RichTextBlock', inlines: parts.map((text) => ({ type: 'TextRun', text })) }),
  rtl: true,
});

interface DrawnBadly {
  readonly rule: string;
  /** Widths, or themes for colours, in which it is found: at a width in every theme, and the other way round. */
  readonly where: readonly string[];
  readonly card: Card;
  readonly styles?: string;
}

/** Cards that look right to a parser and wrong to people, by the rule that finds each when it is drawn. */
export const drawnBadly: readonly DrawnBadly[] = [
  { rule: 'overflow', where: ['desk', 'phone'], card: columns('350px') },
  { rule: 'overflow', where: ['phone'], card: columns('160px') },
  { rule: 'cut', where: ['phone'], card: row('A title that is longer than a phone is wide, by far') },
  { rule: 'cut', where: ['phone'], card: row('変更内容をすべて承認してすぐに適用を開始する') },
  { rule: 'cut', where: ['phone'], card: row('Benachrichtigungseinstellungen übernehmen') },
  { rule: 'cut', where: ['desk', 'phone'], card: card({ ...words, text: 'long '.repeat(60), wrap: false }) },
  {
    rule: 'cut-below',
    where: ['desk', 'phone'],
    card: card(words),
    styles: '.ac-textBlock { height: 12px; }',
  },
  { rule: 'buttons-break-row', where: ['phone'], card: row('Reconsider everything', 'Postpone again') },
  {
    rule: 'button-small',
    where: ['desk', 'phone'],
    card: row('Go'),
    styles: '.card .ac-pushButton { min-height: 20px; height: 20px; padding: 0; }',
  },
  { rule: 'contrast', where: ['light'], card: card(words), styles: fade('#949494') },
  { rule: 'contrast', where: ['dark'], card: card(words), styles: fade('#616161', 'dark') },
  { rule: 'contrast', where: ['contrast'], card: card(words), styles: fade('#616161', 'contrast') },
  {
    rule: 'contrast',
    where: ['light'],
    card: card({ ...words, type: 'Container', style: 'warning', items: [words] }),
    styles: fade('#9a7b1f'),
  },
  { rule: 'order', where: ['desk', 'phone'], card: fromRight('לוח ', 'contoso-dev', ' · 4f7a1c') },
  { rule: 'turned-round', where: ['desk', 'phone'], card: fromRight('موعد 2026-03-02') },
  { rule: 'choice-cut', where: ['phone'], card: list('Leave it and do not migrate this provider at all') },
  { rule: 'dot-first', where: ['phone'], card: card(...growing) },
  { rule: 'name', where: ['desk', 'phone'], card: card(words, { type: 'Input.Text', id: 'note' }) },
];
