import type { Card } from '../../bot/cards/card.ts';

interface Node {
  readonly [name: string]: unknown;
}

const listOf = (value: unknown): readonly Node[] => (Array.isArray(value) ? value : []);

/** A card as lines of text, the way a person reads it: `[…]` a button, `(…)` an input, hidden parts left out. */
export function plainCard(card: Card): readonly string[] {
  return listOf(card.body).flatMap(linesOf);
}

function linesOf(node: Node): readonly string[] {
  if (node.isVisible === false) return [];
  switch (node.type) {
    case 'TextBlock':
      return [String(node.text)];
    case 'RichTextBlock':
      return [listOf(node.inlines).map(runText).join('')];
    case 'ActionSet':
      return [
        listOf(node.actions)
          .map((action) => `[${String(action.title)}]`)
          .join(' '),
      ];
    case 'Input.ChoiceSet':
      return listOf(node.choices).map(
        (choice) => `(${choice.value === node.value ? 'x' : ' '}) ${String(choice.title)}`,
      );
    default:
      return listOf(node.items ?? node.columns).flatMap(linesOf);
  }
}

function runText(run: Node): string {
  const said = loose(String(run.text));
  return run.fontType === 'Monospace' && run.color === undefined ? `\`${said}\`` : said;
}

/** Without what keeps dates in one line, and dots where they belong. */
const loose = (said: string): string =>
  said
    .replaceAll('\u00a0·', ' ·')
    .replace(/(?<=[-\d年月])\u2060(?=[\d年月日])/gu, '')
    .replaceAll('-\u2060-\u2060', '--')
    .replace(/(?<=[\d日,])\u00a0(?=\d{2}:)|(?<=:\d{2})\u00a0(?=[A-Z]{3})/gu, ' ')
    .replace(/\d(?:\.|er)?\u00a0(?:de\u00a0)?\p{L}+\.?\u00a0(?:de\u00a0)?(?=\d{4})/gu, (date) =>
      date.replaceAll('\u00a0', ' '),
    );
