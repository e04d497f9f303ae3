import type { Change } from '../../shared/domain/change.ts';
import { gravesOf, inGraveOrder, judged } from '../../shared/domain/grave.ts';
import type { RunId } from '../../shared/domain/ids.ts';
import type { Outcome } from '../../shared/domain/journal.ts';
import type { Plan } from '../../shared/domain/plan.ts';
import type { Decision } from '../../shared/domain/question.ts';
import { isRefusal } from '../../shared/domain/reason.ts';
import type { Row, Snapshot } from '../../shared/domain/snapshot.ts';
import { goneOnWith, writtenBy } from '../../shared/domain/written.ts';
import { planRollback } from '../../shared/steps/plan-rollback.ts';
import { applied, appliedAll } from './model.ts';
import { settings } from './snapshot.ts';

/** A run as far as it came: its plan and what became of each change. */
export interface RunSoFar {
  readonly plan: Plan;
  readonly outcomes: readonly Outcome[];
}

/** The rollback of a run over an environment as it is now; nothing when there is nothing to take back. */
export function rollbackOf(
  { plan, outcomes }: RunSoFar,
  now: Snapshot,
  decisions: readonly Decision[] = [],
  earlier: readonly Change[] = [],
): Plan | undefined {
  const written = goneOnWith(writtenBy(plan.changes, outcomes, now), earlier);
  const made = planRollback({
    settings: { ...settings, graceDays: 7 },
    snapshot: now,
    decisions,
    written,
    reads: plan.reads,
    takesBack: 'contoso-dev.8000000000000.abcdef012345' as RunId,
  });
  if (!isRefusal(made)) return made;
  if (made.reason === 'nothing_to_roll_back') return undefined;
  throw new Error(made.reason);
}

/** The environment after a rollback and once its graves are due, as the worker judges them. */
export function takenBack(run: RunSoFar, now: Snapshot, rollback: Plan | undefined): Snapshot {
  if (rollback === undefined) return now;
  const made = run.plan.changes.flatMap((one) => (one.kind === 'create' ? [one.id as string] : []));
  const after = appliedAll(now, rollback.changes);
  const about = { environment: settings.environment, run: '' as RunId, due: '' };
  return inGraveOrder(gravesOf(rollback, new Set(made), after, about)).reduce((snapshot, grave) => {
    if (judged(grave, snapshot, []) !== 'deleting') return snapshot;
    const { table, id, label } = grave;
    return applied(snapshot, { kind: 'delete', step: 'rollback', label, table, id, columns: {} });
  }, after);
}

/** Rows and links without versions and times, as comparable text. */
export function stateOf({ rows, links }: Snapshot): string {
  const bare = Object.entries(rows).map(([table, list]) => [
    table,
    (list as readonly Row[]).map(({ id, columns }) => [
      id,
      Object.entries(columns).sort(([a], [b]) => (a < b ? -1 : 1)),
    ]),
  ]);
  return JSON.stringify([bare, Object.entries(links).sort(([a], [b]) => (a < b ? -1 : 1))]);
}
