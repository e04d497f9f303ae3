import { numberOf } from '../../texts/formats.ts';
import type { Language } from '../../texts/language.ts';
import { cutInside } from '../../texts/letter-width.ts';
import { type TextKey, text } from '../../texts/text.ts';
import { html, type Markup, nothing } from '../html/markup.ts';
import { type DrawnNode, shortened } from './shortened.ts';
import type { WhatMoved } from './what-moved.ts';

/** Pixels of the picture, which scales. */
const box = { width: 168, height: 38, gap: 12 };
const between = 46;
const top = 34;
const letters = 21;

const titles = [
  'diagram.legacy',
  'diagram.providers',
  'diagram.profiles',
  'diagram.people',
] as const satisfies readonly TextKey[];
const width = titles.length * box.width + (titles.length - 1) * between;

/** The way from 1.0 providers to people, as one picture. What is new has a full edge and says so; colour only repeats it. */
export function movedSvg(language: Language, moved: WhatMoved): Markup {
  const { columns, edges } = shortened(moved);
  const tallest = Math.max(...columns.map((nodes) => nodes.length), 1);
  const height = top + tallest * (box.height + box.gap);
  const places = new Map<string, { readonly x: number; readonly y: number }>();
  for (const [column, nodes] of columns.entries())
    for (const [row, node] of nodes.entries()) {
      const free = (tallest - nodes.length) * (box.height + box.gap);
      places.set(node.id, {
        x: column * (box.width + between),
        y: top + free / 2 + row * (box.height + box.gap),
      });
    }
  const at = (id: string) => places.get(id) ?? { x: 0, y: 0 };
  return html`<svg xmlns="http://www.w3.org/2000/svg" class="diagram" viewBox="-2 0 ${width + 4} ${height}" role="img" aria-labelledby="moved-title moved-desc"><title id="moved-title">${text(language, 'diagram.moved')}</title><desc id="moved-desc">${described(language, moved)}</desc>
${titles.map((key, column) => html`<text class="head" x="${column * (box.width + between)}" y="16">${text(language, key)}</text>`)}
${edges.map(([from, to]) => edge(at(from), at(to)))}
${columns.flatMap((nodes, column) => nodes.map((node) => drawnNode(language, node, at(node.id), column)))}
</svg>`;
}

/** What the picture shows, for whoever cannot see it; the table beside it has every name. */
export function described(language: Language, { columns }: WhatMoved): string {
  const [legacy, providers, profiles, people] = columns.map((nodes) => numberOf(language, nodes.length));
  const direct = columns[3].reduce((sum, one) => sum + (one.people ?? 0), 0);
  return text(language, 'diagram.described', {
    legacy: legacy ?? '',
    providers: providers ?? '',
    profiles: profiles ?? '',
    groups: people ?? '',
    people: numberOf(language, direct),
  });
}

export function nodeName(language: Language, { name, people, role, more }: DrawnNode): string {
  if (more !== undefined) return text(language, 'diagram.more', { more: numberOf(language, more) });
  if (role === true) return text(language, 'diagram.role', { role: name });
  return people === undefined ? name : text(language, 'diagram.count', { count: people });
}

const shortName = (name: string): string => cutInside(name, letters);

type Place = { readonly x: number; readonly y: number };

function edge(from: Place, to: Place): Markup {
  const [x1, y1, x2, y2] = [from.x + box.width, from.y + box.height / 2, to.x, to.y + box.height / 2];
  const bend = between / 2;
  return html`<path class="edge" d="M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}"/>
`;
}

function drawnNode(language: Language, node: DrawnNode, { x, y }: Place, column: number): Markup {
  const name = nodeName(language, node);
  const isLegacy = column === 0;
  const fresh = column === titles.length - 1 ? 'diagram.assigned' : 'diagram.new';
  const state = isLegacy
    ? nothing
    : html`<text class="state" x="${x + 10}" y="${y + 31}">${text(language, node.isNew ? fresh : 'diagram.kept')}</text>`;
  return html`<g><title>${name}</title><rect class="${node.isNew ? 'box new' : 'box'}" x="${x}" y="${y}" width="${box.width}" height="${box.height}" rx="6"/><text class="name" x="${x + 10}" y="${y + (isLegacy ? 24 : 17)}">${shortName(name)}</text>${state}</g>
`;
}
