import type { Baseline, KeptRow } from '../../domain/baseline.ts';
import type { RunId } from '../../domain/ids.ts';
import type { Outcome } from '../../domain/journal.ts';
import { withoutSkipped } from '../../domain/people-since.ts';
import type { Plan } from '../../domain/plan.ts';
import type { RelationshipName } from '../../domain/tables.ts';

/** What a verified plan alone says of how an environment was: its rows by the columns it promised, and its links. */
export function baselineOfPlan(parts: {
  readonly plan: Plan;
  readonly outcomes: readonly Outcome[];
  readonly run: RunId;
  readonly at: string;
}): Baseline {
  const { outcomes, run, at } = parts;
  const plan = withoutSkipped(parts.plan, outcomes);
  const rows = plan.expect.flatMap((one): readonly KeptRow[] =>
    one.kind === 'row' ? [{ table: one.table, id: one.id, columns: one.columns }] : [],
  );
  const links: { [R in RelationshipName]?: string[] } = {};
  for (const one of plan.expect)
    if (one.kind === 'linked') {
      const pairs = links[one.relationship] ?? [];
      links[one.relationship] = pairs;
      pairs.push(`${one.from}|${one.to}`);
    }
  return {
    organizationId: plan.organizationId,
    run,
    at,
    whole: false,
    excerpt: { rows, links, absent: [] },
    expect: plan.expect,
    made: plan.changes.flatMap((one) => (one.kind === 'create' ? [one as Baseline['made'][number]] : [])),
    widgets: [],
  };
}
