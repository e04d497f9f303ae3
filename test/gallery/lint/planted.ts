import type { Node } from './nodes.ts';

const head = {
  type: 'Container',
  style: 'good',
  items: [{ type: 'TextBlock', text: 'Done', wrap: true, weight: 'Bolder', size: 'Large', style: 'heading' }],
};
const card: Node = {
  type: 'AdaptiveCard',
  version: '1.5',
  fallbackText: 'Done.',
  speak: 'Done.',
  body: [head],
};
const send = {
  type: 'Action.Execute',
  title: 'Send',
  verb: 'send',
  associatedInputs: 'auto',
  fallback: { type: 'Action.Submit' },
};
const row = (...actions: readonly Node[]): Node => ({ type: 'ActionSet', actions });
const input: Node = {
  type: 'Input.ChoiceSet',
  id: 'a',
  label: 'Answer',
  errorMessage: 'Choose one.',
  value: 'x',
  choices: [{ title: 'Leave', value: 'x' }],
};
const image: Node = { type: 'Image', url: 'data:,', altText: 'The panel' };
const said = (more: object): Node => ({ type: 'TextBlock', text: 'All is well', wrap: true, ...more });
const run = (more: object): Node => ({
  type: 'RichTextBlock',
  inlines: [{ type: 'TextRun', text: 'Fine', ...more }],
});
const withBody = (...more: readonly Node[]): Node => ({ ...card, body: [head, ...more] });
const without = (node: Node, name: string): Node =>
  Object.fromEntries(Object.entries(node).filter(([key]) => key !== name));

/** A card with nothing to find. */
export const sound: Node = withBody(image, said({}), run({}), input, row(send));

/** A mistake for each rule, with nothing else to find. */
export const planted: readonly { readonly rule: string; readonly card: Node }[] = [
  { rule: 'fallback-text', card: { ...card, fallbackText: ' ' } },
  { rule: 'speak', card: without(card, 'speak') },
  { rule: 'version', card: { ...card, version: '1.6' } },
  { rule: 'size', card: withBody(said({ text: 'long '.repeat(10_000) })) },
  { rule: 'alternative-text', card: withBody(without(image, 'altText')) },
  { rule: 'label', card: withBody(without(input, 'label'), row(send)) },
  { rule: 'error-message', card: withBody(without(input, 'errorMessage'), row(send)) },
  { rule: 'action-title', card: withBody(row({ ...send, title: '' })) },
  { rule: 'action-fallback', card: withBody(row(without(send, 'fallback'))) },
  { rule: 'choice', card: withBody({ ...input, value: 'gone' }, row(send)) },
  { rule: 'ids-once', card: withBody(input, input, row(send)) },
  {
    rule: 'toggle-target',
    card: withBody(row({ type: 'Action.ToggleVisibility', title: 'More', targetElements: ['gone'] })),
  },
  {
    rule: 'told-apart',
    card: withBody(row(send), row({ ...send, data: { verb: 'other' } })),
  },
  { rule: 'buttons-a-row', card: withBody(row(send, send, send)) },
  {
    rule: 'buttons-a-row',
    card: withBody(row({ ...send, title: 'validate contoso-production' }, { ...send, title: 'Plan again' })),
  },
  { rule: 'wrap', card: withBody(said({ wrap: false })) },
  { rule: 'head-first', card: { ...card, body: [row(send), head] } },
  { rule: 'heading', card: withBody(said({ weight: 'Bolder', size: 'Medium' })) },
  { rule: 'input-before-its-button', card: withBody(row(send), input) },
  { rule: 'colour-alone', card: withBody(run({ text: '×', color: 'Attention' })) },
  {
    rule: 'colour-alone',
    card: withBody({ type: 'Container', style: 'warning', items: [said({ text: '!' })] }),
  },
  { rule: 'value-missing', card: withBody(said({ text: 'Ready within ? seconds' })) },
  { rule: 'empty-text', card: withBody(run({ text: '' })) },
];
