import type { Guid } from '../domain/guid.ts';
import { decidedValue, type Question, question } from '../domain/question.ts';
import { listed } from './listed.ts';
import type { ProviderTarget, TargetInput } from './provider-target.ts';

/** What each person will see, and what somebody has to decide first. */
export interface Several {
  readonly question?: Question;
  readonly shownTo: (person: Guid) => readonly ProviderTarget[];
}

/**
 * Version 1.0 shows one of a person's providers at a time, 2.0 shows all of them, and then a panel is visible only in a
 * session of its own: whether people get all or the first of each app is not ours to say. All takes nothing away.
 */
export function severalProviders(input: TargetInput, settled: readonly ProviderTarget[]): Several {
  const shownTo = (person: Guid): readonly ProviderTarget[] =>
    settled.filter((target) => target.seen.people.has(person));
  const several = seenTogether(settled, shownTo);
  if (several.length === 0) return { shownTo };
  const asked = question({
    step: 'channel-provider',
    subject: 'everything',
    kind: 'several-providers',
    params: { count: several.length, names: listed(several.map((one) => one.seen.name)) },
    options: [{ value: 'all' }, { value: 'first' }],
    safeDefault: 'all',
    blocking: false,
    // How to deal with several, not with which: that depends on other answers.
    facts: null,
  });
  const onlyFirst = decidedValue(asked, input.decisions) === 'first';
  return { question: asked, shownTo: onlyFirst ? (person) => firstOfEachApp(shownTo(person)) : shownTo };
}

/** Providers that somebody sees beside another one of the same app. */
function seenTogether(
  settled: readonly ProviderTarget[],
  shownTo: Several['shownTo'],
): readonly ProviderTarget[] {
  const people = new Set(settled.flatMap((target) => [...target.seen.people]));
  const together = new Set<ProviderTarget>();
  for (const person of people) {
    const shown = shownTo(person);
    if (shown.length < 2) continue;
    if (firstOfEachApp(shown).length < shown.length) for (const target of shown) together.add(target);
  }
  return settled.filter((target) => together.has(target));
}

/** In screen order, as 1.0 would show them. */
function firstOfEachApp(shown: readonly ProviderTarget[]): readonly ProviderTarget[] {
  const taken = new Set<string>();
  return shown.filter(({ seen }) => {
    const fresh = seen.apps.filter((app) => !taken.has(app));
    for (const app of fresh) taken.add(app);
    return fresh.length > 0;
  });
}
