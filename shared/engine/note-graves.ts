import { type Grave, gravesOf, isAlive } from '../domain/grave.ts';
import type { Plan } from '../domain/plan.ts';
import type { Run } from '../domain/run.ts';
import type { EnvironmentSettings } from '../domain/settings.ts';
import type { Snapshot } from '../domain/snapshot.ts';
import { writtenBy } from '../domain/written.ts';
import type { LedgerWrite, Ports } from './ports.ts';
import type { Session } from './session.ts';
import { accountOfRun, hasWritten } from './written-runs.ts';

/** Writes beside the run, its cards and its audit row that the last transaction has room for. */
const inTheLast = 10;
const inOne = 80;

/**
 * What a verified run means for rows that are to be deleted later: a rollback digs graves, and whichever run finds a
 * row active again closes its grave. Those that do not fit into the verifying transaction are written before it: the
 * timer deletes nothing for a run that is not verified.
 */
export async function noteGraves(
  ports: Ports,
  session: Session,
  environment: EnvironmentSettings,
  plan: Plan,
  snapshot: Snapshot,
): Promise<readonly LedgerWrite[]> {
  const run = session.run();
  const dug = plan.kind === 'rollback' ? await dig(ports, run, environment, plan, snapshot) : [];
  const closed = (await ports.ledger.graves(environment.key))
    .filter((grave) => isAlive(grave, snapshot))
    .map((grave): Grave => ({ ...grave, state: 'alive' }));
  const writes = [...closed, ...dug].map((grave): LedgerWrite => ({ kind: 'grave', grave }));
  const last = writes.slice(0, inTheLast);
  for (let at = last.length; at < writes.length; at += inOne)
    await session.commit((current) =>
      current.status === run.status ? { run: current, writes: writes.slice(at, at + inOne) } : undefined,
    );
  return last;
}

async function dig(
  ports: Ports,
  run: Run,
  environment: EnvironmentSettings,
  plan: Plan,
  snapshot: Snapshot,
): Promise<readonly Grave[]> {
  const before = run.predecessor === undefined ? undefined : await ports.ledger.run(run.predecessor);
  if (before === undefined || !hasWritten(before)) return [];
  const account = await accountOfRun(ports, before);
  const made = writtenBy(account.plan.changes, account.outcomes, snapshot)
    .filter((one) => one.kind === 'create')
    .map(({ id }) => id as string);
  const days = plan.settings.graceDays ?? environment.graceDays;
  const due = new Date(ports.clock.now().getTime() + days * 86_400_000).toISOString();
  return gravesOf(plan, new Set(made), snapshot, { environment: environment.key, run: run.id, due });
}
