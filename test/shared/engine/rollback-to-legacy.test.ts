import { beforeEach, describe, expect, it } from 'vitest';
import type { RunId } from '../../../shared/domain/ids.ts';
import { answerQuestions } from '../../../shared/engine/answer-questions.ts';
import { approve, current } from '../../builders/acts.ts';
import { agentRole, id } from '../../builders/ids.ts';
import { legacyProvider, person, plainEnvironment } from '../../builders/snapshot.ts';
import { migrated, planOf, retired, rollBack, rolledBack } from '../../builders/way-back.ts';
import { withEffective } from '../../builders/with-effective.ts';
import { ada, type World, world } from '../../builders/world.ts';

const states = (w: World): readonly number[] =>
  w.dataverse.state().rows.msdyn_ciprovider.map((row) => row.columns.statecode);

/** Somebody switches off the first two 1.0 rows, with 2.0 running. */
function switchedOff(w: World): void {
  for (const { table, id } of w.dataverse.state().rows.msdyn_ciprovider.slice(0, 2))
    w.dataverse.edit({ kind: 'deactivate', step: '', label: '', table, id });
}

async function decided(w: World, run: RunId, value: string): Promise<void> {
  const plan = await planOf(w, run);
  const answers = Object.fromEntries(plan.questions.map((one) => [one.id, value]));
  await answerQuestions(w.ports, { run, answers, by: ada });
  await w.work();
}

describe('a rollback to 1.0 rows that somebody has switched off', () => {
  let w: World;
  let run: RunId;
  beforeEach(async () => {
    w = await world(plainEnvironment(3));
    await migrated(w);
    switchedOff(w);
    run = await rollBack(w);
  });

  it('asks, and waits for the answer: else people would have no panel at all', async () => {
    expect(await current(w, run)).toMatchObject({ status: 'needs_decisions' });
    expect((await planOf(w, run)).questions).toMatchObject([
      {
        kind: 'legacy-off',
        blocking: true,
        safeDefault: 'switch-on',
        params: { count: 2, names: 'Provider 1, Provider 2' },
      },
    ]);
  });

  it('switches them on before anybody goes back, when told to', async () => {
    await decided(w, run, 'switch-on');
    const { changes } = await planOf(w, run);
    expect(changes.slice(0, 3).map((one) => one.kind)).toEqual(['reactivate', 'reactivate', 'disassociate']);
    await approve(w, run);
    await w.work();
    expect(await current(w, run)).toMatchObject({ status: 'succeeded' });
    expect(states(w)).toEqual([0, 0, 0]);
  });

  it('keeps them on when it is stopped behind that and gone on with', async () => {
    await decided(w, run, 'switch-on');
    const from = w.dataverse.written.length + 4;
    w.dataverse.before(() =>
      w.dataverse.written.length >= from ? { outcome: 'x', detail: '403: refused' } : undefined,
    );
    await approve(w, run);
    await w.work();
    expect(['stopped', 'needs_repair']).toContain((await current(w, run)).status);
    w.dataverse.before(() => undefined);
    expect(await rolledBack(w)).toMatchObject({ status: 'succeeded' });
    expect(states(w)).toEqual([0, 0, 0]);
  });

  it('leaves them off when told so, and names them before the approval', async () => {
    await decided(w, run, 'leave-off');
    expect((await planOf(w, run)).findings).toContainEqual(
      expect.objectContaining({ code: 'legacy-stays-off', severity: 'warning' }),
    );
    await approve(w, run);
    await w.work();
    expect(await current(w, run)).toMatchObject({ status: 'succeeded' });
    expect(states(w)).toEqual([1, 1, 0]);
  });
});

describe('a rollback to 1.0 after an earlier one', () => {
  it('asks again: what was answered for that one leaves nobody without a panel in this one', async () => {
    const w = await world(plainEnvironment(3));
    await migrated(w);
    switchedOff(w);
    const first = await rollBack(w);
    await decided(w, first, 'leave-off');
    await approve(w, first);
    await w.work();
    expect(await current(w, first)).toMatchObject({ status: 'succeeded' });
    for (const { table, id } of w.dataverse.state().rows.msdyn_ciprovider.slice(0, 2))
      w.dataverse.edit({ kind: 'reactivate', step: '', label: '', table, id });
    w.clock.advance(1_000);
    expect(await migrated(w)).toMatchObject({ status: 'succeeded' });
    switchedOff(w);
    expect(await current(w, await rollBack(w))).toMatchObject({ status: 'needs_decisions' });
  });
});

describe('a rollback to a 1.0 row that was deleted', () => {
  /** Somebody deletes the first 1.0 row, and perhaps makes it again: it has another id then. */
  async function deleted(again?: { readonly statecode: number }): Promise<{ w: World; run: RunId }> {
    const w = await world(plainEnvironment(3));
    await migrated(w);
    const { rows, ...state } = w.dataverse.state();
    const rest = rows.msdyn_ciprovider.slice(1);
    const made = again === undefined ? [] : [{ ...legacyProvider(1, again), id: id(0xc1, 99) }];
    w.dataverse.set({ ...state, rows: { ...rows, msdyn_ciprovider: [...rest, ...made] } });
    return { w, run: await rollBack(w) };
  }
  const told = async (w: World, run: RunId): Promise<readonly string[]> =>
    (await planOf(w, run)).findings.map((one) => one.code).filter((code) => code.startsWith('legacy-'));

  it('says so where it is gone', async () => {
    const { w, run } = await deleted();
    expect(await told(w, run)).toEqual(['legacy-gone-since']);
  });

  it('is quiet where it was made again with the same address', async () => {
    const { w, run } = await deleted({ statecode: 0 });
    expect(await current(w, run)).toMatchObject({ status: 'awaiting_approval' });
    expect(await told(w, run)).toEqual([]);
  });

  it('asks where that one is off', async () => {
    const { w, run } = await deleted({ statecode: 1 });
    expect((await planOf(w, run)).questions).toMatchObject([
      { kind: 'legacy-off', params: { count: 1, names: 'Provider 1' } },
    ]);
  });
});

describe('a rollback behind a retirement', () => {
  it('asks nothing where the retirement was taken back before: that has switched 1.0 on', async () => {
    const w = await world(plainEnvironment(3));
    const first = await migrated(w);
    await retired(w);
    expect(states(w)).toEqual([1, 1, 1]);
    expect(await rolledBack(w)).toMatchObject({ status: 'succeeded' });
    expect(states(w)).toEqual([0, 0, 0]);
    const run = await rollBack(w, first);
    expect(await current(w, run)).toMatchObject({ status: 'awaiting_approval' });
  });

  it('of a run that found 1.0 switched off already says so, and changes nothing about it', async () => {
    const w = await world(plainEnvironment(3));
    await migrated(w);
    await retired(w);
    const state = w.dataverse.state();
    const colleague = person(9);
    w.dataverse.set(
      withEffective({
        ...state,
        rows: { ...state.rows, systemuser: [...state.rows.systemuser, colleague] },
        links: {
          ...state.links,
          systemuserroles_association: [
            ...state.links.systemuserroles_association,
            { from: agentRole, to: colleague.id },
          ],
        },
      }),
    );
    w.clock.advance(1_000);
    expect(await migrated(w)).toMatchObject({ status: 'succeeded' });
    const run = await rollBack(w);
    expect(await current(w, run)).toMatchObject({ status: 'awaiting_approval' });
    expect((await planOf(w, run)).findings).toContainEqual(
      expect.objectContaining({ code: 'legacy-off-before', params: expect.objectContaining({ count: 3 }) }),
    );
  });
});
