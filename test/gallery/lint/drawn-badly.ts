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

/** Cards that look right to a parser and wrong to people, by the rule that finds each when it is drawn. */
export const drawnBadly: readonly {
  readonly rule: string;
  readonly card: Card;
  readonly styles?: string;
}[] = [
  {
    rule: 'overflow',
    card: card(words, { type: 'ColumnSet', columns: [{ type: 'Column', width: '700px', items: [words] }] }),
  },
  {
    rule: 'cut',
    card: card(words, {
      type: 'ActionSet',
      actions: [button('A title that is longer than a phone is wide, by far')],
    }),
  },
  { rule: 'cut', card: card({ ...words, text: 'long '.repeat(60), wrap: false }) },
  {
    rule: 'buttons-break-row',
    card: card(words, {
      type: 'ActionSet',
      actions: [button('Reconsider everything'), button('Postpone again')],
    }),
  },
  { rule: 'contrast', card: card(words), styles: '.card * { color: #949494 !important; }' },
  { rule: 'name', card: card(words, { type: 'Input.Text', id: 'note' }) },
];
