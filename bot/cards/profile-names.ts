import type { Plan } from '../../shared/domain/plan.ts';
import { type Language, text } from '../../shared/texts/text.ts';
import { shown } from './shown.ts';

/** What a profile is called on this card, by its id. */
export type ProfileName = (id: string) => string;

/** From the links, which name both ends; older plans only where they expect or create the profile. */
export function profileNames(language: Language, { changes, expect }: Plan): ProfileName {
  const names = new Map<string, string>();
  const made = new Set<string>();
  for (const one of expect)
    if (one.kind === 'row' && one.table === 'msdyn_appconfiguration') names.set(one.id, one.label);
  for (const one of changes) {
    if ('place' in one && one.place !== undefined) names.set(one.from, one.place);
    if (one.kind === 'create' && one.table === 'msdyn_appconfiguration') {
      names.set(one.id, one.label);
      made.add(one.id);
    }
  }
  return (id) => {
    // Its name, which holds those of its providers, stands where it is created; once is enough.
    if (made.size === 1 && made.has(id)) return text(language, 'plan.new-profile');
    const name = names.get(id);
    return name === undefined ? text(language, 'plan.some-profile') : shown(name);
  };
}
