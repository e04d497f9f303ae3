import { type Language, type Params, type TextKey, text } from '../../shared/texts/text.ts';
import type { Element } from './card.ts';

interface Fold {
  /** Unique on the card. */
  readonly id: string;
  readonly title: TextKey;
  /** Values of the title. */
  readonly params: Params;
  readonly hidden: readonly Element[];
}

/** Elements that a button shows and hides again. */
export function folded(language: Language, { id, title, params, hidden }: Fold): readonly Element[] {
  if (hidden.length === 0) return [];
  const toggle = {
    type: 'Action.ToggleVisibility',
    title: text(language, title, params),
    targetElements: [id],
  };
  return [
    { type: 'ActionSet', spacing: 'Small', actions: [toggle] },
    { type: 'Container', id, isVisible: false, spacing: 'Small', items: hidden },
  ];
}

/** The title of a button that shows a list, honest where the card cannot hold all of it. */
export function showTitle(count: number, room: number): Pick<Fold, 'title' | 'params'> {
  return room >= count
    ? { title: 'plan.show-all', params: { count } }
    : { title: 'plan.show-some', params: { shown: room, count } };
}
