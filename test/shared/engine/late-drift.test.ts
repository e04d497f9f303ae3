import { describe, expect, it } from 'vitest';
import { isRefusal } from '../../../shared/domain/reason.ts';
import { currentBaseline } from '../../../shared/engine/current-baseline.ts';
import { repairRun } from '../../../shared/engine/repair-run.ts';
import { approve, current } from '../../builders/acts.ts';
import { scheduledCheck } from '../../builders/migrated-world.ts';
import { brought, nonceFor, pasted, unseen } from '../../builders/own-browser.ts';
import { migrated, rolledBack } from '../../builders/way-back.ts';
import { withEffective } from '../../builders/with-effective.ts';
import { ada, contosoDev, type World, world } from '../../builders/world.ts';

const broken = { scripts: [] };
const blank = 'library-not-loaded-in-workspace';

const itemsOf = async ({ ports }: World) =>
  ((await ports.ledger.drift(contosoDev.key))?.items ?? []).map(({ kind, subject }) => `${kind} ${subject}`);

const told = ({ cards }: World): number =>
  cards.shown.filter(({ kind, subject }) => kind === 'send' && subject.kind === 'drift').length;

async function reported(w: World, change: object = {}) {
  const run = await brought(w, pasted(w, await nonceFor(w), change));
  await w.work();
  w.clock.advance(3_600_000);
  return run;
}

async function failedLate() {
  const w = await world();
  await unseen(w);
  expect(await itemsOf(w)).toEqual([]);
  await reported(w, broken);
  return w;
}

describe('a failure that somebody reports after the run has ended', () => {
  it('is drift at once, told once, and can be repaired', async () => {
    const w = await failedLate();
    expect(await itemsOf(w)).toEqual([`workspace-worse ${blank}`]);
    expect((await w.ports.ledger.drift(contosoDev.key))?.items).toMatchObject([{ repair: 'restore' }]);
    expect(told(w)).toBe(1);
  });

  it('is neither told again nor forgotten by the next checks, though nobody can look', async () => {
    const w = await failedLate();
    await scheduledCheck(w);
    await scheduledCheck(w);
    expect(await itemsOf(w)).toEqual([`workspace-worse ${blank}`]);
    expect(told(w)).toBe(1);
  });

  it('stays drift after a repair until somebody sees the panel: attaching again proves nothing', async () => {
    const w = await failedLate();
    const repair = await repairRun(w.ports, { environment: contosoDev, requester: ada });
    if (isRefusal(repair)) throw new Error(repair.reason);
    await w.work();
    await approve(w, repair.id);
    await w.work();
    expect(await current(w, repair.id)).toMatchObject({ status: 'unproven' });
    await scheduledCheck(w);
    expect(await itemsOf(w)).toEqual([`workspace-worse ${blank}`]);
    expect(await reported(w)).toMatchObject({ id: repair.id, status: 'succeeded' });
    expect(await itemsOf(w)).toEqual([]);
  });

  it('stays drift when a later run is taken back: the run that shows it still stands', async () => {
    const w = await failedLate();
    const state = w.dataverse.state();
    const [, ...rest] = state.links.msdyn_appconfiguration_systemuser;
    w.dataverse.set(
      withEffective({ ...state, links: { ...state.links, msdyn_appconfiguration_systemuser: rest } }),
    );
    w.clock.advance(1_000);
    const later = await migrated(w);
    expect(await rolledBack(w, later)).toMatchObject({ status: 'succeeded' });
    await scheduledCheck(w);
    expect(await itemsOf(w)).toContain(`workspace-worse ${blank}`);
  });

  it('is solved when somebody sees that it was mended by hand', async () => {
    const w = await failedLate();
    expect(await reported(w)).toMatchObject({ status: 'succeeded' });
    expect(await itemsOf(w)).toEqual([]);
    expect(told(w)).toBe(1);
  });
});

describe('a success that somebody reports after the run has ended', () => {
  it('is what drift is measured against from then on', async () => {
    const w = await world();
    await unseen(w);
    const before = (await currentBaseline(w.ports, contosoDev.key))?.baseline;
    expect(before?.workspace).toBeUndefined();
    await reported(w);
    const after = (await currentBaseline(w.ports, contosoDev.key))?.baseline;
    expect(after).toEqual({ ...before, workspace: [] });
    await scheduledCheck(w);
    expect(await itemsOf(w)).toEqual([]);
  });

  it('makes nothing of what has drifted since part of it', async () => {
    const w = await world();
    await unseen(w);
    const text = pasted(w, await nonceFor(w));
    const state = w.dataverse.state();
    const loader = { ...state.links, msdyn_appconfiguration_applicationextension: [] };
    w.dataverse.set({ ...state, links: loader });
    expect(await brought(w, text)).toMatchObject({ status: 'succeeded' });
    await scheduledCheck(w);
    expect((await itemsOf(w)).map((one) => one.split(' ')[0])).toContain('loader-detached');
  });
});
