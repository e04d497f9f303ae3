import { approvalHours } from '../domain/approval.ts';
import { isBlocking } from '../domain/finding.ts';
import { blockers, type Plan, type PlanRef } from '../domain/plan.ts';
import { reaching, reachOf } from '../domain/reach.ts';
import { isRefusal, type Refusal, refuse } from '../domain/reason.ts';
import type { Run, RunIn } from '../domain/run.ts';
import type { EnvironmentSettings } from '../domain/settings.ts';
import type { Snapshot } from '../domain/snapshot.ts';
import { become } from '../domain/transitions.ts';
import { nextWindow } from '../domain/window.ts';
import { checkAfterRun } from './check-after-run.ts';
import { checkUnchanged } from './check-unchanged.ts';
import { environmentSettings } from './environment-settings.ts';
import { type Mended, mendedRun } from './mended-run.ts';
import { moveBaseline } from './move-baseline.ts';
import { noteGraves } from './note-graves.ts';
import { planOf } from './plan-of.ts';
import type { Ports } from './ports.ts';
import type { Session } from './session.ts';
import { withWidgetWarnings } from './widget-warnings.ts';

/** Reads the environment, plans, stores the plan and shows it. A refusal that may pass by itself is returned. */
export async function planRun(
  ports: Ports,
  session: Session,
  run: RunIn<'planning'>,
): Promise<Refusal | undefined> {
  const environment = environmentSettings(ports, run.id);
  const snapshot = await ports.dataverse(environment).readSnapshot();
  if (isRefusal(snapshot) && snapshot.reason === 'environment_unavailable') return snapshot;
  const drawn = isRefusal(snapshot) ? snapshot : await planOf(ports, run, environment, snapshot);
  const plan =
    isRefusal(drawn) || isRefusal(snapshot)
      ? drawn
      : await withWidgetWarnings(ports, environment, { run: run.id, plan: drawn, snapshot });
  const now = ports.clock.now();
  if (isRefusal(snapshot) || isRefusal(plan)) {
    const refusal = isRefusal(snapshot) ? snapshot : (plan as Refusal);
    const audit = { what: 'failed', detail: refusal.reason };
    await session.commit((current) =>
      current.status === 'planning'
        ? { run: become(current, 'failed', { refusal }, now.toISOString()), audit }
        : undefined,
    );
    return undefined;
  }
  const ref = await ports.ledger.putPlan(environment.key, plan);
  const approvalId = ports.ids.random(24);
  const { evidence, ...checked } = await checkUnchanged(ports, environment, { run, plan, snapshot });
  const graves =
    plan.kind === 'rollback' && plan.changes.length === 0 && plan.questions.length === 0
      ? await noteGraves(ports, session, environment, plan, snapshot)
      : [];
  const { findings } = checked;
  const made = { plan, ref, snapshot, checked, approvalId, now, environment };
  const verified = isVerified(planned(run, made), plan);
  const mended = verified ? await mendedRun(ports, run, { snapshot, findings, evidence }) : undefined;
  const moved = verified
    ? await moveBaseline(ports, environment.key, {
        snapshot,
        evidence,
        ...(mended === undefined
          ? { plan, ref, run: run.id, outcomes: [], items: run.asked?.items, takesBack: run.predecessor }
          : movedBy(mended)),
      })
    : undefined;
  const writes = moved === undefined ? [] : [moved, ...graves];
  await session.commit(async (current) => {
    if (current.status !== 'planning') return undefined;
    const audit = { what: 'planned', digest: plan.digest };
    return { run: planned(current, made), writes, audit, amended: await mended?.amended() };
  });
  if (moved !== undefined) await checkAfterRun(ports, environment, run);
  return undefined;
}

/** What a run that was mended by hand moves is what it would have moved: it knows how its rows are made again. */
const movedBy = ({ run, plan, outcomes }: Mended) => ({
  run: run.id,
  plan,
  ref: run.plan,
  outcomes,
  items: run.asked?.items,
});

/**
 * Nothing to change and every check passed: this plan is what later validations compare with. A repair that has nothing
 * to do about drift that a migration has to look at has looked at it. A rollback gives rows back whatever is left of them.
 */
function isVerified(run: Run, { kind, expect }: Plan): boolean {
  const says =
    expect.length > 0 || kind === 'rollback' || (kind === 'repair' && run.asked?.items !== undefined);
  return run.status === 'no_changes' && says && !run.findings.some(isBlocking);
}

interface Made {
  readonly plan: Plan;
  readonly ref: PlanRef;
  readonly snapshot: Snapshot;
  /** Where there is nothing to change: what the checks say. */
  readonly checked: Pick<RunIn<'no_changes'>, 'findings' | 'unprovenSince'>;
  readonly approvalId: string;
  readonly now: Date;
  readonly environment: EnvironmentSettings;
}

function planned(run: RunIn<'planning'>, made: Made): Run {
  const { plan, ref, snapshot, checked, approvalId, now, environment } = made;
  const at = now.toISOString();
  const open = blockers(plan);
  if (open.findings.length > 0)
    return become(
      run,
      'failed',
      { plan: ref, refusal: refuse('plan_blocked', { count: String(open.findings.length) }) },
      at,
    );
  if (open.questions.length > 0) return become(run, 'needs_decisions', { plan: ref }, at);
  if (plan.changes.length === 0) return become(run, 'no_changes', { plan: ref, ...checked }, at);
  const expiresAt = timeToDecide(run, now).toISOString();
  const reach = reaching(environment, reachOf(plan, snapshot));
  return become(run, 'awaiting_approval', { plan: ref, approvalId, expiresAt, since: at, ...reach }, at);
}

/** A day, or until the end of a window that opens only once. */
function timeToDecide({ asked }: RunIn<'planning'>, now: Date): Date {
  const aDay = now.getTime() + approvalHours * 3_600_000;
  const only = asked?.window?.kind === 'dated' ? nextWindow(asked.window, now) : undefined;
  return new Date(only === undefined ? aDay : Math.min(aDay, Date.parse(only.closesAt)));
}
