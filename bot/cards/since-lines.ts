import type { ListedPeople, PeopleSince } from '../../shared/domain/people-since.ts';
import type { Element } from './card.ts';
import { bullet, heading, line } from './elements.ts';
import { foldedList } from './folded-list.ts';
import type { Rendering } from './rendering.ts';
import { shown } from './shown.ts';

const firstNamed = 10;

/** Who joined and who left between plan and apply, by name as far as the card has room. */
export function sinceLines(view: Rendering, since: PeopleSince | undefined): readonly Element[] {
  if (since === undefined) return [];
  return [...listed(view, 'joined', since.joined), ...listed(view, 'gone', since.left)];
}

function listed(
  { language, limits, whole }: Rendering,
  of: 'joined' | 'gone',
  list: ListedPeople,
): readonly Element[] {
  if (list.count === 0) return [];
  // Names are kept of the first of them only; who the others are a new plan tells.
  const unnamed = list.count - list.people.length;
  return [
    heading(language, of === 'joined' ? 'card.joined' : 'card.left'),
    ...foldedList(language, {
      id: `since-${of}`,
      all: list.people,
      first: firstNamed,
      limit: limits.lines,
      of,
      whole,
      draw: ({ name }) => [bullet([{ text: shown(name), value: true }])],
    }),
    ...(unnamed === 0 ? [] : [line(language, 'plan.more', { more: unnamed })]),
  ];
}
