import { describe, expect, it } from 'vitest';
import { renderCard } from '../../../bot/cards/render-card.ts';
import { isRefusal } from '../../../shared/domain/reason.ts';
import type { Run } from '../../../shared/domain/run.ts';
import { askToLook } from '../../../shared/engine/ask-to-look.ts';
import { currentBaseline } from '../../../shared/engine/current-baseline.ts';
import type { Observer } from '../../../shared/engine/observer-ports.ts';
import { subjectOf } from '../../../shared/engine/read-runs.ts';
import { repairRun } from '../../../shared/engine/repair-run.ts';
import { retireRun } from '../../../shared/engine/retire-run.ts';
import { approve, approved, current } from '../../builders/acts.ts';
import { scheduledCheck } from '../../builders/migrated-world.ts';
import { brought, nonceFor, pasted, unseen } from '../../builders/own-browser.ts';
import { ada, chen, contosoDev, type World, world } from '../../builders/world.ts';
import { dockingWidget } from '../../fakes/fake-observer.ts';
import { plainCard } from '../../gallery/plain-card.ts';

const repair = (w: World, items?: readonly string[]) =>
  repairRun(w.ports, {
    environment: contosoDev,
    requester: ada,
    ...(items === undefined ? {} : { asked: { items } }),
  });

/** One more repair, approved where it has something to write. */
async function repaired(w: World, items?: readonly string[]): Promise<Run> {
  w.clock.advance(1_000);
  const run = await repair(w, items);
  if (isRefusal(run)) throw new Error(run.reason);
  await w.work();
  if ((await current(w, run.id)).status === 'awaiting_approval') await approve(w, run.id);
  await w.work();
  return current(w, run.id);
}

async function cardOf(w: World, { id }: Run): Promise<string> {
  const subject = await subjectOf(w.ports, id);
  if (subject === undefined) throw new Error('no run');
  return plainCard(renderCard(subject, { language: 'en' })).join('\n');
}

/** The workspace with all panels closed. */
const hiding =
  (workspace: Observer['workspace']): Observer['workspace'] =>
  async (...about) => {
    const answer = await workspace(...about);
    if (isRefusal(answer)) return answer;
    const frames = answer.seen.frames.map((one) => ({ ...one, visible: false }));
    return { ...answer, seen: { ...answer.seen, frames } };
  };

const closedPanel = {
  framing: { framed: 'yes', findings: [] },
  code: { ...dockingWidget, visible: 'no' as const },
};

describe('a check that no row or link puts right', () => {
  it('is looked at again by a repair without changes, twice; then a person is told what to look at', async () => {
    const w = await world();
    Object.assign(w.ports.observer, { widget: async () => closedPanel });
    const first = await approved(w);
    await w.work();
    expect(await current(w, first)).toMatchObject({ status: 'needs_repair' });
    const written = w.dataverse.written.length;

    const once = await repaired(w);
    expect(once).toMatchObject({ status: 'no_changes', repairs: 1, predecessor: first });
    expect(await cardOf(w, once)).toContain('[Check again]');
    expect(await cardOf(w, once)).not.toContain('What a person should look at');
    const twice = await repaired(w);
    expect(twice).toMatchObject({ status: 'no_changes', repairs: 2, predecessor: once.id });
    const told = await cardOf(w, twice);
    expect(told).toContain('Repair was tried twice');
    expect(told).toMatch(/What a person should look at\n× Error · Widget is visible/);
    expect(told).not.toContain('[Check again]');
    expect(await repair(w)).toMatchObject({ reason: 'repaired_twice' });
    expect(w.dataverse.written.length).toBe(written);
  });

  it('is no failure any more once it was mended between two repairs', async () => {
    const w = await world();
    const { widget } = w.ports.observer;
    Object.assign(w.ports.observer, { widget: async () => closedPanel });
    const first = await approved(w);
    await w.work();
    await repaired(w);
    Object.assign(w.ports.observer, { widget });
    const mended = await repaired(w);
    expect(mended).toMatchObject({ status: 'no_changes', repairs: 2 });
    expect(await cardOf(w, mended)).toContain('Everything is already as it should be');
    const before = await current(w, first);
    expect(before).toMatchObject({ status: 'succeeded', changedAt: mended.changedAt });
    expect(await cardOf(w, before)).toContain('Done and checked');
    expect(await repair(w)).toMatchObject({ reason: 'nothing_to_repair' });
    expect(await retireRun(w.ports, { environment: contosoDev, requester: ada })).toMatchObject({
      status: 'planning',
    });
  });

  it('is no drift any more once a repair saw that it was mended, though nobody can look since', async () => {
    const w = await world();
    const { workspace } = w.ports.observer;
    Object.assign(w.ports.observer, { workspace: hiding(workspace) });
    const first = await approved(w);
    await w.work();
    expect(await current(w, first)).toMatchObject({ status: 'needs_repair' });
    Object.assign(w.ports.observer, { workspace });
    expect(await repaired(w)).toMatchObject({ status: 'no_changes' });
    Object.assign(w.ports.observer, { signedIn: () => undefined });
    w.clock.advance(3_600_000);
    await scheduledCheck(w);
    expect((await w.ports.ledger.drift(contosoDev.key))?.items ?? []).toEqual([]);
    expect(await askToLook(w.ports, { environment: contosoDev, by: chen })).toMatchObject({
      reason: 'no_look_awaited',
    });
  });

  it('leaves open whether the panel is seen where it was mended and nobody can look', async () => {
    const w = await world();
    const { widget } = w.ports.observer;
    Object.assign(w.ports.observer, { widget: async () => closedPanel, signedIn: () => undefined });
    const first = await approved(w);
    await w.work();
    expect(await current(w, first)).toMatchObject({ status: 'needs_repair' });
    Object.assign(w.ports.observer, { widget });
    expect(await repaired(w)).toMatchObject({ status: 'no_changes' });
    expect(await current(w, first)).toMatchObject({ status: 'unproven' });
    expect(await brought(w, pasted(w, await nonceFor(w)))).toMatchObject({ id: first, status: 'succeeded' });
  });

  it('that somebody reported stays one through a repair in which nobody could look', async () => {
    const w = await world();
    await unseen(w);
    const text = pasted(w, await nonceFor(w));
    const hidden = text.replaceAll('"visible":true', '"visible":false');
    expect(await brought(w, hidden)).toMatchObject({ status: 'needs_repair' });
    const before = await currentBaseline(w.ports, contosoDev.key);
    for (const repairs of [1, 2]) {
      const run = await repaired(w);
      expect(run).toMatchObject({ status: 'no_changes', repairs });
      const codes = 'findings' in run ? run.findings.map((one) => one.code) : [];
      expect(codes).toContain('panel-hidden');
    }
    expect(await repair(w)).toMatchObject({ reason: 'repaired_twice' });
    expect(await currentBaseline(w.ports, contosoDev.key)).toEqual(before);
  });

  it('counts repairs that are asked for on the card of drift, too, while nobody has seen that they helped', async () => {
    const w = await world();
    await unseen(w);
    expect(await brought(w, pasted(w, await nonceFor(w), { scripts: [] }))).toMatchObject({
      status: 'needs_repair',
    });
    await w.work();
    const items = ((await w.ports.ledger.drift(contosoDev.key))?.items ?? []).map((one) => one.id);
    expect(items).toHaveLength(1);
    expect(await repaired(w, items)).toMatchObject({ status: 'unproven', repairs: 1 });
    expect(await repaired(w, items)).toMatchObject({ status: 'unproven', repairs: 2 });
    expect(await repair(w, items)).toMatchObject({ reason: 'repaired_twice' });
  });
});
