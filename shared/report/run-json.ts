import type { Change, Columns } from '../domain/change.ts';
import { isPersonChange } from '../domain/change.ts';
import type { Reported } from '../domain/reported.ts';
import { shownValue } from '../domain/shown-value.ts';
import { explanation } from '../texts/explain.ts';
import type { Language } from '../texts/text.ts';

/** The same as the other reports hold, for programs; the explanation is for people and in their language. What may be a secret is `null` beside `hidden`, never there. */
export function runJson(
  language: Language,
  { run, environment, plan, outcomes, audit, evidence = [], pictures = [] }: Reported,
): string {
  const reported: Reported = {
    run,
    environment,
    outcomes,
    audit,
    evidence,
    ...(plan === undefined ? {} : { plan }),
  };
  const value = {
    run,
    environment: { key: environment.key ?? run.environment, name: environment.name },
    explanation: explanation(language, reported),
    plan:
      plan === undefined
        ? null
        : {
            digest: plan.digest,
            kind: plan.kind,
            pilot: plan.settings.pilot ?? null,
            decisions: plan.decisions,
            questions: plan.questions.map(({ id }) => id),
            findings: plan.findings,
            changes: plan.changes.map((change, index) => ({
              ...shownChange(change),
              outcome: outcomes[index] ?? '.',
            })),
          },
    audit,
    evidence: evidence.map(({ id, kind, step, at, hash }) => ({ id, kind, step, at, hash })),
    pictures: pictures.map(({ evidence: of, name }) => ({ evidence: of, name })),
  };
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

export function shownChange(change: Change): object {
  const person = isPersonChange(change);
  if ('columns' in change) return { ...change, person, columns: shownColumns(change.columns) };
  if (change.kind === 'update')
    return { ...change, person, before: shownColumns(change.before), after: shownColumns(change.after) };
  return { ...change, person };
}

function shownColumns(columns: Columns): object {
  return Object.fromEntries(
    Object.entries(columns).map(([name, one]) => {
      if (one === null || typeof one !== 'string') return [name, one];
      return [name, shownValue(name, one) ?? { hidden: one.length }];
    }),
  );
}
