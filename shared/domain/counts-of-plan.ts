import { isPersonChange } from './change.ts';
import { isBlocking } from './finding.ts';
import type { PlanCounts } from './fleet.ts';
import type { Plan } from './plan.ts';

/** A plan in numbers, small enough to stand beside a thousand others. People are counted once. */
export function countsOf({
  changes,
  questions,
  findings,
}: Pick<Plan, 'changes' | 'questions' | 'findings'>): PlanCounts {
  const people = changes.flatMap((one) => ('relationship' in one && isPersonChange(one) ? [one.to] : []));
  return {
    rows: changes.filter((one) => !isPersonChange(one)).length,
    people: new Set(people).size,
    questions: questions.length,
    errors: findings.filter(isBlocking).length,
  };
}
