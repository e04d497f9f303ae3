import type { Change } from '../domain/change.ts';
import { type Expectation, type Unmet, unmet } from '../domain/expectation.ts';
import type { Finding } from '../domain/finding.ts';
import { digestOf, type Plan } from '../domain/plan.ts';
import type { Decision } from '../domain/question.ts';
import { readsOf } from '../domain/reads.ts';
import { type Refusal, refuse } from '../domain/reason.ts';
import type { PlanSettings } from '../domain/settings.ts';
import { rowById, type Snapshot } from '../domain/snapshot.ts';
import { attachAgain } from './attach-again.ts';
import { seesAllProviders } from './facts.ts';
import { inOrder } from './in-order.ts';
import { offAgain } from './off-again.ts';
import { planEnvironment } from './plan-environment.ts';
import { rowChanges } from './row-changes.ts';
import { writeFindings } from './write-findings.ts';

export interface RepairInput {
  readonly settings: PlanSettings;
  readonly snapshot: Snapshot;
  /** What should be so: the plan of the run that did not pass its checks. */
  readonly broken: Plan;
  /** What its checks found. */
  readonly failed: readonly Finding[];
  /** Answers of the environment; those of the plan when absent. */
  readonly decisions?: readonly Decision[];
  /** What verified runs left besides. */
  readonly base?: readonly Expectation[];
}

/**
 * What it takes to meet the expectations of an earlier plan again, and nothing else: people and providers that came
 * since are for a new migration. Where all rows and links are right and the workspace still did not load the panel,
 * it is the page's own cure: detach and attach again.
 */
export function planRepair(input: RepairInput): Plan | Refusal {
  const { settings, snapshot, broken, failed } = input;
  if (!seesAllProviders(snapshot)) return refuse('rows_hidden', { environment: settings.environment });
  const repairs = unmet(broken.expect, snapshot).map((one) => repairOf(one, broken, snapshot));
  const { changes: restored, findings: left } = legacyOn(
    input,
    repairs.flatMap((one) => one.changes),
  );
  const changes = inOrder([...restored, ...attachAgain(broken.expect, snapshot, failed, restored)]);
  const plan = {
    kind: 'repair' as const,
    organizationId: snapshot.organizationId,
    settings,
    decisions: [],
    changes,
    questions: [],
    answered: [],
    findings: [...writeFindings(snapshot, changes), ...left, ...repairs.flatMap((one) => one.findings)],
    reads: readsOf(snapshot),
    expect: broken.expect,
  };
  return { ...plan, digest: digestOf(plan) };
}

/** Without the 1.0 rows that have to stay on, though the plan retired them. */
function legacyOn(input: RepairInput, changes: readonly Change[]): Repair {
  const { settings, snapshot, broken, failed, base = [] } = input;
  const decisions = input.decisions ?? broken.decisions;
  const migrationOf = (now: Snapshot): Plan | Refusal =>
    planEnvironment({ settings, snapshot: now, decisions });
  const isRetired = ({ expectation: one }: Unmet): boolean =>
    one.kind === 'row' && one.table === 'msdyn_ciprovider' && one.columns.statecode === 1;
  const unmetElse = unmet(broken.expect, snapshot).filter((one) => !isRetired(one)).length;
  const seen = failed.filter((one) => one.severity === 'error' && /^(workspace|widget-mode)$/.test(one.step));
  const known = { settings, snapshot, decisions, migrationOf, base: [...broken.expect, ...base] };
  return offAgain({ ...known, open: unmetElse + seen.length }, changes);
}

interface Repair {
  readonly changes: readonly Change[];
  readonly findings: readonly Finding[];
}

const none: Repair = { changes: [], findings: [] };

function repairOf({ expectation }: Unmet, broken: Plan, snapshot: Snapshot): Repair {
  switch (expectation.kind) {
    case 'effective':
      return forPerson(expectation.step, 'other-profile-wins', expectation.label);
    case 'not_linked': {
      const { kind: _kind, ...pair } = expectation;
      return { ...none, changes: [{ kind: 'disassociate', ...pair }] };
    }
    case 'linked': {
      const { kind: _kind, ...pair } = expectation;
      // Somebody gave this person another profile on purpose, or left: that is not ours to take back unasked.
      return expectation.relationship === people && hasAnother(snapshot, expectation)
        ? forPerson(expectation.step, 'moved-by-hand', expectation.label)
        : { ...none, changes: [{ kind: 'associate', ...pair }] };
    }
    case 'row': {
      const { step, label, table, id } = expectation;
      const existing = rowById(snapshot, table, id);
      if (existing !== undefined) {
        const { statecode: state, ...columns } = expectation.columns;
        // A 1.0 row that was retired and is on again; what else it says is nobody's business here.
        if (state === 1) return { ...none, changes: [{ kind: 'deactivate', step, label, table, id }] };
        return { ...none, changes: rowChanges({ step, label, table, id, columns, existing }) };
      }
      const made = broken.changes.find((one) => one.kind === 'create' && one.id === id);
      return made === undefined ? forPerson(step, 'row-gone', label, id) : { ...none, changes: [made] };
    }
  }
}

const people = 'msdyn_appconfiguration_systemuser';

function hasAnother(
  { links }: Snapshot,
  { from, to }: { readonly from: string; readonly to: string },
): boolean {
  return links[people].some((link) => link.to === to && link.from !== from);
}

/** What no plan of ours puts right; a person has to look. */
function forPerson(step: string, code: string, label: string, subject?: string): Repair {
  const finding: Finding = {
    code,
    step,
    severity: 'warning',
    params: { label },
    ...(subject === undefined ? {} : { subject }),
  };
  return { ...none, findings: [finding] };
}
