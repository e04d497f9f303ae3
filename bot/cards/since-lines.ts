import type { ListedPeople, PeopleSince } from '../../shared/domain/people-since.ts';
import type { TextKey } from '../../shared/texts/text.ts';
import type { Element } from './card.ts';
import { bullet, heading, line } from './elements.ts';
import type { Rendering } from './rendering.ts';
import { shown } from './shown.ts';

/** Who joined and who left between plan and apply, by name as far as the card has room. */
export function sinceLines(view: Rendering, since: PeopleSince | undefined): readonly Element[] {
  if (since === undefined) return [];
  return [...listed(view, 'card.joined', since.joined), ...listed(view, 'card.left', since.left)];
}

function listed({ language, limits }: Rendering, key: TextKey, list: ListedPeople): readonly Element[] {
  if (list.count === 0) return [];
  const seen = list.people.slice(0, limits.lines);
  const more = list.count - seen.length;
  return [
    heading(language, key),
    ...seen.map(({ name }) => bullet([{ text: shown(name), value: true }])),
    ...(more === 0 ? [] : [line(language, 'plan.more', { more })]),
  ];
}
