import { type Change, isLegacyOff } from '../domain/change.ts';
import type { Expectation } from '../domain/expectation.ts';
import type { Finding } from '../domain/finding.ts';
import type { Plan } from '../domain/plan.ts';
import type { Decision } from '../domain/question.ts';
import { isRefusal, type Refusal } from '../domain/reason.ts';
import type { PlanSettings } from '../domain/settings.ts';
import { type Row, rowById, type Snapshot } from '../domain/snapshot.ts';
import { layoutOf } from './layout.ts';
import { otherApps } from './legacy-findings.ts';
import { staysBecause } from './retirable.ts';
import { nameOf } from './who-sees-what.ts';

export interface OffAgain {
  readonly settings: PlanSettings;
  readonly snapshot: Snapshot;
  readonly decisions: readonly Decision[];
  readonly migrationOf: (snapshot: Snapshot) => Plan | Refusal;
  /** What verified runs left. */
  readonly base: readonly Expectation[];
  /** Grave things that are not as they were, whether this plan mends them or not. */
  readonly open: number;
}

/**
 * Somebody may have switched a retired 1.0 row on because 2.0 does not work. A repair switches it off under the conditions
 * of a retirement only, as they would be with the row off again, and while nothing grave is open: what the same plan mends
 * is proven when it was verified, so then it is the next repair that does.
 */
export function offAgain(
  known: OffAgain,
  changes: readonly Change[],
): { readonly changes: readonly Change[]; readonly findings: readonly Finding[] } {
  const rows = changes.flatMap((one) =>
    isLegacyOff(one) && 'id' in one ? (rowById(known.snapshot, table, one.id) ?? []) : [],
  );
  if (rows.length === 0) return { changes, findings: [] };
  const because = reasonsOf(known, rows);
  const stays = new Map(rows.flatMap((row) => because(row) ?? []).map((one) => [one.subject, one]));
  return {
    changes: changes.filter((one) => !(isLegacyOff(one) && 'id' in one && stays.has(one.id))),
    findings: [...stays.values()],
  };
}

const table = 'msdyn_ciprovider';

function reasonsOf(known: OffAgain, rows: readonly Row<typeof table>[]) {
  const snapshot = switchedOff(known.snapshot, rows);
  const left = known.migrationOf(snapshot);
  const layout = layoutOf({ ...known, snapshot });
  return (row: Row<typeof table>): Finding | undefined => {
    const about = (code: string, params: Finding['params'] = {}): Finding => {
      const stays = { name: nameOf(row), ...params };
      return { code, step: 'channel-provider', severity: 'warning', subject: row.id, params: stays };
    };
    const apps = otherApps(snapshot, row);
    if (apps !== '') return about('retire-needed', { apps });
    if (known.open > 0) return about('off-again-later', { count: known.open });
    const target = layout.providers.find((one) => one.seen.legacy.id === row.id);
    if (target === undefined || isRefusal(left)) return about('retire-not-moved');
    const finding = staysBecause({ snapshot, layout, left, base: known.base }, target);
    return finding === undefined ? undefined : about(finding.code, finding.params);
  };
}

function switchedOff(snapshot: Snapshot, rows: readonly Row<typeof table>[]): Snapshot {
  const off = snapshot.rows[table].map((row) =>
    rows.includes(row) ? { ...row, columns: { ...row.columns, statecode: 1 } } : row,
  );
  return { ...snapshot, rows: { ...snapshot.rows, [table]: off } };
}
