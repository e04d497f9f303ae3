import { describe, expect, it } from 'vitest';
import { makeBot } from '../../../bot/bot.ts';
import { renderCard } from '../../../bot/cards/render-card.ts';
import { guid } from '../../../shared/domain/guid.ts';
import type { PersonRef } from '../../../shared/domain/person.ts';
import { isRefusal } from '../../../shared/domain/reason.ts';
import type { EnvironmentSettings } from '../../../shared/domain/settings.ts';
import { advance } from '../../../shared/engine/advance.ts';
import { cancelRun } from '../../../shared/engine/cancel-run.ts';
import { choosePart } from '../../../shared/engine/choose-part.ts';
import { decide } from '../../../shared/engine/decide.ts';
import { handOver } from '../../../shared/engine/hand-over.ts';
import { planAfresh } from '../../../shared/engine/plan-afresh.ts';
import { nameKey, type Ports, personalKey } from '../../../shared/engine/ports.ts';
import { subjectOf } from '../../../shared/engine/read-runs.ts';
import { sendCards } from '../../../shared/engine/send-cards.ts';
import { startRun } from '../../../shared/engine/start-run.ts';
import { sweep } from '../../../shared/engine/sweep.ts';
import { current } from '../../builders/acts.ts';
import { ada, bruno, chen, contosoDev, stranger, type World, world } from '../../builders/world.ts';
import { plainCard } from '../../gallery/plain-card.ts';

const hour = 3_600_000;
const approvers = { ...contosoDev.people, approver: [ada.id, bruno.id, chen.id] };

/** A plan of Ada's that waits; Bruno and Chen may approve, and have spoken with the bot. */
async function waiting(more: Partial<EnvironmentSettings> = {}) {
  const made = await world();
  const environment = { ...contosoDev, people: approvers, ...more };
  const w: World = {
    ...made,
    ports: { ...made.ports, settings: { ...made.ports.settings, environments: [environment] } },
  };
  for (const one of [bruno, chen]) {
    await w.ports.conversations.save(personalKey(one.id), `chat-${one.name}`);
    await w.ports.conversations.save(`chat-${one.name}`, `{"conversation":"${one.name}"}`);
    await w.ports.conversations.save(nameKey(one.id), one.name);
  }
  const run = await startRun(w.ports, { environment, kind: 'migrate', requester: ada, conversation: 'here' });
  if (isRefusal(run)) throw new Error(run.reason);
  // With the settings of this test: those of the world itself are others.
  w.wakeUps.take();
  await advance(w.ports, run.id);
  const open = async () => {
    const found = await current(w, run.id);
    if (found.status !== 'awaiting_approval') throw new Error(found.status);
    return found;
  };
  const click = async (by: PersonRef, verdict: 'approve' | 'reject' = 'approve') =>
    decide(w.ports, { run: run.id, approvalId: (await open()).approvalId, verdict, by });
  const card = async (id = run.id): Promise<string> => {
    const subject = await subjectOf(w.ports, id);
    return subject === undefined ? '' : plainCard(renderCard(subject, { language: 'en' })).join('\n');
  };
  const choose = async (choice: string, by: PersonRef = bruno) => {
    const { approvalId, plan } = await open();
    return choosePart(w.ports, { run: run.id, approvalId, digest: plan.digest.slice(0, 8), choice, by });
  };
  return { w, run: run.id, environment, open, click, card, choose };
}

describe('a plan that reaches far', () => {
  const blastRadius = { peoplePercent: 10, rows: 500 };

  it('needs one more approver, says why, and is applied after the second', async () => {
    const { w, run, open, click, card } = await waiting({ blastRadius });
    expect(await open()).toMatchObject({ needed: 2, reach: { people: 12 } });
    expect(await card()).toMatch(
      /This reaches 12 of \d+ people \(\d+%\)\. Above 10%, 2 approvers are needed\./,
    );
    expect(await click(bruno)).toMatchObject({ status: 'awaiting_approval' });
    await advance(w.ports, run);
    expect(w.dataverse.written).toEqual([]);
    expect(await click(chen)).toMatchObject({ status: 'applying', approval: { needed: 2 } });
    await advance(w.ports, run);
    expect(await current(w, run)).toMatchObject({ status: 'succeeded' });
  });

  it('needs as many when applying starts, also where the limit was set after the approval', async () => {
    const { w, run, click } = await waiting();
    expect(await click(bruno)).toMatchObject({ status: 'applying' });
    const environments = [{ ...contosoDev, people: approvers, blastRadius }];
    await advance({ ...w.ports, settings: { ...w.ports.settings, environments } }, run);
    expect(await current(w, run)).toMatchObject({
      status: 'failed',
      refusal: { reason: 'approvals_missing', params: { given: '1', needed: '2' } },
    });
    expect(w.dataverse.written).toEqual([]);
  });

  it('needs no fewer than its card has said, where the limit was lifted meanwhile', async () => {
    const { w, run, open } = await waiting({ blastRadius });
    const environments = [{ ...contosoDev, people: approvers }];
    const ports = { ...w.ports, settings: { ...w.ports.settings, environments } };
    const asked = { run, approvalId: (await open()).approvalId, verdict: 'approve' as const };
    expect(await decide(ports, { ...asked, by: bruno })).toMatchObject({ status: 'awaiting_approval' });
  });
});

