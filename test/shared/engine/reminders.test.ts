import { describe, expect, it } from 'vitest';
import { renderCard } from '../../../bot/cards/render-card.ts';
import { answerQuestions } from '../../../shared/engine/answer-questions.ts';
import type { Ports } from '../../../shared/engine/ports.ts';
import { sweep } from '../../../shared/engine/sweep.ts';
import { current, start } from '../../builders/acts.ts';
import { type Death, mortal } from '../../builders/mortal.ts';
import { plainEnvironment } from '../../builders/snapshot.ts';
import { migrated, planOf, rollBack } from '../../builders/way-back.ts';
import { ada, contosoDev, type World, world } from '../../builders/world.ts';
import { plainCard } from '../../gallery/plain-card.ts';

const hour = 3_600_000;

/** A plan that waits in as many conversations, and is due to be reminded of. */
async function due(conversations: number): Promise<World> {
  const w = await world();
  const run = await start(w);
  await w.work();
  for (let one = 1; one < conversations; one++) {
    await w.ports.conversations.save(`place-${one}`, `{"conversation":"place-${one}"}`);
    await w.ports.ledger.enqueueCard(run, `place-${one}`);
  }
  await sweep(w.ports);
  w.clock.advance(4 * hour);
  return w;
}

const reminded = (w: World): readonly string[] =>
  w.cards.shown.flatMap(({ subject, reference }) =>
    subject.kind === 'run' && subject.reminder !== undefined ? [reference] : [],
  );

/** A sweep that dies, and all sweeps that come after it. */
async function outlived(w: World, death: Death): Promise<readonly string[]> {
  const dying = mortal(w.ports, death);
  await Promise.race([dying.died, sweep(dying.ports)]);
  for (let minute = 0; minute < 3; minute++) {
    w.clock.advance(60_000);
    await sweep(w.ports);
  }
  return dying.effects;
}

async function effectsOf(conversations: number): Promise<readonly string[]> {
  const lived = mortal((await due(conversations)).ports, undefined);
  await sweep(lived.ports);
  return lived.effects;
}

const deaths = (count: number): readonly Death[] =>
  Array.from({ length: count }, (_, index) => index + 1).flatMap((at) => [
    { at, side: 'before' as const },
    { at, side: 'after' as const },
  ]);

describe('a reminder', () => {
  it('comes once wherever its sender dies, but for the moment in which nobody can know whether it was sent', async () => {
    const effects = await effectsOf(1);
    // The card of the run is claimed and edited beside it.
    expect(effects.slice(0, 5)).toEqual(['commit', 'claimCard', 'claimCard', 'claimCard', 'send']);
    const lost: string[] = [];
    for (const death of deaths(effects.length)) {
      const w = await due(1);
      await outlived(w, death);
      const times = reminded(w).length;
      expect(times, `${death.side} effect ${death.at}`).toBeLessThanOrEqual(1);
      if (times === 0) lost.push(`${death.side} ${effects[death.at - 1]} ${death.at}`);
      expect(await w.ports.ledger.outbox(contosoDev.key)).toEqual([]);
    }
    expect(lost).toEqual(['after claimCard 4', 'before send 5']);
  });

  it('comes to no conversation twice, wherever the sender of several dies, and the last reminder comes to all', async () => {
    const count = (await effectsOf(3)).length;
    for (const death of deaths(count)) {
      const w = await due(3);
      await outlived(w, death);
      const first = reminded(w);
      expect(new Set(first).size, `${death.side} effect ${death.at}`).toBe(first.length);
      w.clock.advance(19 * hour);
      for (let times = 0; times < 2; times++) await sweep(w.ports);
      expect(reminded(w).length - first.length, `${death.side} effect ${death.at}`).toBe(3);
    }
  });

  it('is sent later where Teams says that it took nothing, and not again where it says nothing', async () => {
    const w = await due(1);
    w.cards.answer({ kind: 'later', seconds: 60 });
    await sweep(w.ports);
    w.cards.answer(undefined);
    w.clock.advance(120_000);
    for (let times = 0; times < 3; times++) await sweep(w.ports);
    expect(reminded(w)).toHaveLength(1);

    const silent = await due(1);
    const lost: Ports['cards']['send'] = async (...sent) => {
      await silent.ports.cards.send(...sent);
      throw new Error('no answer');
    };
    await sweep({ ...silent.ports, cards: { ...silent.ports.cards, send: lost } });
    silent.clock.advance(120_000);
    for (let times = 0; times < 3; times++) await sweep(silent.ports);
    expect(reminded(silent)).toHaveLength(1);
  });
});

