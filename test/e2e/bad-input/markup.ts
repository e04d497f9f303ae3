import type { Teams } from '../../../sandbox/teams/start-teams.ts';

type Entry = ReturnType<Teams['transcript']>[number];

const rendersAsMarkup = /[*`<>]|\]\(|\$\{/;
/** Even a TextRun, which shows Markdown as it is, expands double braces and is turned around by these. */
const always = /\{\{|[\p{Bidi_Control}\p{Cc}\p{Zl}\p{Zp}]/u;

/**
 * Places of a message where text from outside would be read as something else than text: Markdown of a TextBlock or of
 * the message, a mention, a template.
 */
export function markup(entry: Entry): readonly string[] {
  const found = rendersAsMarkup.test(entry.text ?? '') ? ['text of the message'] : [];
  const mentions = entry.cards.some((card) => JSON.stringify(card).includes('"mention"'))
    ? ['a mention']
    : [];
  return [...found, ...mentions, ...entry.cards.flatMap((card) => inNode(card, 'card'))];
}

function inNode(node: unknown, path: string): readonly string[] {
  if (typeof node === 'string') return always.test(node) ? [path] : [];
  if (typeof node !== 'object' || node === null) return [];
  const { type, text, title } = node as { type?: unknown; text?: unknown; title?: unknown };
  const rendered = type === 'TextBlock' || type === 'Fact' ? [text, title] : [];
  const own = rendered.some((value) => typeof value === 'string' && rendersAsMarkup.test(value))
    ? [`${path} ${type}`]
    : [];
  return [...own, ...Object.entries(node).flatMap(([name, inner]) => inNode(inner, `${path}.${name}`))];
}
