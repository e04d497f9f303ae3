import type { Change } from '../domain/change.ts';
import { type Expectation, unmet } from '../domain/expectation.ts';
import type { Finding } from '../domain/finding.ts';
import { digestOf, type Plan } from '../domain/plan.ts';
import { type Decision, decidedValue, type Question, question } from '../domain/question.ts';
import { readsOf } from '../domain/reads.ts';
import { isRefusal, type Refusal } from '../domain/reason.ts';
import type { PlanSettings } from '../domain/settings.ts';
import type { Row, Snapshot } from '../domain/snapshot.ts';
import { layoutOf } from './layout.ts';
import { listed } from './listed.ts';
import { planEnvironment } from './plan-environment.ts';
import { type Retirable, retirable } from './retirable.ts';
import { nameOf } from './who-sees-what.ts';
import { writeFindings } from './write-findings.ts';

export interface RetireInput {
  readonly settings: PlanSettings;
  readonly snapshot: Snapshot;
  readonly decisions: readonly Decision[];
  /** What the last verified run left. */
  readonly base: readonly Expectation[];
  /** The last run, where nobody has seen its panel in a workspace. */
  readonly unseen?: string;
}

const step = 'channel-provider';

/**
 * Switches off the 1.0 rows whose apps and people have all moved (ADR 15). It rests on what a migration would still do
 * now: a row that it would do anything about stays. Nothing of 2.0 is written, and all of it is checked afterwards.
 */
export function planRetire(input: RetireInput): Plan | Refusal {
  const { settings, snapshot, decisions, base } = input;
  const left = planEnvironment({ settings, snapshot, decisions });
  if (isRefusal(left)) return left;
  const layout = layoutOf({ settings, snapshot, decisions });
  const found = retirable({ snapshot, layout, left, base });
  const asked = questions(input, found);
  const isDecided = (kind: string): boolean =>
    asked.some((one) => one.kind === kind && decidedValue(one, decisions) === 'retire');
  const kept = asked.some((one) => one.kind === unseenKind && decidedValue(one, decisions) === 'keep');
  const rows = kept ? [] : [...found.moved, ...(isDecided(unknownAppsKind) ? found.unknownApps : [])];
  const changes = rows.map(deactivation);
  const unmetNow = new Set(unmet(base, snapshot).map((one) => one.expectation));
  const plan = {
    kind: 'retire' as const,
    organizationId: snapshot.organizationId,
    settings,
    decisions: [...left.decisions, ...asked.flatMap((one) => used(one, decisions))],
    changes,
    questions: asked.filter((one) => decidedValue(one, decisions) === undefined),
    answered: asked.filter((one) => decidedValue(one, decisions) !== undefined),
    findings: [
      ...writeFindings(snapshot, changes),
      ...found.findings,
      ...(unmetNow.size === 0 ? [] : [drifted(unmetNow.size)]),
    ],
    reads: readsOf(snapshot),
    // What is not so before cannot be what this run broke; a check for drift tells it.
    expect: [...base.filter((one) => !unmetNow.has(one)), ...rows.map(inactive)],
  };
  return { ...plan, digest: digestOf(plan) };
}

type Legacy = Row<'msdyn_ciprovider'>;

const unseenKind = 'retire-unseen';
const unknownAppsKind = 'retire-unknown-apps';

function questions({ unseen }: RetireInput, { moved, unknownApps }: Retirable): readonly Question[] {
  const ask = (kind: string, rows: readonly Legacy[], blocking: boolean, facts: string | null): Question =>
    question({
      step,
      subject: 'legacy-rows',
      kind,
      params: { count: rows.length, names: listed(rows.map(nameOf)) },
      options: [{ value: 'keep' }, { value: 'retire' }],
      safeDefault: 'keep',
      blocking,
      facts,
    });
  const all = [...moved, ...unknownApps];
  return [
    ...(unseen === undefined || all.length === 0 ? [] : [ask(unseenKind, all, true, unseen)]),
    ...(unknownApps.length === 0 ? [] : [ask(unknownAppsKind, unknownApps, false, null)]),
  ];
}

const used = (asked: Question, decisions: readonly Decision[]): readonly Decision[] =>
  decisions.filter((one) => decidedValue(asked, [one]) !== undefined).slice(0, 1);

const deactivation = (row: Legacy): Change => ({
  kind: 'deactivate',
  step,
  label: nameOf(row),
  table: row.table,
  id: row.id,
});

const inactive = (row: Legacy): Expectation => ({
  kind: 'row',
  step,
  label: nameOf(row),
  table: row.table,
  id: row.id,
  columns: { statecode: 1 },
});

const drifted = (count: number): Finding => ({
  code: 'retire-drifted',
  step,
  severity: 'warning',
  params: { count },
});