describe('a reminder of a plan that is shown in many places', () => {
  it('comes although others have subscribed meanwhile, and every card is asked for', async () => {
    const w = await due(60);
    const { ledger, clock } = w.ports;
    const read = await ledger.readHead(contosoDev.key);
    const places = Array.from({ length: 20 }, (_, one) => `new-${one}`);
    for (const place of places) await w.ports.conversations.save(place, `{"conversation":"${place}"}`);
    await ledger.commit(
      read,
      read.head,
      places.map((conversation) => ({
        kind: 'subscription',
        environment: contosoDev.key,
        subscription: { conversation, topic: 'all', by: ada, at: clock.now().toISOString(), personal: false },
      })),
    );
    for (let times = 0; times < 6; times++) await sweep(w.ports);
    expect(reminded(w)).toHaveLength(35);
    const shown = new Set(w.cards.shown.map(({ reference }) => reference));
    expect(places.filter((place) => !shown.has(`{"conversation":"${place}"}`))).toEqual([]);
  });
});

/** A way back that asks whether 1.0 rows that somebody switched off come on again. */
async function asking() {
  const w = await world(plainEnvironment(3));
  await migrated(w);
  for (const { table, id } of w.dataverse.state().rows.msdyn_ciprovider)
    w.dataverse.edit({ kind: 'deactivate', step: '', label: '', table, id });
  const run = await rollBack(w);
  expect(await current(w, run)).toMatchObject({ status: 'needs_decisions' });
  const status = async () => (await current(w, run)).status;
  const texts = (): readonly string[] =>
    w.cards.shown.flatMap(({ subject }) =>
      subject.kind === 'run' && subject.reminder !== undefined
        ? [plainCard(renderCard(subject, { language: 'en' })).join('\n')]
        : [],
    );
  return { w, run, status, texts };
}

describe('a reminder of questions', () => {
  it('comes once to whoever asked after the hours of the setting, once an hour before the end, and moves no end', async () => {
    const { w, status, texts } = await asking();
    w.clock.advance(3.9 * hour);
    await sweep(w.ports);
    expect(reminded(w)).toEqual([]);
    w.clock.advance(0.1 * hour);
    for (let times = 0; times < 3; times++) await Promise.all([sweep(w.ports), sweep(w.ports)]);
    expect(reminded(w)).toEqual(['{"conversation":"here"}']);
    expect(texts()[0]).toContain('Contoso Dev still waits for answers');
    w.clock.advance(19 * hour);
    for (let times = 0; times < 3; times++) await sweep(w.ports);
    expect(texts()).toHaveLength(2);
    expect(texts()[1]).toContain('Contoso Dev: within an hour it is too late to answer');
    expect(await status()).toBe('needs_decisions');
    w.clock.advance(hour);
    for (let times = 0; times < 2; times++) await sweep(w.ports);
    expect(await status()).toBe('expired');
    expect(texts()).toHaveLength(2);
  });

  it('never comes once they are answered, also where it was about to be sent', async () => {
    const { w, run, texts } = await asking();
    w.clock.advance(4 * hour);
    w.cards.answer({ kind: 'later', seconds: 60 });
    await sweep(w.ports);
    w.cards.answer(undefined);
    const plan = await planOf(w, run);
    const answers = Object.fromEntries(plan.questions.map((one) => [one.id, 'switch-on']));
    await answerQuestions(w.ports, { run, answers, by: ada });
    await w.work();
    w.clock.advance(120_000);
    for (let times = 0; times < 3; times++) await sweep(w.ports);
    expect(await current(w, run)).toMatchObject({ status: 'awaiting_approval' });
    expect(texts()).toEqual([]);
  });
});
