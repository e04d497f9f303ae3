import { beforeEach, describe, expect, it } from 'vitest';
import type { Change } from '../../../shared/domain/change.ts';
import type { RunId } from '../../../shared/domain/ids.ts';
import { isRefusal } from '../../../shared/domain/reason.ts';
import type { Run } from '../../../shared/domain/run.ts';
import type { Row } from '../../../shared/domain/snapshot.ts';
import { rollbackRun } from '../../../shared/engine/rollback-run.ts';
import { sweep } from '../../../shared/engine/sweep.ts';
import { approve, current, start } from '../../builders/acts.ts';
import { checked } from '../../builders/checked.ts';
import { applied } from '../../builders/model.ts';
import { outOfBoxProfile, plainEnvironment } from '../../builders/snapshot.ts';
import { stateOf } from '../../builders/taken-back.ts';
import { days, migrated, minute, retired, rollBack, rolledBack } from '../../builders/way-back.ts';
import { ada, contosoDev, type World, world } from '../../builders/world.ts';

const place = ({ table, id }: Row<'msdyn_channelprovider'>) => ({ step: '', label: '', table, id });
const update = (row: Row<'msdyn_channelprovider'>): Change => ({
  ...place(row),
  kind: 'update',
  before: { msdyn_label: row.columns.msdyn_label },
  after: { msdyn_label: 'Mine' },
});
const attach = (row: Row<'msdyn_channelprovider'>): Change => ({
  kind: 'associate',
  step: '',
  label: '',
  relationship: 'msdyn_appconfig_msdyn_channelprovider',
  from: outOfBoxProfile.id,
  to: row.id,
});

/** Somebody takes the new profile from the first person, so that a second migration has something to do. */
function loses(w: World): Change {
  const [link] = w.dataverse.state().links.msdyn_appconfiguration_systemuser;
  if (link === undefined) throw new Error('nobody was moved');
  const relationship = 'msdyn_appconfiguration_systemuser';
  return { kind: 'disassociate', step: '', label: '', relationship, ...link };
}

/** As if the run had ended before its last answer came. */
async function stoppedUnanswered(w: World, run: Run): Promise<void> {
  if (run.status !== 'succeeded') throw new Error(run.status);
  const { findings: _none, ...rest } = run;
  const stopped: Run = {
    ...rest,
    status: 'stopped',
    progress: { ...run.progress, unknown: 1 },
    stop: { cause: 'environment_changed' },
  };
  const read = await w.ports.ledger.readHead(contosoDev.key);
  await w.ports.ledger.commit(read, read.head, [{ kind: 'run', run: stopped }]);
}

describe('a migration behind a retirement', () => {
  it('is not taken back before it: nobody would have a panel in 1.0 or in 2.0', async () => {
    const w = await world();
    const run = await migrated(w);
    const retirement = await retired(w);
    expect(retirement).toMatchObject({ kind: 'retire', status: 'succeeded' });
    w.clock.advance(1_000);
    expect(await rollbackRun(w.ports, { environment: contosoDev, requester: ada, run })).toMatchObject({
      reason: 'later_run',
      params: { run: retirement.id },
    });
  });
});

