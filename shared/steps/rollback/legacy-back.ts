import type { Change } from '../../domain/change.ts';
import type { Expectation } from '../../domain/expectation.ts';
import type { Finding } from '../../domain/finding.ts';
import type { RunId } from '../../domain/ids.ts';
import { type Decision, decidedValue, type Question, question } from '../../domain/question.ts';
import { type Read, readHash } from '../../domain/reads.ts';
import type { Row, Snapshot } from '../../domain/snapshot.ts';
import { listed } from '../listed.ts';
import { nameOf } from '../who-sees-what.ts';
import { legacyReads, rowsBehind } from './legacy-behind.ts';
import { lostPanels } from './lost-panels.ts';

/** What becomes of the 1.0 rows that people come back to. */
export interface LegacyBack {
  readonly question?: Question;
  readonly changes: readonly Change[];
  readonly expect: readonly Expectation[];
  readonly findings: readonly Finding[];
}

const step = 'channel-provider';
type Legacy = Row<'msdyn_ciprovider'>;

/**
 * Whoever loses a panel of 2.0 is back on the 1.0 row behind it. Where that was switched off since the run was planned,
 * somebody has to say whether it comes on again: else these people have no panel at all. One that was off before the run
 * is as it was, and named.
 *
 * @param back what the rollback does otherwise
 * @param run the one that is taken back, and what its plan rested on
 */
export function legacyBack(
  snapshot: Snapshot,
  back: readonly Change[],
  decisions: readonly Decision[],
  run: { readonly takesBack: RunId; readonly reads: readonly Read[] },
): LegacyBack {
  const then = legacyReads(run.reads);
  const behind = [...lostPanels(snapshot, back)].map((provider) =>
    rowsBehind({ snapshot, decisions }, provider, then),
  );
  const comesBack = new Set(back.flatMap((one) => (one.kind === 'reactivate' ? [one.id] : [])));
  const off = distinct(
    behind
      .filter(({ rows }) => rows.every((row) => isOff(row) && !comesBack.has(row.id)))
      .flatMap(({ rows }) => rows),
  );
  const before = off.filter(({ id }) => then.get(id)?.columns.statecode === readHash(1));
  const since = off.filter((row) => !before.includes(row));
  const gone = behind.flatMap((one) => one.gone);
  const findings = [...about('legacy-off-before', before.map(nameOf)), ...about('legacy-gone-since', gone)];
  if (since.length === 0) return { changes: [], expect: [], findings };
  const asked = switchOn(since, run.takesBack);
  const decided = decidedValue(asked, decisions);
  const on = decided === 'switch-on' ? since : [];
  return {
    question: asked,
    changes: on.map((row) => ({ kind: 'reactivate', ...placeOf(row) })),
    expect: on.map((row) => ({ kind: 'row', ...placeOf(row), columns: { statecode: 0 } })),
    findings: [...findings, ...about('legacy-stays-off', decided === 'leave-off' ? since.map(nameOf) : [])],
  };
}

const isOff = ({ columns }: Legacy): boolean => columns.statecode !== 0;
const placeOf = (row: Legacy) => ({ step, label: nameOf(row), table: row.table, id: row.id });
const distinct = (rows: readonly Legacy[]): readonly Legacy[] => [
  ...new Map(rows.map((row) => [row.id, row])).values(),
];

/** The safe answer takes nobody off the phone. */
const switchOn = (rows: readonly Legacy[], takesBack: RunId): Question =>
  question({
    step,
    subject: 'legacy-rows',
    kind: 'legacy-off',
    params: { count: rows.length, names: listed(rows.map(nameOf)) },
    options: [{ value: 'switch-on' }, { value: 'leave-off' }],
    safeDefault: 'switch-on',
    blocking: true,
    // What was said about one rollback says nothing about a later one: who goes back then was not asked about.
    facts: { rows: rows.map((row) => row.id).sort(), takesBack },
  });

function about(code: string, names: readonly string[]): readonly Finding[] {
  if (names.length === 0) return [];
  return [{ code, step, severity: 'warning', params: { count: names.length, names: listed(names) } }];
}
