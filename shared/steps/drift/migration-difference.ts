import { type Change, isPersonChange } from '../../domain/change.ts';
import type { Expectation } from '../../domain/expectation.ts';
import { canonicalJson, type Json } from '../../domain/hash.ts';
import type { Plan } from '../../domain/plan.ts';

const assigned = 'msdyn_appconfiguration_systemuser';

type Parts = Pick<Plan, 'changes' | 'questions' | 'answered' | 'findings' | 'expect'>;

/**
 * What a migration does now, without what it would do anyway. Whoever would be moved anyway waits for a migration or a
 * widening: half of their move is the same in both, so a repair would tear it apart.
 */
export function migrationDifference(now: Parts, before: Parts): Parts {
  const waiting = new Set<string>(
    before.changes.flatMap((one) => (isPersonChange(one) && 'to' in one ? [one.to] : [])),
  );
  const isNotTheirs = (one: Change | Expectation): boolean =>
    !('relationship' in one && one.relationship === assigned && waiting.has(one.to));
  return {
    changes: beyond(now.changes, before.changes).filter(isNotTheirs),
    questions: beyond(now.questions, before.questions),
    answered: beyond(now.answered, before.answered),
    findings: beyond(now.findings, before.findings),
    expect: beyond(now.expect, before.expect).filter(isNotTheirs),
  };
}

function beyond<T>(now: readonly T[], before: readonly T[]): readonly T[] {
  const key = (one: T): string => canonicalJson(one as unknown as Json);
  const known = new Set(before.map(key));
  return now.filter((one) => !known.has(key(one)));
}
