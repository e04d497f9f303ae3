import { describe, expect, it } from 'vitest';
import { isRefusal } from '../../../shared/domain/reason.ts';
import { ask } from '../../../shared/engine/ask.ts';
import { currentBaseline } from '../../../shared/engine/current-baseline.ts';
import { answerInquiry } from '../../../shared/engine/inquiries.ts';
import { reportEvidence } from '../../../shared/engine/report-evidence.ts';
import { sendCards } from '../../../shared/engine/send-cards.ts';
import { approved, current } from '../../builders/acts.ts';
import { brought, nonceFor, pasted, unseen } from '../../builders/own-browser.ts';
import { statusesShown } from '../../builders/shown.ts';
import { chen, contosoDev, type World, world } from '../../builders/world.ts';
import { dockingWidget } from '../../fakes/fake-observer.ts';

const broken = { scripts: [] };
const loader = 'msdyn_appconfiguration_applicationextension' as const;

/** A run that ended unproven, and that somebody then saw to fail. */
async function seenToFail() {
  const w = await world();
  const run = await unseen(w);
  const failing = await brought(w, pasted(w, await nonceFor(w), broken));
  expect(failing).toMatchObject({ id: run, status: 'needs_repair' });
  w.clock.advance(1_000);
  return { w, run };
}

const baseOf = async ({ ports }: World) => (await currentBaseline(ports, contosoDev.key))?.baseline;

/** The card of the look is answered by the worker. */
async function lookedAgain(w: World) {
  const asked = await ask(w.ports, { environment: contosoDev, what: 'look', requester: chen });
  if (isRefusal(asked)) return asked;
  await w.work();
  return w.ports.ledger.inquiry(asked.id);
}

describe('a run that was seen to fail', () => {
  it('is done and checked once somebody sees that it was mended by hand, on its card and in the audit', async () => {
    const { w, run } = await seenToFail();
    await sendCards(w.ports, contosoDev.key);
    expect(await brought(w, pasted(w, await nonceFor(w)))).toMatchObject({ id: run, status: 'succeeded' });
    await sendCards(w.ports, contosoDev.key);
    expect(statusesShown(w).slice(-2)).toEqual(['edit needs_repair', 'edit succeeded']);
    const entries = (await w.ports.ledger.audit(contosoDev.key)).filter((one) => one.what === 'reported');
    expect(entries.map(({ detail, by }) => [detail, by?.name])).toEqual([
      ['needs_repair', 'Chen Li'],
      ['succeeded', 'Chen Li'],
    ]);
  });

  it('stays so while it is seen to fail, with what is wrong now', async () => {
    const { w } = await seenToFail();
    const again = await brought(w, pasted(w, await nonceFor(w), { frames: [] }));
    const codes = 'findings' in again ? again.findings.map((one) => one.code) : [];
    expect(again).toMatchObject({ status: 'needs_repair' });
    expect(codes).toContain('panel-missing');
    expect(codes).not.toContain('library-not-loaded-in-workspace');
  });

  it('stays so, as it was, where a look proves nothing', async () => {
    const { w, run } = await seenToFail();
    const before = await current(w, run);
    const other = { asked: 'https://other.example', visible: true, width: 340, height: 600 };
    const frames = Array.from({ length: 8 }, () => other);
    await brought(w, pasted(w, await nonceFor(w), { frames }));
    expect(await current(w, run)).toEqual({ ...before, changedAt: w.clock.now().toISOString() });
  });

  it('is checked whole again: a panel that is seen makes nothing of a link that is gone', async () => {
    const { w } = await seenToFail();
    const text = pasted(w, await nonceFor(w));
    const state = w.dataverse.state();
    w.dataverse.set({ ...state, links: { ...state.links, [loader]: [] } });
    const again = await brought(w, text);
    expect(again).toMatchObject({ status: 'needs_repair' });
    expect('findings' in again ? again.findings.map((one) => one.code) : []).toContain('expectation-unmet');
  });

  it('moves what drift is measured against once it is mended, as every verified run does', async () => {
    const { w, run } = await seenToFail();
    await brought(w, pasted(w, await nonceFor(w)));
    expect(await baseOf(w)).toMatchObject({ run, workspace: [], at: w.clock.now().toISOString() });
  });
});

