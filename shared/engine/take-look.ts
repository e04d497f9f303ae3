import { evidenceHash, type WorkspaceSight } from '../domain/evidence.ts';
import { isBlocking } from '../domain/finding.ts';
import type { AskedInquiry, Inquiry } from '../domain/inquiry.ts';
import { outcomesOf } from '../domain/journal.ts';
import { type AwaitingLook, afterLook } from '../domain/late-look.ts';
import type { Plan } from '../domain/plan.ts';
import { isRefusal, type Refusal } from '../domain/reason.ts';
import type { EnvironmentSettings } from '../domain/settings.ts';
import type { Snapshot } from '../domain/snapshot.ts';
import { workspace } from '../steps/workspace.ts';
import { amendRun } from './amend-run.ts';
import { awaitedRun } from './awaited-run.ts';
import { baseAfterLook } from './base-after-look.ts';
import { checkAfterLook } from './check-after-run.ts';
import { checkRun } from './check-run.ts';
import type { Ports } from './ports.ts';
import { showEverywhere, showLatecomers } from './show.ts';

export interface TakeLook {
  /** Whoever waits for an answer. */
  readonly inquiry: AskedInquiry;
  readonly environment: EnvironmentSettings;
  readonly run: AwaitingLook;
  readonly plan: Plan;
  readonly snapshot: Snapshot;
  readonly sight: WorkspaceSight;
}

/** Conversations that show the answer, in the transaction that has the run's own cards as well. */
const answersShown = 10;

/**
 * Takes a look at the workspace as evidence of a closed run: the run as it stands now, the baseline it may move and the
 * answer to whoever looked are one transaction. Several workers at once write one of it. `moved`: somebody else's look
 * came first, and this one has to be judged by what that made of the run.
 */
export async function takeLook(ports: Ports, look: TakeLook): Promise<'answered' | 'moved' | Refusal> {
  const { inquiry, environment, run, sight } = look;
  await ports.evidence.put(run.id, sight);
  const { findings, evidence } = await checked(ports, look);
  const asked = await showEverywhere(ports, inquiry.id);
  let moved = false;
  const amended = await amendRun(ports, run.id, async () => {
    if ((await ports.ledger.inquiry(inquiry.id))?.status !== 'asked') return undefined;
    const current = await awaitedRun(ports, environment, run.id);
    if (isRefusal(current)) return current;
    moved = JSON.stringify(current) !== JSON.stringify(run);
    if (moved) return undefined;
    const next = afterLook(current, findings, ports.clock.now().toISOString());
    const base = await baseAfterLook(ports, { ...look, next, evidence });
    const what = sight.by === undefined ? 'looked' : 'reported';
    const audit = { what, by: inquiry.requester, digest: run.plan.digest, evidence: evidenceHash(evidence) };
    const writes = [
      { kind: 'inquiry' as const, inquiry: answerOf(inquiry, next, findings) },
      ...base,
      ...asked.slice(0, answersShown),
    ];
    return { run: next, audit: { ...audit, detail: next.status }, writes };
  });
  if (isRefusal(amended)) return amended;
  await showLatecomers(ports, inquiry.id, asked.slice(0, answersShown));
  if (amended !== undefined) await checkAfterLook(ports, environment, amended, inquiry.requester);
  return moved ? 'moved' : 'answered';
}

/** Of a run that failed its checks everything is checked once more; else it is only the workspace that nobody had seen. */
async function checked(ports: Ports, { environment, run, plan, snapshot, sight }: TakeLook) {
  const { expect } = plan;
  if (run.status === 'unproven')
    return { findings: workspace.check({ snapshot, expect, evidence: [sight] }), evidence: [sight] };
  const outcomes = outcomesOf(await ports.ledger.journal(run.id), plan.changes.length);
  return checkRun(ports, environment, { run: run.id, plan, snapshot, outcomes, look: sight });
}

function answerOf(
  { about: _about, report: _report, ...asked }: AskedInquiry,
  { id: run, status: became }: Awaited<ReturnType<typeof afterLook>>,
  checked: Parameters<typeof afterLook>[1],
): Inquiry {
  const findings = checked.filter((one) => one.step === 'workspace' || isBlocking(one));
  return { ...asked, status: 'looked', run, became, findings };
}
