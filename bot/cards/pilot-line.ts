import type { Plan } from '../../shared/domain/plan.ts';
import type { Language } from '../../shared/texts/text.ts';
import type { Element } from './card.ts';
import { line } from './elements.ts';

/** "A pilot: 5 of 240 people." Nothing where everybody is meant. */
export function pilotLine(language: Language, plan: Plan | undefined): readonly Element[] {
  const pilot = plan?.settings.pilot;
  return pilot === undefined
    ? []
    : [line(language, 'card.pilot', { count: pilot.people.length, of: pilot.of })];
}