describe('a part of the plan', () => {
  it('is shown first, then approved, and only it is written; the result names the rest', async () => {
    const { w, run, open, click, card, choose } = await waiting();
    const before = await open();
    expect(await card()).toContain('[More choices]');
    expect(await choose('configuration')).toMatchObject({ status: 'awaiting_approval', whole: before.plan });
    expect(w.dataverse.written).toEqual([]);
    const shown = await open();
    expect(shown.plan.digest).not.toBe(before.plan.digest);
    expect(await card()).toContain('This is only a part of the plan. Not in it: 12 people.');
    // The button of the card as it was before decides nothing any more.
    const old = { run, approvalId: before.approvalId, verdict: 'approve' as const, by: bruno };
    expect(await decide(w.ports, old)).toMatchObject({ reason: 'digest_changed' });
    expect(await click(bruno)).toMatchObject({ status: 'applying', approval: { digest: shown.plan.digest } });
    await w.work();
    expect(['succeeded', 'unproven']).toContain((await current(w, run)).status);
    expect(w.dataverse.written).toHaveLength(8);
    expect(await card()).toContain('Left out, as approved: 12 people. Plan again for the rest.');
  });

  it('can be taken back to the whole, and voids approvals of what was shown before', async () => {
    const { open, click, choose } = await waiting({ approvalsNeeded: 2 });
    const whole = (await open()).plan.digest;
    await click(bruno);
    await choose('until:channel-provider', chen);
    expect((await open()).given).toBeUndefined();
    await choose('whole', chen);
    expect(await open()).toMatchObject({ plan: { digest: whole } });
    expect((await open()).whole).toBeUndefined();
    expect(await choose('whole')).toMatchObject({ reason: 'unknown_part' });
  });

  it('does not make the whole need fewer approvers', async () => {
    const { open, choose } = await waiting({ blastRadius: { peoplePercent: 1, rows: 500 } });
    const before = await open();
    expect(before.needed).toBe(2);
    await choose('configuration', chen);
    await choose('whole', chen);
    expect(await open()).toMatchObject({ needed: 2, reach: before.reach });
  });

  it('is an approver’s to choose, of the plan they see, and one that is there', async () => {
    const { w, run, open, choose } = await waiting({ people: { ...approvers, approver: [bruno.id] } });
    expect(await choose('configuration', chen)).toMatchObject({ reason: 'not_an_approver' });
    expect(await choose('configuration', stranger)).toMatchObject({ reason: 'unknown_run' });
    expect(await choose('until:users')).toMatchObject({ reason: 'unknown_part' });
    const { approvalId } = await open();
    const stale = { run, approvalId, digest: '00000000', choice: 'configuration', by: bruno };
    expect(await choosePart(w.ports, stale)).toMatchObject({ reason: 'digest_changed' });
  });
});

describe('planning again before deciding', () => {
  it('makes a new plan in the same run, and the button of the old one decides nothing', async () => {
    const { w, run, open, click } = await waiting();
    const before = await open();
    expect(await planAfresh(w.ports, { run, by: bruno })).toMatchObject({ status: 'planning', id: run });
    await w.work();
    const after = await open();
    expect(after.approvalId).not.toBe(before.approvalId);
    const old = { run, approvalId: before.approvalId, verdict: 'approve' as const, by: bruno };
    expect(await decide(w.ports, old)).toMatchObject({ reason: 'digest_changed' });
    expect(await click(bruno)).toMatchObject({ status: 'applying' });
  });

  it('is for approvers and whoever asked', async () => {
    const { w, run } = await waiting({ people: { ...approvers, approver: [bruno.id], reader: [chen.id] } });
    expect(await planAfresh(w.ports, { run, by: chen })).toMatchObject({ reason: 'may_not_plan_again' });
    expect(await planAfresh(w.ports, { run, by: stranger })).toMatchObject({ reason: 'unknown_run' });
    expect(await planAfresh(w.ports, { run, by: ada })).toMatchObject({ status: 'planning' });
    expect(await planAfresh(w.ports, { run, by: bruno })).toMatchObject({ reason: 'not_awaiting_approval' });
  });
});

