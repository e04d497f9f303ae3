import type { AskedInquiry } from '../domain/inquiry.ts';
import { isRefusal, type Refusal } from '../domain/reason.ts';
import { awaitedRun } from './awaited-run.ts';
import { environmentSettings } from './environment-settings.ts';
import { observeWorkspace } from './observe-workspace.ts';
import type { Ports } from './ports.ts';
import { mayRead } from './read-runs.ts';
import { takeLook } from './take-look.ts';

/**
 * Where somebody is signed in for the product, a run that awaits a look is looked at again: what failed may have been
 * mended, and nobody has to bring their own browser. `undefined` where that gives nothing, so that a person has to look.
 */
export async function lookAgain(
  ports: Ports,
  inquiry: AskedInquiry,
): Promise<'answered' | Refusal | undefined> {
  const environment = environmentSettings(ports, inquiry.id);
  if (ports.observer.signedIn(environment) === undefined) return undefined;
  if (!(await mayRead(ports, environment, inquiry.requester))) return undefined;
  for (;;) {
    const run = await awaitedRun(ports, environment, inquiry.about);
    if (isRefusal(run)) return run;
    const snapshot = await ports.dataverse(environment).readSnapshot('compare');
    if (isRefusal(snapshot)) return snapshot;
    const plan = await ports.ledger.plan(environment.key, run.plan);
    const [sight] = await observeWorkspace(ports, environment, { run: run.id, plan, snapshot });
    if (sight?.kind !== 'workspace') return undefined;
    const answer = await takeLook(ports, { inquiry, environment, run, plan, snapshot, sight });
    if (answer !== 'moved') return answer;
  }
}
