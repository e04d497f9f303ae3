import type { Change } from '../../shared/domain/change.ts';
import { type Language, pieces, text } from '../../shared/texts/text.ts';
import type { Element } from './card.ts';
import { richText } from './elements.ts';
import { shown } from './shown.ts';

/** Names shown before anybody asks for more. */
const first = 3;

/** People as a count with a few names; the rest behind a button, up to `limit` names. */
export function peopleSection(
  language: Language,
  people: readonly Change[],
  limit: number,
): readonly Element[] {
  if (people.length === 0) return [];
  const names = people.map((change) => shown(change.label));
  const few = listed(language, names, first, 'plan.people.more');
  const summary = richText(pieces(language, 'plan.people', { count: people.length, names: few }));
  if (names.length <= first || limit <= first) return [summary];
  const rest = {
    ...richText([{ text: listed(language, names, limit, 'plan.people.cut'), value: false }]),
    id: 'all-people',
    isVisible: false,
  };
  const toggle = {
    type: 'Action.ToggleVisibility',
    title: text(language, 'plan.show-all'),
    targetElements: ['all-people'],
  };
  return [summary, { type: 'ActionSet', actions: [toggle] }, rest];
}

function listed(
  language: Language,
  names: readonly string[],
  limit: number,
  key: 'plan.people.more' | 'plan.people.cut',
): string {
  const head = names.slice(0, limit).join(', ');
  return names.length <= limit ? head : text(language, key, { names: head, more: names.length - limit });
}
