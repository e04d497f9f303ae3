import type { Expectation } from '../domain/expectation.ts';
import type { Finding } from '../domain/finding.ts';
import type { Snapshot } from '../domain/snapshot.ts';
import type { RelationshipName, TableName } from '../domain/tables.ts';

const namedAtMost = 10;

/**
 * Rows and links of a plan that are there and not published, as far as Dataverse tells. What the apps make of such rows
 * nobody has published, so it is a warning and no failure.
 */
export function componentFindings(
  step: string,
  own: readonly Expectation[],
  { components: { unpublished, unread } }: Snapshot,
): readonly Finding[] {
  const found = own.flatMap((one): readonly Finding[] => {
    const subject = subjectOf(one);
    const state = subject === undefined ? undefined : unpublished[subject];
    if (subject === undefined || state === undefined) return [];
    const code = state === 1 ? 'component-unpublished' : 'component-deleted';
    return [{ code, step, severity: 'warning', subject, params: { label: one.label, state } }];
  });
  const about = new Set<TableName | RelationshipName>(own.flatMap(partOf));
  const untold = unread.filter((name) => about.has(name));
  const params = { parts: untold.join(', ') };
  return [
    ...found.slice(0, namedAtMost),
    ...(untold.length === 0
      ? []
      : [{ code: 'components-unread', step, severity: 'unchecked', params } satisfies Finding]),
  ];
}

/**
 * Said once of a whole plan, when what it promised is there and none of it is unpublished or unread.
 * @param found all that the checks of its steps found
 */
export function publishedFinding(
  found: readonly Finding[],
  expected: readonly Expectation[],
): readonly Finding[] {
  const isPart = found.some(({ code }) => /^(?:component|expectation-unmet)/.test(code));
  if (isPart || expected.flatMap(partOf).length === 0) return [];
  return [{ code: 'components-published', step: 'environment', severity: 'passed', params: {} }];
}

function subjectOf(one: Expectation): string | undefined {
  if (one.kind === 'row') return one.id;
  return one.kind === 'linked' ? `${one.from}|${one.to}` : undefined;
}

function partOf(one: Expectation): readonly (TableName | RelationshipName)[] {
  if (one.kind === 'row') return [one.table];
  return one.kind === 'linked' ? [one.relationship] : [];
}
