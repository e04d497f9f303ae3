import type { RunId } from '../../shared/domain/ids.ts';
import { isRefusal, type Refusal } from '../../shared/domain/reason.ts';
import type { Run } from '../../shared/domain/run.ts';
import { decide } from '../../shared/engine/decide.ts';
import { startRun } from '../../shared/engine/start-run.ts';
import { ada, bruno, contosoDev, type World } from './world.ts';

/** Ada asks for a migration. */
export async function start(w: World): Promise<RunId> {
  const asked = { environment: contosoDev, kind: 'migrate' as const, requester: ada, conversation: 'here' };
  const run = await startRun(w.ports, asked);
  if (isRefusal(run)) throw new Error(run.reason);
  return run.id;
}

export async function current(w: World, id: RunId): Promise<Run> {
  const found = await w.ports.ledger.run(id);
  if (found === undefined) throw new Error(`no run ${id}`);
  return found;
}

/** Bruno, or somebody else, presses Approve. */
export async function approve(w: World, run: RunId, by = bruno): Promise<Run | Refusal> {
  const open = await current(w, run);
  const approvalId = open.status === 'awaiting_approval' ? open.approvalId : 'none';
  return decide(w.ports, { run, approvalId, verdict: 'approve', by });
}

/** A run that is approved and not touched by a worker yet. */
export async function approved(w: World): Promise<RunId> {
  const run = await start(w);
  await w.work();
  await approve(w, run);
  return run;
}
