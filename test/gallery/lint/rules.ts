import { fitBeside } from '../../../bot/cards/button-width.ts';
import { mostCharacters } from '../../../bot/cards/render-card.ts';
import { listOf, type Node, nodesOf, typed, wordsOf } from './nodes.ts';

export interface Rule {
  readonly id: string;
  /** What breaks it on a card, each in a few words. */
  readonly find: (card: Node, nodes: readonly Node[]) => readonly string[];
}

const blank = (value: unknown): boolean => typeof value !== 'string' || value.trim() === '';
const named = (node: Node): string =>
  `${String(node.type)} ${String(node.id ?? node.title ?? node.text ?? '')}`;
const lacking = (nodes: readonly Node[], property: string): readonly string[] =>
  nodes.filter((node) => blank(node[property])).map(named);
const tones = ['good', 'warning', 'attention', 'accent'];
const word = /\p{L}{2}/u;
/** What stands for a value that was not given; not the mark of a question, which French sets apart. */
const missing = /\S \?(?: [\p{Ll}\p{Lo}]|[.,;:])/u;
const hasText = (node: Node): boolean => ['TextBlock', 'RichTextBlock'].includes(String(node.type));
/** Fields that are there to copy from; nothing is sent of them. */
const copied = ['explanation', 'lines'];

/** What each card has to be for people who hear it, type it, or have no colours. Without a browser. */
export const rules: readonly Rule[] = [
  { id: 'fallback-text', find: (card) => lacking([card], 'fallbackText') },
  { id: 'speak', find: (card) => lacking([card], 'speak') },
  {
    id: 'version',
    find: ({ version }) => (/^1\.[0-5]$/.test(String(version)) ? [] : [`version ${String(version)}`]),
  },
  {
    id: 'size',
    find: (card) => {
      const size = JSON.stringify(card).length;
      return size < mostCharacters ? [] : [`${size} characters`];
    },
  },
  { id: 'alternative-text', find: (_card, nodes) => lacking(typed(nodes, 'Image'), 'altText') },
  { id: 'label', find: (_card, nodes) => lacking(typed(nodes, 'Input.'), 'label') },
  { id: 'error-message', find: (_card, nodes) => lacking(typed(nodes, 'Input.'), 'errorMessage') },
  { id: 'action-title', find: (_card, nodes) => lacking(typed(nodes, 'Action.'), 'title') },
  {
    id: 'action-fallback',
    find: (_card, nodes) =>
      typed(nodes, 'Action.Execute')
        .filter(({ fallback }) => (fallback as Node | undefined)?.type !== 'Action.Submit')
        .map(named),
  },
  {
    id: 'choice',
    find: (_card, nodes) =>
      typed(nodes, 'Input.ChoiceSet')
        .filter(({ choices, value }) => {
          const all = listOf(choices);
          return lacking(all, 'title').length > 0 || all.every((one) => one.value !== value);
        })
        .map(named),
  },
  {
    id: 'ids-once',
    find: (_card, nodes) => {
      const ids = nodes.flatMap(({ id }) => (typeof id === 'string' ? [id] : []));
      return ids.filter((id, at) => ids.indexOf(id) !== at);
    },
  },
  {
    id: 'toggle-target',
    find: (_card, nodes) =>
      typed(nodes, 'Action.ToggleVisibility')
        .flatMap(({ targetElements }) => targetElements as readonly unknown[])
        .filter((target) => nodes.every(({ id }) => id !== target))
        .map(String),
  },
  {
    id: 'told-apart',
    find: (_card, nodes) => {
      const read = typed(nodes, 'Action.').map(({ title, tooltip, ...does }) => ({
        said: [title, tooltip].filter((part) => part !== undefined).join(', '),
        does: JSON.stringify(does),
      }));
      const other = ({ said, does }: (typeof read)[number]): boolean =>
        read.some((one) => one.said === said && one.does !== does);
      return [...new Set(read.filter((one) => one.said !== '' && other(one)).map(({ said }) => said))];
    },
  },
  {
    id: 'buttons-a-row',
    find: (_card, nodes) =>
      typed(nodes, 'ActionSet').flatMap(({ actions }) => {
        const titles = listOf(actions).map(({ title }) => String(title));
        const [one = '', other = ''] = titles;
        return titles.length > 2 || (titles.length === 2 && !fitBeside(one, other))
          ? [titles.join(', ')]
          : [];
      }),
  },
  {
    id: 'wrap',
    find: (_card, nodes) =>
      nodes.filter((node) => node.type === 'TextBlock' && node.wrap !== true).map(named),
  },
  {
    id: 'head-first',
    find: ({ body }) => {
      const [first] = listOf(body);
      return first !== undefined &&
        nodesOf(first).some(hasText) &&
        typed(nodesOf(first), 'Action.').length === 0
        ? []
        : ['a card begins with what it is about'];
    },
  },
  {
    id: 'heading',
    find: (_card, nodes) =>
      nodes
        .filter(({ type, weight, size, style }) => {
          const large = weight === 'Bolder' && (size === 'Medium' || size === 'Large');
          return type === 'TextBlock' && large && style !== 'heading';
        })
        .map(named),
  },
  {
    id: 'input-before-its-button',
    find: (_card, nodes) => {
      const sends = nodes.findLastIndex(({ associatedInputs }) => associatedInputs === 'auto');
      const inputs = typed(nodes, 'Input.').filter(({ id }) => !copied.includes(String(id)));
      return inputs.filter((input) => nodes.indexOf(input) > sends).map(named);
    },
  },
  {
    id: 'colour-alone',
    find: (_card, nodes) =>
      nodes
        .filter(({ color, style }) => color !== undefined || tones.includes(String(style)))
        .filter(
          (node) => !word.test(wordsOf(node)) && !/\p{Script=Han}|\p{Script=Katakana}/u.test(wordsOf(node)),
        )
        .map(named),
  },
  {
    id: 'value-missing',
    find: (_card, nodes) =>
      nodes
        .map(
          ({ text, inlines }) =>
            text ??
            listOf(inlines)
              .map((one) => one.text)
              .join(''),
        )
        .filter((said) => typeof said === 'string' && missing.test(said))
        .map(String),
  },
  {
    id: 'empty-text',
    find: (_card, nodes) =>
      nodes
        .filter(({ type, text }) => (type === 'TextBlock' || type === 'TextRun') && text === '')
        .map(named),
  },
];

export interface LintFinding {
  readonly card: string;
  readonly rule: string;
  readonly what: string;
}

export const lintCard = (id: string, card: unknown): readonly LintFinding[] => {
  const nodes = nodesOf(card);
  return rules.flatMap((rule) =>
    rule.find(card as Node, nodes).map((what) => ({ card: id, rule: rule.id, what })),
  );
};