describe('a run whose widget stayed closed', () => {
  it('is done and checked once the page is mended and the panel is seen', async () => {
    const w = await world();
    const { widget } = w.ports.observer;
    const closed = { ...dockingWidget, visible: 'no' as const };
    Object.assign(w.ports.observer, {
      widget: async () => ({ framing: { framed: 'yes', findings: [] }, code: closed }),
    });
    const run = await unseen(w);
    expect(await current(w, run)).toMatchObject({ status: 'needs_repair' });
    expect(await brought(w, pasted(w, await nonceFor(w)))).toMatchObject({ status: 'needs_repair' });
    Object.assign(w.ports.observer, { widget });
    expect(await brought(w, pasted(w, await nonceFor(w)))).toMatchObject({ id: run, status: 'succeeded' });
    expect(await baseOf(w)).toMatchObject({ run });
  });
});

describe('where somebody is signed in for the product', () => {
  async function failedOwnLook() {
    const w = await world();
    const { workspace } = w.ports.observer;
    const blank: typeof workspace = async (...asked) => {
      const answer = await workspace(...asked);
      if (isRefusal(answer)) return answer;
      return { ...answer, seen: { ...answer.seen, scripts: [] } };
    };
    Object.assign(w.ports.observer, { workspace: blank });
    const run = await approved(w);
    await w.work();
    expect(await current(w, run)).toMatchObject({ status: 'needs_repair' });
    w.clock.advance(1_000);
    return { w, run, mend: () => Object.assign(w.ports.observer, { workspace }) };
  }

  it('looking again needs nobody’s browser: what was mended is seen, and the run is done and checked', async () => {
    const { w, run, mend } = await failedOwnLook();
    mend();
    expect(await lookedAgain(w)).toMatchObject({ status: 'looked', run, became: 'succeeded' });
    expect(await current(w, run)).toMatchObject({ status: 'succeeded' });
    expect((await w.ports.ledger.audit(contosoDev.key)).at(-1)).toMatchObject({ what: 'looked', by: chen });
  });

  it('what still fails is said, and the run stays as it is', async () => {
    const { w, run } = await failedOwnLook();
    expect(await lookedAgain(w)).toMatchObject({ status: 'looked', run, became: 'needs_repair' });
    expect(await current(w, run)).toMatchObject({ status: 'needs_repair' });
  });

  it('whoever asks is invited to use their own browser when that gives nothing', async () => {
    const { w } = await failedOwnLook();
    Object.assign(w.ports.observer, {
      workspace: async () => ({ kind: 'refusal', reason: 'sign_in_needed', params: {} }),
    });
    expect(await lookedAgain(w)).toMatchObject({ status: 'looking' });
  });
});

describe('a report that two workers judge at once', () => {
  it('is written once, and answered once', async () => {
    const w = await world();
    const run = await unseen(w);
    const text = pasted(w, await nonceFor(w));
    const asked = await reportEvidence(w.ports, { pasted: text, by: chen });
    if (isRefusal(asked)) throw new Error(asked.reason);
    await Promise.all([1, 2, 3].map(() => answerInquiry(w.ports, asked.id)));
    expect(await w.ports.ledger.inquiry(asked.id)).toMatchObject({ status: 'looked', became: 'succeeded' });
    const entries = (await w.ports.ledger.audit(contosoDev.key)).filter((one) => one.what === 'reported');
    expect(entries).toHaveLength(1);
    expect(await current(w, run)).toMatchObject({ status: 'succeeded' });
  });
});