describe('a rollback', () => {
  const before = plainEnvironment(4);
  let w: World;
  beforeEach(async () => {
    w = await world(before);
  });

  it('lays down what the last run made, gives people back what they had, and is checked by the data', async () => {
    const run = await migrated(w);
    const rollback = await rolledBack(w);
    expect(rollback).toMatchObject({ status: 'succeeded', kind: 'rollback', predecessor: run.id });
    expect(w.dataverse.state().links).toEqual(before.links);
    const ours = w.dataverse.state().rows.msdyn_channelprovider;
    expect(ours.map((row) => row.columns.statecode)).toEqual([1, 1, 1]);
    expect(await w.ports.ledger.graves(contosoDev.key)).toHaveLength(4);
  });

  it('deletes what it laid down after the days of grace, and not a day before', async () => {
    await migrated(w);
    await rolledBack(w);
    w.clock.advance(days(7) - 60_000);
    await minute(w);
    expect(w.dataverse.state().rows.msdyn_channelprovider).toHaveLength(3);
    w.clock.advance(120_000);
    await minute(w);
    expect(stateOf(w.dataverse.state())).toBe(stateOf(before));
    expect(await w.ports.ledger.graves(contosoDev.key)).toEqual([]);
    const audit = await w.ports.ledger.audit(contosoDev.key);
    expect(audit.filter((entry) => entry.what === 'deleted')).toHaveLength(4);
  });

  it('rolled back on Monday, migrated on Tuesday, deletes nothing on the Wednesday a week later', async () => {
    await migrated(w);
    await rolledBack(w);
    w.clock.advance(days(1));
    expect(await migrated(w)).toMatchObject({ status: 'succeeded' });
    const alive = stateOf(w.dataverse.state());
    expect(await w.ports.ledger.graves(contosoDev.key)).toEqual([]);
    w.clock.advance(days(8));
    await minute(w);
    expect(stateOf(w.dataverse.state())).toBe(alive);
  });

  it('does so, too, where the migration of the Tuesday was stopped half way and nobody looked after it', async () => {
    await migrated(w);
    await rolledBack(w);
    w.clock.advance(days(1));
    const from = w.dataverse.written.length + 5;
    w.dataverse.before(() =>
      w.dataverse.written.length >= from ? { outcome: 'x', detail: '403: refused' } : undefined,
    );
    expect(await migrated(w)).toMatchObject({ status: 'stopped' });
    w.dataverse.before(() => undefined);
    const alive = w.dataverse.state().rows.msdyn_channelprovider.filter((row) => row.columns.statecode === 0);
    expect(alive.length).toBeGreaterThan(0);
    w.clock.advance(days(8));
    await minute(w);
    expect(w.dataverse.state().rows.msdyn_channelprovider).toEqual(expect.arrayContaining(alive));
  });

  it('leaves a row that somebody edited since, asks about it, and takes nothing of it back unasked', async () => {
    await migrated(w);
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

  it('is refused for a run on which a later one relies, by the id of that one, until that is taken back', async () => {
    const first = await migrated(w);
    w.dataverse.set(applied(w.dataverse.state(), loses(w)));
    w.clock.advance(days(1));
    const second = await migrated(w);
    expect(second.status).toBe('succeeded');
    w.clock.advance(days(1));
    const asked = { environment: contosoDev, requester: ada };
    const refused = await rollbackRun(w.ports, { ...asked, run: first });
    expect(refused).toMatchObject({ reason: 'later_run', params: { run: second.id } });
    expect(await rolledBack(w)).toMatchObject({ status: 'succeeded', predecessor: second.id });
    w.clock.advance(days(1));
    const id = await rollBack(w, first);
    expect(await current(w, id)).toMatchObject({ status: 'awaiting_approval', predecessor: first.id });
  });

  it('that finds all taken back by an earlier try is done: runs before it can be taken back then', async () => {
    const first = await migrated(w);
    w.dataverse.set(applied(w.dataverse.state(), loses(w)));
    w.clock.advance(days(1));
    const second = await migrated(w);
    const done = await rolledBack(w, second);
    await stoppedUnanswered(w, done);
    w.clock.advance(days(1));
    const asked = { environment: contosoDev, requester: ada };
    const refused = await rollbackRun(w.ports, { ...asked, run: first });
    expect(refused).toMatchObject({ reason: 'later_run' });
    expect(await current(w, await rollBack(w, second))).toMatchObject({ status: 'no_changes' });
    expect(await rollbackRun(w.ports, asked)).toMatchObject({ reason: 'rollback_of_rollback' });
    expect(await current(w, await rollBack(w, first))).toMatchObject({ status: 'awaiting_approval' });
  });

  it('is not rolled back itself once it came to its end', async () => {
    await migrated(w);
    w.clock.advance(60_000);
    const done = await rolledBack(w);
    w.clock.advance(60_000);
    const again = await rollbackRun(w.ports, { environment: contosoDev, requester: ada });
    expect(again).toMatchObject({ reason: 'rollback_of_rollback', params: { run: done.id } });
  });

  it('waits until answers that were outstanding when its run ended cannot arrive any more', async () => {
    await stoppedUnanswered(w, await migrated(w));
    const asked = { environment: contosoDev, requester: ada };
    expect(await rollbackRun(w.ports, asked)).toMatchObject({ reason: 'answers_outstanding' });
    w.clock.advance(3 * 60_000);
    expect(isRefusal(await rollbackRun(w.ports, asked))).toBe(false);
  });

  it('is no drift, neither while the graves wait nor once they are empty', async () => {
    await migrated(w);
    await rolledBack(w);
    expect(await checked(w)).toEqual([]);
    w.clock.advance(days(8));
    await minute(w);
    expect(w.dataverse.state().rows.msdyn_channelprovider).toEqual([]);
    expect(await checked(w)).toEqual([]);
  });

  it.each([
    ['edited', 'edited', (row: Row<'msdyn_channelprovider'>) => update(row)],
    ['attached to a profile', 'in_use', (row: Row<'msdyn_channelprovider'>) => attach(row)],
    [
      'switched on',
      'alive',
      (row: Row<'msdyn_channelprovider'>) => ({ ...place(row), kind: 'reactivate' as const }),
    ],
  ])('keeps a row that was %s in its days of grace, and says so in the audit', async (_how, why, edit) => {
    await migrated(w);
    await rolledBack(w);
    const [row] = w.dataverse.state().rows.msdyn_channelprovider;
    if (row === undefined) throw new Error('nothing was made');
    w.dataverse.edit(edit(row));
    const edited = w.dataverse.state().rows.msdyn_channelprovider[0];
    w.clock.advance(days(8));
    await minute(w);
    expect(w.dataverse.state().rows.msdyn_channelprovider).toEqual([edited]);
    const audit = await w.ports.ledger.audit(contosoDev.key);
    expect(audit.filter((one) => one.what === 'grave closed').map((one) => one.detail)).toEqual([
      `msdyn_channelprovider ${row.id}: ${why}`,
    ]);
  });

  it('lets a run that is asked for meanwhile wait until the row is gone, and starts it then', async () => {
    await migrated(w);
    await rolledBack(w);
    w.clock.advance(days(8));
    await sweep(w.ports);
    let started = '';
    w.dataverse.before((change) => {
      if (change.kind === 'delete' && started === '') {
        started = 'asked';
        void start(w).then((id) => {
          started = id;
        });
      }
      return undefined;
    });
    await w.work();
    await minute(w);
    await minute(w);
    expect((await current(w, started as RunId)).status).toBe('awaiting_approval');
    expect(await w.ports.ledger.graves(contosoDev.key)).toEqual([]);
  });
});