describe('a card in a channel and one in a personal chat', () => {
  it('become the same result, wherever it is approved', async () => {
    const { w, run, click } = await waiting();
    await sendCards(w.ports, contosoDev.key);
    expect(w.cards.shown.map(({ reference }) => reference)).toContain('{"conversation":"Bruno Costa"}');
    await click(bruno);
    await w.work();
    await sendCards(w.ports, contosoDev.key);
    const last = (reference: string) => w.cards.shown.findLast((one) => one.reference === reference)?.subject;
    const [channel, chat] = ['{"conversation":"here"}', '{"conversation":"Bruno Costa"}'].map(last);
    expect(channel).toMatchObject({ run: { id: run, status: 'succeeded' } });
    expect(chat).toEqual(channel);
    const sent = w.cards.shown.filter(
      ({ kind, reference }) => kind === 'send' && reference.includes('Bruno'),
    );
    expect(sent).toHaveLength(1);
  });
});

describe('cancelling between the steps of a running apply', () => {
  it('says on the card that it stops, then what was written and what was not', async () => {
    const { w, run, environment, click, card } = await waiting();
    await click(bruno);
    let changes = 0;
    let asked = '';
    w.dataverse.before(() => {
      changes += 1;
      return undefined;
    });
    const { ledger } = w.ports;
    const ports: Ports = {
      ...w.ports,
      ledger: {
        ...ledger,
        commit: async (...parts) => {
          if (changes === 3 && asked === '') {
            asked = 'yes';
            await cancelRun(w.ports, { environment, by: chen });
          }
          const done = await ledger.commit(...parts);
          const now = await ledger.run(run);
          if (now?.status === 'applying' && now.cancelledBy !== undefined) asked = await card();
          return done;
        },
      },
    };
    await advance(ports, run);
    expect(asked).toContain('Chen Li asked to cancel; it stops after the change under way.');
    expect(asked).not.toContain('[Cancel]');
    expect(await current(w, run)).toMatchObject({
      status: 'stopped',
      stop: { cause: 'cancelled', by: chen },
    });
    const text = await card();
    expect(text).toContain('It was cancelled by Chen Li.');
    expect(text).toContain(`${w.dataverse.written.length} of 20 changes were written, then it stopped.`);
    expect(text).toContain(`Not executed: ${20 - w.dataverse.written.length}`);
  });
});

