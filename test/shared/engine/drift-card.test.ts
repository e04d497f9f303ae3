import { describe, expect, it } from 'vitest';
import { itemsOf } from '../../../shared/domain/episode.ts';
import { isRefusal } from '../../../shared/domain/reason.ts';
import { acceptDrift, snoozeDrift } from '../../../shared/engine/accept-drift.ts';
import { ask } from '../../../shared/engine/ask.ts';
import { sendCards } from '../../../shared/engine/send-cards.ts';
import { subscribe } from '../../../shared/engine/subscribe.ts';
import { editProvider, migratedWorld, scheduledCheck } from '../../builders/migrated-world.ts';
import { statusOf } from '../../builders/shown.ts';
import { ada, chen, contosoDev, type World } from '../../builders/world.ts';

const environment = contosoDev;

/** Drift cards and their edits since the last look, as `send here: drift open 2+1`: new ones and known before. */
function look(w: World) {
  let seen = w.cards.shown.length;
  return (): readonly string[] => {
    const news = w.cards.shown.slice(seen);
    seen = w.cards.shown.length;
    return news.flatMap(({ kind, reference, subject }) => {
      if (subject.kind !== 'drift') return [];
      const { conversation } = JSON.parse(reference) as { conversation: string };
      const { fresh, known } = itemsOf(subject.episode, subject.drift, subject.drift.checkedAt);
      return [`${kind} ${conversation}: ${statusOf(subject)} ${fresh.length}+${known.length}`];
    });
  };
}

const items = async (w: World): Promise<readonly string[]> =>
  ((await w.ports.ledger.drift(environment.key))?.items ?? []).map((one) => one.id);

async function conversation(w: World, name: string): Promise<void> {
  await w.ports.conversations.save(name, JSON.stringify({ conversation: name }));
}

async function subscribed(w: World, name: string, topic: 'drift' | 'all' | 'runs' = 'all'): Promise<void> {
  await conversation(w, name);
  const done = await subscribe(w.ports, { environment, by: ada, conversation: name, topic });
  if (isRefusal(done)) throw new Error(done.reason);
}

