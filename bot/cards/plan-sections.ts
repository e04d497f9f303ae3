import { type Change, isPersonChange } from '../../shared/domain/change.ts';
import type { Plan } from '../../shared/domain/plan.ts';
import { isTextKey, type Language, text } from '../../shared/texts/text.ts';
import type { Element, Limits } from './card.ts';
import { changePieces } from './change-line.ts';
import { bullet, heading, line, richText } from './elements.ts';
import { peopleSection } from './people-section.ts';
import { shown } from './shown.ts';

/** How many of what, then the changes grouped by the page's steps, in plan order. */
export function planSections(language: Language, plan: Plan, limits: Limits): readonly Element[] {
  if (plan.changes.length === 0) return [line(language, 'plan.none')];
  return [
    counts(language, plan.changes),
    ...[...grouped(plan.changes)].flatMap(([step, changes]) => [
      stepHeading(language, step),
      ...stepLines(language, changes, limits),
    ]),
  ];
}

function counts(language: Language, changes: readonly Change[]): Element {
  const people = changes.filter(isPersonChange).length;
  return line(language, 'plan.counts', {
    changes: text(language, 'plan.changes', { count: changes.length }),
    configuration: changes.length - people,
    people,
  });
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

function stepLines(language: Language, changes: readonly Change[], limits: Limits): readonly Element[] {
  const rows = changes.filter((change) => !isPersonChange(change));
  const lines = rows.slice(0, limits.lines).map((change) => bullet(changePieces(language, change)));
  const more =
    rows.length > limits.lines ? [line(language, 'plan.more', { more: rows.length - limits.lines })] : [];
  return [...lines, ...more, ...peopleSection(language, changes.filter(isPersonChange), limits.people)];
}

/** A step without words of its own shows its id, in a run: it is no text of ours then. */
export function stepHeading(language: Language, step: string): Element {
  const key = `step.${step}`;
  return isTextKey(key) ? heading(language, key) : richText([{ text: shown(step), value: true }]);
}