describe('handing over', () => {
  it('brings the card to the other approver, says with whom it is, and leaves the decision to all', async () => {
    const { w, run, click, card } = await waiting();
    expect(await handOver(w.ports, { run, to: 'chen li', by: bruno })).toMatchObject({
      handed: { to: chen, by: bruno },
    });
    await sendCards(w.ports, contosoDev.key);
    expect(w.cards.shown.map(({ reference }) => reference)).toContain('{"conversation":"Chen Li"}');
    expect(await card()).toContain('With Chen Li since 2026-03-02 09:00 UTC, handed over by Bruno Costa.');
    const audit = (await w.ports.ledger.audit(contosoDev.key)).at(-1);
    expect(audit).toMatchObject({ what: 'handed over', by: bruno, detail: chen.id });
    expect(await click(bruno)).toMatchObject({ status: 'applying' });
  });

  it.each([
    ['Bruno Cost', 'unknown_person'],
    ['Сhen Li', 'unknown_person'],
    ['', 'missing_person'],
    [ada.id, 'person_may_not_approve'],
    [stranger.id, 'unknown_person'],
  ])('to "%s" does nothing', async (to, reason) => {
    const { w, run } = await waiting();
    const audit = (await w.ports.ledger.audit(contosoDev.key)).length;
    expect(await handOver(w.ports, { run, to, by: bruno })).toMatchObject({ reason });
    expect((await w.ports.ledger.audit(contosoDev.key)).length).toBe(audit);
  });

  it('does nothing where the other never spoke with the bot, or has taken it out of the chat', async () => {
    const dora = { id: guid('d0000000-0000-4000-8000-000000000001'), name: 'Dora' };
    const { w, run } = await waiting({
      people: { ...approvers, approver: [...approvers.approver, dora.id] },
    });
    expect(await handOver(w.ports, { run, to: dora.id, by: bruno })).toMatchObject({
      reason: 'never_spoken',
    });
    await w.ports.conversations.forget('chat-Chen Li');
    expect(await handOver(w.ports, { run, to: 'Chen Li', by: bruno })).toMatchObject({
      reason: 'never_spoken',
    });
  });

  it('is for approvers and whoever asked, and not to one who has approved already', async () => {
    const { w, run, click } = await waiting({ approvalsNeeded: 2 });
    await click(chen);
    expect(await handOver(w.ports, { run, to: 'Chen Li', by: bruno })).toMatchObject({
      reason: 'person_may_not_approve',
    });
    expect(await handOver(w.ports, { run, to: 'Bruno Costa', by: stranger })).toMatchObject({
      reason: 'unknown_run',
    });
    expect(await handOver(w.ports, { run, to: 'Bruno Costa', by: ada })).toMatchObject({
      handed: { to: bruno },
    });
  });

  it('is understood in a line, with a mention or a name', async () => {
    const { w, open } = await waiting();
    const bot = makeBot(w.ports);
    const say = (text: string, from = bruno) =>
      bot.onMessage({ kind: 'text', text, from, conversation: 'here', language: 'en' });
    for (const line of [
      'hand over contoso-dev to Chen Li',
      '<at>Cutover</at> hand over contoso-dev to <at>Chen Li</at>',
    ]) {
      const [answer] = await say(line);
      expect(answer === undefined ? '' : plainCard(answer.card).join('\n')).toContain(
        'Handed over to Chen Li',
      );
    }
    const [none] = await say('hand over contoso-dev');
    expect(none === undefined ? '' : plainCard(none.card).join('\n')).toContain(
      'To whom? Nothing was done. Name an approver of Contoso Dev: Bruno Costa, Chen Li',
    );
    expect((await open()).handed?.to).toEqual(chen);
  });
});

describe('reminders', () => {
  const reminders = (w: World) =>
    w.cards.shown.filter(({ subject }) => subject.kind === 'run' && subject.reminder !== undefined);

  it('come once after four hours and once an hour before the end, wherever the card is', async () => {
    const { w } = await waiting();
    await sendCards(w.ports, contosoDev.key);
    w.clock.advance(4 * hour);
    for (let times = 0; times < 5; times++) await Promise.all([sweep(w.ports), sweep(w.ports)]);
    expect(
      reminders(w)
        .map(({ reference }) => reference)
        .sort(),
    ).toEqual(['{"conversation":"Bruno Costa"}', '{"conversation":"Chen Li"}', '{"conversation":"here"}']);
    const first = reminders(w)[0];
    const text =
      first === undefined ? '' : plainCard(renderCard(first.subject, { language: 'en' })).join('\n');
    expect(text).toContain('Contoso Dev still waits for approval');
    expect(text).not.toContain('[Approve]');
    w.clock.advance(19 * hour);
    for (let times = 0; times < 3; times++) await sweep(w.ports);
    expect(reminders(w)).toHaveLength(6);
  });

  it('never come after the decision, also where they were about to be sent', async () => {
    const { w, click } = await waiting();
    w.clock.advance(4 * hour);
    w.cards.answer({ kind: 'later', seconds: 60 });
    await sweep(w.ports);
    w.cards.answer(undefined);
    await click(bruno, 'reject');
    w.clock.advance(hour);
    for (let times = 0; times < 3; times++) await sweep(w.ports);
    expect(reminders(w)).toEqual([]);
    expect(await w.ports.ledger.outbox(contosoDev.key)).toEqual([]);
  });

  it('are not for who has approved already, in their own chat', async () => {
    const { w, click } = await waiting({ approvalsNeeded: 2 });
    await sendCards(w.ports, contosoDev.key);
    await click(bruno);
    w.clock.advance(4 * hour);
    await sweep(w.ports);
    expect(reminders(w).map(({ reference }) => reference)).not.toContain('{"conversation":"Bruno Costa"}');
  });
});
