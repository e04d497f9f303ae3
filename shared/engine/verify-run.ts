import { evidenceHash } from '../domain/evidence.ts';
import { isBlocking } from '../domain/finding.ts';
import { outcomesOf } from '../domain/journal.ts';
import { isProven } from '../domain/late-look.ts';
import { sinceOf } from '../domain/people-since.ts';
import { showsPanels } from '../domain/plan.ts';
import { isRefusal, type Refusal } from '../domain/reason.ts';
import type { RunIn } from '../domain/run.ts';
import { become } from '../domain/transitions.ts';
import { checkAfterRun } from './check-after-run.ts';
import { checkRun } from './check-run.ts';
import { environmentSettings } from './environment-settings.ts';
import { moveBaseline } from './move-baseline.ts';
import { noteGraves } from './note-graves.ts';
import type { Ports } from './ports.ts';
import type { Session } from './session.ts';

/** Reads the environment afresh and compares it with every expectation of the plan and every step's check. */
export async function verifyRun(
  ports: Ports,
  session: Session,
  run: RunIn<'verifying'>,
): Promise<Refusal | undefined> {
  const environment = environmentSettings(ports, run.id);
  const snapshot = await ports.dataverse(environment).readSnapshot('compare');
  if (isRefusal(snapshot)) return snapshot;
  const plan = await ports.ledger.plan(environment.key, run.plan);
  const outcomes = outcomesOf(await ports.ledger.journal(run.id), plan.changes.length);
  const about = { run: run.id, plan, snapshot, outcomes };
  const { findings, evidence } = await checkRun(ports, environment, about);
  const became = findings.some(isBlocking)
    ? ('needs_repair' as const)
    : isProven(findings) || !showsPanels(plan)
      ? ('succeeded' as const)
      : ('unproven' as const);
  const graves =
    became === 'needs_repair' ? [] : await noteGraves(ports, session, environment, plan, snapshot);
  const now = ports.clock.now().toISOString();
  // Only a run whose rows and links are all there moves what later validations and drift checks compare with.
  const moved =
    became === 'needs_repair'
      ? undefined
      : await moveBaseline(ports, environment.key, {
          ...about,
          ref: run.plan,
          evidence,
          items: run.asked?.items,
          takesBack: run.predecessor,
        });
  await session.commit((current) => {
    if (current.status !== 'verifying') return undefined;
    const { plan: ref, approval, progress } = current;
    const data = { plan: ref, approval, progress, findings, ...sinceOf(current) };
    const audit = { what: became, digest: ref.digest, evidence: evidenceHash(evidence) };
    return {
      run: become(current, became, data, now),
      audit,
      ...(moved === undefined ? {} : { writes: [moved, ...graves] }),
    };
  });
  if (moved !== undefined) await checkAfterRun(ports, environment, run);
  return undefined;
}
