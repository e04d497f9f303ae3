import { type Change, isPersonChange } from '../../shared/domain/change.ts';
import type { Plan } from '../../shared/domain/plan.ts';
import { isTextKey, type Language, text } from '../../shared/texts/text.ts';
import type { Element, Limits } from './card.ts';
import { changeGroups } from './change-groups.ts';
import { heading, line, richText } from './elements.ts';
import { foldedList } from './folded-list.ts';
import { groupLine } from './group-line.ts';
import { profileNames } from './profile-names.ts';
import { shown } from './shown.ts';
import type { Whole } from './whole-list.ts';

/** Rows of a step seen at once. */
const first = 5;

/** How many of what, then the changes grouped by the page's steps, in plan order. */
export function planSections(
  language: Language,
  plan: Plan,
  limits: Limits,
  whole?: Whole,
): readonly Element[] {
  if (plan.changes.length === 0) return [line(language, 'plan.none')];
  const profile = profileNames(language, plan);
  return [
    counts(language, plan.changes),
    ...[...grouped(plan.changes)].flatMap(([step, changes]) => [
      stepHeading(language, step),
      ...foldedList(language, {
        id: `all-${step}`,
        all: changeGroups(changes),
        first,
        limit: limits.lines,
        of: changes.some(isPersonChange) ? 'people' : 'changes',
        whole,
        draw: (group, inFold) =>
          groupLine(language, group, profile, { limits, inFold, kind: plan.kind, whole }),
      }),
    ]),
  ];
}

function counts(language: Language, changes: readonly Change[]): Element {
  const people = changes.filter(isPersonChange).length;
  const params = {
    changes: text(language, 'plan.changes', { count: changes.length }),
    configuration: changes.length - people || '',
    people: people || '',
  };
  return { ...line(language, 'plan.counts', params, { size: 'Medium' }), spacing: 'Medium' };
}

function grouped(changes: readonly Change[]): ReadonlyMap<string, readonly Change[]> {
  const groups = new Map<string, Change[]>();
  for (const change of changes) {
    const group = groups.get(change.step);
    if (group === undefined) groups.set(change.step, [change]);
    else group.push(change);
  }
  return groups;
}

/** A step without words of its own shows its id, in a run: it is no text of ours then. */
export function stepHeading(language: Language, step: string): Element {
  const key = `step.${step}`;
  return isTextKey(key) ? heading(language, key) : richText([{ text: shown(step), value: true }]);
}
