import type { KnownDrift } from '../domain/drift.ts';
import type { Plan } from '../domain/plan.ts';
import { type Refusal, refuse } from '../domain/reason.ts';
import { type RunIn, stillFails } from '../domain/run.ts';
import { type EnvironmentSettings, planSettings } from '../domain/settings.ts';
import type { Snapshot } from '../domain/snapshot.ts';
import { planDrift } from '../steps/drift/plan-drift.ts';
import { layoutOf, servedBy } from '../steps/layout.ts';
import { planEnvironment } from '../steps/plan-environment.ts';
import { planRepair } from '../steps/plan-repair.ts';
import { planRetire } from '../steps/plan-retire.ts';
import { currentBaseline } from './current-baseline.ts';
import { openPilot } from './open-pilot.ts';
import { planOfRollback } from './plan-of-rollback.ts';
import type { Ports } from './ports.ts';
import { stagedBaseline } from './staged-baseline.ts';

/** The plan of a run, by its kind. Each kind has one pure planner; what it rests on is gathered here. */
export async function planOf(
  ports: Ports,
  run: RunIn<'planning'>,
  environment: EnvironmentSettings,
  snapshot: Snapshot,
): Promise<Plan | Refusal> {
  switch (run.kind) {
    case 'repair':
      return repairPlan(ports, run, environment, snapshot);
    case 'retire':
      return retirePlan(ports, run, environment, snapshot);
    case 'rollback':
      return planOfRollback(ports, run, environment, snapshot);
    case 'migrate':
    case 'widen':
      return migrationPlan(ports, run, environment, snapshot);
  }
}

/** What a migration of everybody would do. */
export function previewOf(
  ports: Ports,
  environment: EnvironmentSettings,
  snapshot: Snapshot,
): Promise<Plan | Refusal> {
  return migrationPlan(ports, { kind: 'migrate' }, environment, snapshot);
}

/** For everybody, or for a pilot. Who was in an earlier one may have directly what a role will give. */
async function migrationPlan(
  ports: Ports,
  run: Pick<RunIn<'planning'>, 'kind' | 'asked'>,
  environment: EnvironmentSettings,
  snapshot: Snapshot,
): Promise<Plan | Refusal> {
  const [decisions, earlier] = await Promise.all([
    ports.ledger.decisions(environment.key),
    openPilot(ports, environment),
  ]);
  const pilot = run.asked?.pilot;
  return planEnvironment({
    settings: planSettings(environment),
    snapshot,
    decisions,
    kind: run.kind === 'widen' ? 'widen' : 'migrate',
    ...(pilot === undefined ? {} : { pilot }),
    ...(earlier === undefined ? {} : { pilots: earlier.people }),
  });
}

async function repairPlan(
  ports: Ports,
  run: RunIn<'planning'>,
  environment: EnvironmentSettings,
  snapshot: Snapshot,
): Promise<Plan | Refusal> {
  const before = run.predecessor === undefined ? undefined : await ports.ledger.run(run.predecessor);
  if (before === undefined || !stillFails(before) || run.asked?.items !== undefined)
    return driftPlan(ports, run, environment, snapshot);
  const broken = await ports.ledger.plan(environment.key, before.plan);
  // A repaired pilot is still a pilot: its card says so, and offers to widen it.
  const { pilot } = broken.settings;
  const settings = { ...planSettings(environment), ...(pilot === undefined ? {} : { pilot }) };
  const [current, decisions] = await Promise.all([
    currentBaseline(ports, environment.key),
    ports.ledger.decisions(environment.key),
  ]);
  const base = current?.baseline.expect ?? [];
  return planRepair({ settings, snapshot, broken, failed: before.findings, decisions, base });
}

export interface Migrations {
  /** What a migration of everybody would do in a given state of the environment. */
  readonly migrationOf: (snapshot: Snapshot) => Plan | Refusal;
  /** Who has there what it would give them. */
  readonly servedIn: (snapshot: Snapshot) => ReadonlySet<string>;
}

export async function migrations(ports: Ports, environment: EnvironmentSettings): Promise<Migrations> {
  const [decisions, earlier] = await Promise.all([
    ports.ledger.decisions(environment.key),
    openPilot(ports, environment),
  ]);
  const settings = planSettings(environment);
  const pilots = earlier === undefined ? {} : { pilots: earlier.people };
  const known = { settings, decisions, ...pilots };
  return {
    migrationOf: (snapshot) => planEnvironment({ ...known, snapshot }),
    servedIn: (snapshot) => servedBy(layoutOf({ ...known, snapshot })),
  };
}

/** Drift is put back to the baseline; what a migration has to do about it is worked out by its planner. */
async function driftPlan(
  ports: Ports,
  run: RunIn<'planning'>,
  environment: EnvironmentSettings,
  snapshot: Snapshot,
): Promise<Plan | Refusal> {
  const [current, { migrationOf }, state, decisions] = await Promise.all([
    stagedBaseline(ports, environment),
    migrations(ports, environment),
    ports.ledger.drift(environment.key),
    ports.ledger.decisions(environment.key),
  ]);
  if (current === undefined) return refuse('nothing_to_repair', { environment: environment.name });
  const items = run.asked?.items;
  const chosen = state?.items.filter((one) => items?.includes(one.id) ?? true) ?? [];
  return planDrift({
    settings: planSettings(environment),
    snapshot,
    baseline: current.baseline,
    workspace: chosen.flatMap((one) => (one.kind === 'workspace-worse' ? [one.subject] : [])),
    openOutside: (state?.items ?? []).filter(isErrorOutside).length,
    decisions,
    migrationOf,
    ...(items === undefined ? {} : { items }),
  });
}

/** What no reading of rows and links tells: it is as it was seen last. */
const isErrorOutside = ({ severity, step }: KnownDrift): boolean =>
  severity === 'error' && (step === 'workspace' || step === 'widget-mode');

async function retirePlan(
  ports: Ports,
  run: RunIn<'planning'>,
  environment: EnvironmentSettings,
  snapshot: Snapshot,
): Promise<Plan | Refusal> {
  const [current, decisions, before] = await Promise.all([
    currentBaseline(ports, environment.key),
    ports.ledger.decisions(environment.key),
    run.predecessor === undefined ? undefined : ports.ledger.run(run.predecessor),
  ]);
  if (current === undefined) return refuse('nothing_to_retire', { environment: environment.name });
  const unseen = before?.status === 'unproven' ? before.id : undefined;
  return planRetire({
    settings: planSettings(environment),
    snapshot,
    decisions,
    base: current.baseline.expect,
    ...(unseen === undefined ? {} : { unseen }),
  });
}
