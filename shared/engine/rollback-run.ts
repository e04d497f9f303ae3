import { isRefusal, type Refusal, refuse } from '../domain/reason.ts';
import type { Run, RunIn } from '../domain/run.ts';
import type { EnvironmentSettings } from '../domain/settings.ts';
import { environmentSettings } from './environment-settings.ts';
import { othersArriving, stillArriving } from './outstanding.ts';
import type { Ports } from './ports.ts';
import { mayRead, unknownTo } from './read-runs.ts';
import { type StartRun, startRun } from './start-run.ts';
import {
  hasWritten,
  isTakenBack,
  lastWritten,
  laterRun,
  runsAfter,
  type WrittenRun,
} from './written-runs.ts';

/**
 * A plan that takes a run back: the one named, else the last one that wrote. Approved like any other. A rollback that
 * did not come to its end is gone on with; one that did is not rolled back, because a migration does the same better.
 */
export async function rollbackRun(
  ports: Ports,
  asked: Omit<StartRun, 'kind' | 'predecessor'> & { readonly run?: Run },
): Promise<RunIn<'planning'> | Refusal> {
  const { environment, requester, run: named, ...rest } = asked;
  if (!(await mayRead(ports, environment, requester))) return unknownTo(ports, environment, requester);
  const start = (predecessor: WrittenRun | undefined) =>
    startRun(ports, {
      ...rest,
      environment,
      requester,
      kind: 'rollback',
      ...(predecessor === undefined ? {} : { predecessor }),
    });
  const roles = await ports.people.rolesOf(requester.id, environment);
  const { head } = await ports.ledger.readHead(environment.key);
  // Both are refused there, with who and since when; what could be rolled back is nobody's business before.
  if (!roles.has('planner') || head.openRun !== undefined) return start(undefined);
  const target = await targetOf(ports, environment, named);
  if (isRefusal(target)) return target;
  return (await rollbackRefusal(ports, target)) ?? start(target);
}

async function targetOf(
  ports: Ports,
  environment: EnvironmentSettings,
  named: Run | undefined,
): Promise<WrittenRun | Refusal> {
  const run = named ?? (await lastWritten(ports, environment));
  const nothing = refuse('nothing_to_roll_back', {
    environment: environment.name,
    key: environment.key,
    ...(named === undefined ? {} : { run: named.id }),
  });
  if (run === undefined || !hasWritten(run)) return nothing;
  if (run.kind !== 'rollback') return run;
  const before = run.predecessor === undefined ? undefined : await ports.ledger.run(run.predecessor);
  const stopped = run.status === 'stopped' || run.status === 'needs_repair';
  // A later try may have found nothing left to do, and then wrote nothing.
  const isDone = !stopped || (before !== undefined && isTakenBack(before.id, await runsAfter(ports, before)));
  if (isDone) return refuse('rollback_of_rollback', { run: run.id, key: environment.key });
  return before !== undefined && hasWritten(before) ? before : nothing;
}

/**
 * Asked when it is started, and again when it is planned. What tries to take it back sent, and any other run, may still
 * arrive as well as what the run itself sent; whichever it is, this one is to be taken back after that.
 */
export async function rollbackRefusal(ports: Ports, run: WrittenRun): Promise<Refusal | undefined> {
  const environment = environmentSettings(ports, run.id);
  return (
    stillArriving(ports, environment, run) ??
    (await othersArriving(ports, environment, run)) ??
    laterRun(ports, run)
  );
}
