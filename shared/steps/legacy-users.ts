import { decidedValue, type Question, question } from '../domain/question.ts';
import { listed } from './listed.ts';
import type { TargetInput } from './provider-target.ts';
import { movingRows, nameOf, singlyLinked } from './who-sees-what.ts';

/** People linked singly to a 1.0 provider by an early version, beside those its roles give. */
export interface LegacyUsers {
  readonly question?: Question;
  readonly included: boolean;
}

/** Later versions of 1.0 read the roles only, so nobody can tell from the data whether the link still means anything. */
export function legacyUsers(input: TargetInput): LegacyUsers {
  const { snapshot, decisions } = input;
  const rows = movingRows(input).filter((row) => singlyLinked(snapshot, row.id).length > 0);
  if (rows.length === 0) return { included: false };
  const people = new Set(rows.flatMap((row) => singlyLinked(snapshot, row.id)));
  const asked = question({
    step: 'users',
    subject: 'legacy-links',
    kind: 'legacy-users',
    params: { count: people.size, names: listed(rows.map(nameOf)) },
    options: [{ value: 'leave-out' }, { value: 'include' }],
    safeDefault: 'leave-out',
    blocking: false,
    facts: rows.map((row) => row.id),
  });
  return { question: asked, included: decidedValue(asked, decisions) === 'include' };
}
