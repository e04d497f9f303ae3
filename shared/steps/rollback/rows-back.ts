import type { Change, Columns } from '../../domain/change.ts';
import type { Expectation } from '../../domain/expectation.ts';
import type { Finding, Severity } from '../../domain/finding.ts';
import { sameValue } from '../../domain/same-value.ts';
import { listed } from '../listed.ts';
import type { RowVerdict } from './row-verdicts.ts';

export interface RowBack {
  readonly changes: readonly Change[];
  readonly expect: readonly Expectation[];
  readonly findings: readonly Finding[];
}

/** A row that was made is deactivated, because a delete cannot be taken back; any other gets its earlier values. */
export function rowBack(verdict: RowVerdict): RowBack {
  switch (verdict.kind) {
    case 'gone':
      return { ...none, findings: [goneFinding(verdict)] };
    case 'locked':
      return { ...none, findings: [finding(verdict, 'managed-since', 'warning')] };
    case 'keep':
      return {
        ...none,
        findings: [finding(verdict, 'kept-edited', 'warning', { columns: verdict.edited.join(', ') })],
      };
    case 'follows':
      return { ...none, findings: [finding(verdict, 'kept-with-profile', 'warning')] };
    case 'take':
      return verdict.story.made ? laidDown(verdict) : restored(verdict);
  }
}

const none: RowBack = { changes: [], expect: [], findings: [] };

/** That a row we made is gone is what we wanted; that somebody else's is gone they should know. */
const goneFinding = (verdict: RowVerdict): Finding =>
  verdict.story.made ? finding(verdict, 'gone-already', 'info') : finding(verdict, 'gone-since', 'warning');

function laidDown({ story, now, foreign }: RowVerdict): RowBack {
  const { step, label, table, id } = story;
  const row = { step, label, table, id };
  const used = foreign.filter((one) => one.relationship === 'msdyn_appconfiguration_systemuser');
  return {
    changes: now?.statecode === 1 ? [] : [{ kind: 'deactivate', ...row }],
    expect: [{ kind: 'row', ...row, columns: { statecode: 1 } }],
    findings:
      used.length === 0
        ? []
        : [
            {
              code: 'others-lose-profile',
              step,
              severity: 'warning',
              subject: id,
              params: { label, count: used.length, names: listed(used.map((one) => one.label)) },
            },
          ],
  };
}

function restored({ story, now = {} }: RowVerdict): RowBack {
  const { step, label, table, id, before } = story;
  const row = { step, label, table, id };
  const { statecode, ...columns } = before;
  const different = Object.keys(columns).filter(
    (name) => !sameValue(name, now[name] ?? null, columns[name] ?? null),
  );
  const pick = (from: Columns): Columns =>
    Object.fromEntries(different.map((name) => [name, from[name] ?? null]));
  const update: readonly Change[] =
    different.length === 0 ? [] : [{ kind: 'update', ...row, before: pick(now), after: pick(columns) }];
  // An inactive row refuses edits in the form; so it is active while it is written.
  const up: readonly Change[] =
    statecode === 0 && now.statecode === 1 ? [{ kind: 'reactivate', ...row }] : [];
  const down: readonly Change[] =
    statecode === 1 && now.statecode === 0 ? [{ kind: 'deactivate', ...row }] : [];
  return {
    changes: [...up, ...update, ...down],
    expect: [{ kind: 'row', ...row, columns: before }],
    findings: [],
  };
}

function finding(
  { story }: RowVerdict,
  code: string,
  severity: Severity,
  params: Finding['params'] = {},
): Finding {
  return { code, step: story.step, severity, subject: story.id, params: { label: story.label, ...params } };
}