describe('the drift card', () => {
  it('stays away while nothing differs', async () => {
    const w = await migratedWorld();
    const news = look(w);
    await scheduledCheck(w);
    await scheduledCheck(w);
    expect(news()).toEqual([]);
  });

  it('comes where the environment was migrated while nobody subscribed, and is no message twice', async () => {
    const w = await migratedWorld();
    const news = look(w);
    editProvider(w, 0, { msdyn_label: 'Other' });
    await scheduledCheck(w);
    expect(news()).toEqual(['send here: drift open 1+0']);
    await scheduledCheck(w);
    expect(news()).toEqual(['edit here: drift open 1+0']);
  });

  it('says that all is solved, closes, and stays as it is then', async () => {
    const w = await migratedWorld();
    const before = w.dataverse.state();
    const news = look(w);
    editProvider(w, 0, { msdyn_label: 'Other' });
    await scheduledCheck(w);
    w.dataverse.set(before);
    await scheduledCheck(w);
    await scheduledCheck(w);
    expect(news()).toEqual(['send here: drift open 1+0', 'edit here: drift solved 0+0']);
  });

  it('begins anew when something new differs, and the card before becomes one line', async () => {
    const w = await migratedWorld();
    const news = look(w);
    editProvider(w, 0, { msdyn_label: 'Other' });
    await scheduledCheck(w);
    news();
    editProvider(w, 1, { msdyn_label: 'Other too' });
    await scheduledCheck(w);
    expect([...news()].sort()).toEqual(['edit here: drift passed_on 2+0', 'send here: drift open 1+1']);
    await scheduledCheck(w);
    expect(news()).toEqual(['edit here: drift open 1+1']);
  });

  it('is silent about what was put off until its date, and then tells it again', async () => {
    const w = await migratedWorld();
    const news = look(w);
    editProvider(w, 0, { msdyn_label: 'Other' });
    await scheduledCheck(w);
    const until = new Date(w.clock.now().getTime() + 3 * 86_400_000).toISOString();
    await snoozeDrift(w.ports, { environment, items: await items(w), by: ada, until });
    await sendCards(w.ports, environment.key);
    expect(news()).toEqual(['send here: drift open 1+0', 'edit here: drift open 0+0']);
    w.clock.advance(2 * 86_400_000);
    await scheduledCheck(w);
    expect(news().filter((one) => one.startsWith('send'))).toEqual([]);
    w.clock.advance(86_400_000);
    await scheduledCheck(w);
    expect(news().filter((one) => one.startsWith('send'))).toEqual(['send here: drift open 1+0']);
  });

  it('loses what was accepted at once, and closes with the last of it', async () => {
    const w = await migratedWorld();
    const news = look(w);
    editProvider(w, 0, { msdyn_label: 'Other' });
    editProvider(w, 1, { msdyn_label: 'Other too' });
    await scheduledCheck(w);
    const [first = '', second = ''] = await items(w);
    for (const item of [first, second]) {
      await acceptDrift(w.ports, { environment, items: [item], by: ada });
      await sendCards(w.ports, environment.key);
    }
    expect(news()).toEqual([
      'send here: drift open 2+0',
      'edit here: drift open 1+0',
      'edit here: drift solved 0+0',
    ]);
    await scheduledCheck(w);
    expect(news()).toEqual([]);
  });

  it('goes to every conversation that subscribed to drift, and to no other', async () => {
    const w = await migratedWorld();
    await subscribed(w, 'operations');
    await subscribed(w, 'telephony', 'drift');
    await subscribed(w, 'changes', 'runs');
    const news = look(w);
    editProvider(w, 0, { msdyn_label: 'Other' });
    await scheduledCheck(w);
    expect([...news()].sort()).toEqual(['send operations: drift open 1+0', 'send telephony: drift open 1+0']);
  });

  it('does not come where somebody said that it should not', async () => {
    const w = await migratedWorld();
    const news = look(w);
    await subscribe(w.ports, { environment, by: ada, conversation: 'here', topic: 'none' });
    editProvider(w, 0, { msdyn_label: 'Other' });
    await scheduledCheck(w);
    expect(news()).toEqual([]);
  });

  it('forgets a subscription when the conversation is gone, and tells the others', async () => {
    const w = await migratedWorld();
    await subscribed(w, 'operations');
    await subscribed(w, 'telephony');
    await w.ports.conversations.forget('operations');
    const news = look(w);
    editProvider(w, 0, { msdyn_label: 'Other' });
    await scheduledCheck(w);
    expect(news()).toEqual(['send telephony: drift open 1+0']);
    const left = await w.ports.ledger.subscriptions(environment.key);
    expect(left.map((one) => one.conversation)).toEqual(['telephony']);
  });

  it('comes once when Teams has asked for patience', async () => {
    const w = await migratedWorld();
    const news = look(w);
    editProvider(w, 0, { msdyn_label: 'Other' });
    w.cards.answer({ kind: 'later', seconds: 20 });
    await scheduledCheck(w);
    expect(news()).toEqual([]);
    w.cards.answer(undefined);
    await w.work();
    expect(news()).toEqual(['send here: drift open 1+0']);
  });

  it('comes to somebody’s own chat only while they have a role, and then to where it was migrated', async () => {
    const w = await migratedWorld();
    await conversation(w, 'chen');
    await w.ports.conversations.save(`personal-${chen.id}`, 'chen');
    const done = await subscribe(w.ports, { environment, by: chen, conversation: 'chen', topic: 'drift' });
    expect(done).toMatchObject({ personal: true });
    const news = look(w);
    editProvider(w, 0, { msdyn_label: 'Other' });
    await scheduledCheck(w);
    expect(news()).toEqual(['send chen: drift open 1+0']);
    const nobody = { rolesOf: async () => new Set<never>() };
    editProvider(w, 1, { msdyn_label: 'Other' });
    await scheduledCheck({ ...w, ports: { ...w.ports, people: nobody } });
    expect(news().filter((one) => one.startsWith('send'))).toEqual(['send here: drift open 1+1']);
    expect(w.logged).not.toContain('nobody hears of drift');
    await subscribe(w.ports, { environment, by: ada, conversation: 'here', topic: 'none' });
    editProvider(w, 2, { msdyn_label: 'Other' });
    await scheduledCheck({ ...w, ports: { ...w.ports, people: nobody } });
    expect(news().filter((one) => one.startsWith('send'))).toEqual([]);
    expect(w.logged).toContain('nobody hears of drift');
  });

  it('is shown to whoever asks for a check, with an answer even when nothing differs', async () => {
    const w = await migratedWorld();
    await conversation(w, 'elsewhere');
    const news = look(w);
    const asks = async (): Promise<void> => {
      w.clock.advance(60_000);
      await ask(w.ports, { environment, what: 'drift', requester: chen, conversation: 'elsewhere' });
      await w.work();
    };
    await asks();
    const answers = () => w.cards.shown.filter(({ subject }) => subject.kind === 'inquiry').length;
    const first = answers();
    expect(first).toBeGreaterThan(0);
    expect(news()).toEqual([]);
    editProvider(w, 0, { msdyn_label: 'Other' });
    await scheduledCheck(w);
    expect(news()).toEqual(['send here: drift open 1+0']);
    await asks();
    expect(answers()).toBeGreaterThan(first);
    expect([...news()].sort()).toEqual(['edit here: drift open 1+0', 'send elsewhere: drift open 1+0']);
  });
});

describe('who may subscribe', () => {
  it('lets a reader subscribe nothing but their own chat', async () => {
    const w = await migratedWorld();
    const asked = { environment, by: chen, conversation: 'here', topic: 'all' } as const;
    expect(await subscribe(w.ports, asked)).toMatchObject({ reason: 'may_not_subscribe' });
    expect(await w.ports.ledger.subscriptions(environment.key)).toEqual([]);
  });

  it('shows at once what is open', async () => {
    const w = await migratedWorld();
    editProvider(w, 0, { msdyn_label: 'Other' });
    await scheduledCheck(w);
    const news = look(w);
    await subscribed(w, 'operations');
    await sendCards(w.ports, environment.key);
    expect(news()).toEqual(['send operations: drift open 1+0']);
  });
});
