import { beforeEach, describe, expect, it } from 'vitest';
import type { RunId } from '../../../shared/domain/ids.ts';
import { isRefusal } from '../../../shared/domain/reason.ts';
import type { Run } from '../../../shared/domain/run.ts';
import { rollbackRun } from '../../../shared/engine/rollback-run.ts';
import { sweep } from '../../../shared/engine/sweep.ts';
import { approve, approved, current } from '../../builders/acts.ts';
import { applied } from '../../builders/model.ts';
import { plainEnvironment } from '../../builders/snapshot.ts';
import { stateOf } from '../../builders/taken-back.ts';
import { ada, contosoDev, type World, world } from '../../builders/world.ts';

const days = (count: number): number => count * 86_400_000;

async function rollBack(w: World, run?: Run): Promise<RunId> {
  const started = await rollbackRun(w.ports, {
    environment: contosoDev,
    requester: ada,
    conversation: 'here',
    ...(run === undefined ? {} : { run }),
  });
  if (isRefusal(started)) throw new Error(started.reason);
  await w.work();
  return started.id;
}

async function rolledBack(w: World): Promise<Run> {
  const id = await rollBack(w);
  await approve(w, id);
  await w.work();
  return current(w, id);
}

const migrate = async (w: World): Promise<Run> => {
  const id = await approved(w);
  await w.work();
  return current(w, id);
};

/** The minute timer, and whatever it wakes. */
async function minute(w: World): Promise<void> {
  await sweep(w.ports);
  await w.work();
}

describe('a rollback', () => {
  const start = plainEnvironment(4);
  let w: World;
  beforeEach(async () => {
    w = await world(start);
  });

  it('lays down what the last run made, gives people back what they had, and is checked by the data', async () => {
    const run = await migrate(w);
    const rollback = await rolledBack(w);
    expect(rollback).toMatchObject({ status: 'succeeded', kind: 'rollback', predecessor: run.id });
    expect(w.dataverse.state().links).toEqual(start.links);
    const ours = w.dataverse.state().rows.msdyn_channelprovider;
    expect(ours.map((row) => row.columns.statecode)).toEqual([1, 1, 1]);
    expect(await w.ports.ledger.graves(contosoDev.key)).toHaveLength(4);
  });

  it('deletes what it laid down after the days of grace, and not a day before', async () => {
    await migrate(w);
    await rolledBack(w);
    w.clock.advance(days(7) - 60_000);
    await minute(w);
    expect(w.dataverse.state().rows.msdyn_channelprovider).toHaveLength(3);
    w.clock.advance(120_000);
    await minute(w);
    expect(stateOf(w.dataverse.state())).toBe(stateOf(start));
    expect(await w.ports.ledger.graves(contosoDev.key)).toEqual([]);
    const audit = await w.ports.ledger.audit(contosoDev.key);
    expect(audit.filter((entry) => entry.what === 'deleted')).toHaveLength(4);
  });

  it('rolled back on Monday, migrated on Tuesday, deletes nothing on the Wednesday a week later', async () => {
    await migrate(w);
    await rolledBack(w);
    w.clock.advance(days(1));
    expect(await migrate(w)).toMatchObject({ status: 'succeeded' });
    const alive = stateOf(w.dataverse.state());
    expect(await w.ports.ledger.graves(contosoDev.key)).toEqual([]);
    w.clock.advance(days(8));
    await minute(w);
    expect(stateOf(w.dataverse.state())).toBe(alive);
  });

  it('leaves a row that somebody edited since, asks about it, and takes it back when told to', async () => {
    await migrate(w);
    const [row] = w.dataverse.state().rows.msdyn_channelprovider;
    if (row === undefined) throw new Error('nothing was made');
    const base = { step: '', label: '', table: row.table, id: row.id };
    const edit = {
      ...base,
      kind: 'update' as const,
      before: { msdyn_label: row.columns.msdyn_label },
      after: { msdyn_label: 'Mine' },
    };
    w.dataverse.set(applied(w.dataverse.state(), edit));
    const id = await rollBack(w);
    const run = await current(w, id);
    if (run.status !== 'awaiting_approval') throw new Error(run.status);
    const plan = await w.ports.ledger.plan(contosoDev.key, run.plan);
    expect(plan.questions.map(({ kind, subject, safeDefault }) => ({ kind, subject, safeDefault }))).toEqual([
      { kind: 'edited-since', subject: row.id, safeDefault: 'keep' },
    ]);
    expect(plan.changes.some((one) => 'id' in one && one.id === row.id)).toBe(false);
    await approve(w, id);
    await w.work();
    w.clock.advance(days(8));
    await minute(w);
    const left = w.dataverse.state().rows.msdyn_channelprovider;
    expect(left.map(({ id: one, columns }) => [one, columns.msdyn_label, columns.statecode])).toEqual([
      [row.id, 'Mine', 0],
    ]);
  });
});
