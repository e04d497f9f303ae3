import { describe, expect, it } from 'vitest';
import { renderCard } from '../../../bot/cards/render-card.ts';
import { isRefusal, refuse } from '../../../shared/domain/reason.ts';
import { advance } from '../../../shared/engine/advance.ts';
import { ask } from '../../../shared/engine/ask.ts';
import { asksBySchedule } from '../../../shared/engine/due-checks.ts';
import { saveInquiry } from '../../../shared/engine/save-inquiry.ts';
import { sendCards } from '../../../shared/engine/send-cards.ts';
import { subscribe } from '../../../shared/engine/subscribe.ts';
import { migratedWorld, scheduledCheck } from '../../builders/migrated-world.ts';
import { statusOf } from '../../builders/shown.ts';
import { ada, chen, contosoDev, type World } from '../../builders/world.ts';
import { plainCard } from '../../gallery/plain-card.ts';

const environment = contosoDev;
const away = refuse('environment_unavailable', { environment: environment.name });
const denied = refuse('privilege_missing', { environment: environment.name, privilege: 'prvReadRole' });

/** Cards of checks that fail, and their edits, since the last look. */
function look(w: World) {
  let seen = w.cards.shown.length;
  return (): readonly string[] => {
    const news = w.cards.shown.slice(seen);
    seen = w.cards.shown.length;
    return news.flatMap(({ kind, reference, subject }) => {
      if (subject.kind !== 'outage') return [];
      const { conversation } = JSON.parse(reference) as { conversation: string };
      return [`${kind} ${conversation}: ${statusOf(subject)}, ${subject.outage.failed} failed`];
    });
  };
}

function lastCard(w: World): string {
  const last = w.cards.shown.findLast(({ subject }) => subject.kind === 'outage');
  return last === undefined ? '' : plainCard(renderCard(last.subject, { language: 'en' })).join('\n');
}

async function subscribed(w: World, name: string): Promise<void> {
  await w.ports.conversations.save(name, JSON.stringify({ conversation: name }));
  const done = await subscribe(w.ports, { environment, by: ada, conversation: name, topic: 'drift' });
  if (isRefusal(done)) throw new Error(done.reason);
}

async function asksInChat(w: World, conversation: string): Promise<void> {
  await w.ports.conversations.save(conversation, JSON.stringify({ conversation }));
  w.clock.advance(60_000);
  await ask(w.ports, { environment, what: 'drift', requester: chen, conversation });
  await w.work();
}

describe('scheduled checks that fail', () => {
  it('are told once where the environment was migrated, then in silence, and once more when one gets through', async () => {
    const w = await migratedWorld();
    const news = look(w);
    w.dataverse.refuse(away);
    await scheduledCheck(w);
    expect(news()).toEqual(['send here: outage open, 1 failed']);
    for (let night = 0; night < 3; night++) await scheduledCheck(w);
    expect(news()).toEqual([2, 3, 4].map((count) => `edit here: outage open, ${count} failed`));
    w.dataverse.refuse(undefined);
    await scheduledCheck(w);
    expect(news()).toEqual(['edit here: outage over, 4 failed']);
    for (let night = 0; night < 3; night++) await scheduledCheck(w);
    expect(news()).toEqual([]);
    w.dataverse.refuse(away);
    await scheduledCheck(w);
    expect(news()).toEqual(['send here: outage open, 1 failed']);
    const audit = (await w.ports.ledger.audit(environment.key)).map(({ what }) => what);
    expect(audit.filter((what) => what.startsWith('checks'))).toEqual([
      'checks failing',
      'checks working',
      'checks failing',
    ]);
  });

  it('say on the card why, what to do, and since when nobody would hear of drift', async () => {
    const w = await migratedWorld();
    await scheduledCheck(w);
    w.dataverse.refuse(away);
    await scheduledCheck(w);
    expect(lastCard(w)).toContain('The environment Contoso Dev does not answer at the moment.');
    w.dataverse.refuse(denied);
    await scheduledCheck(w);
    const card = lastCard(w);
    expect(card).toContain('Drift checks fail');
    expect(card).toContain('prvReadRole');
    expect(card).toContain('Give it that privilege, then try again.');
    expect(card).toContain('2 checks failed since 2026-03-02 12:00 UTC, the last on 2026-03-02 13:00 UTC.');
    expect(card).toContain('The last one that got through was on 2026-03-02 11:00 UTC.');
    expect(card).toContain('check drift contoso-dev');
    w.dataverse.refuse(undefined);
    await scheduledCheck(w);
    expect(lastCard(w)).toContain('Drift checks work again');
  });

  it.each([
    ['the identity may not see every 1.0 row', (w: World) => w.dataverse.set(withoutRoles(w))],
    ['it is another organisation', (w: World) => w.dataverse.set(elsewhere(w))],
    ['something goes wrong that nobody foresaw', (w: World) => w.dataverse.set(broken(w))],
  ])('are told where %s', async (_what, change) => {
    const w = await migratedWorld();
    const before = w.dataverse.state();
    const news = look(w);
    change(w);
    await scheduledCheck(w);
    await scheduledCheck(w);
    expect(news()).toEqual(['send here: outage open, 1 failed', 'edit here: outage open, 2 failed']);
    w.dataverse.set(before);
    await scheduledCheck(w);
    expect(news()).toEqual(['edit here: outage over, 2 failed']);
  });

  it('go to every conversation that subscribed to drift, to later ones at once, and to none that said no', async () => {
    const w = await migratedWorld();
    await subscribed(w, 'operations');
    await subscribe(w.ports, { environment, by: ada, conversation: 'here', topic: 'none' });
    const news = look(w);
    w.dataverse.refuse(away);
    await scheduledCheck(w);
    expect(news()).toEqual(['send operations: outage open, 1 failed']);
    await subscribed(w, 'telephony');
    await sendCards(w.ports, environment.key);
    expect(news()).toEqual(['send telephony: outage open, 1 failed']);
    w.dataverse.refuse(undefined);
    await scheduledCheck(w);
    expect([...news()].sort()).toEqual([
      'edit operations: outage over, 1 failed',
      'edit telephony: outage over, 1 failed',
    ]);
  });

  it('are told where it was migrated once whoever subscribed in a chat of their own has no role any more', async () => {
    const w = await migratedWorld();
    await w.ports.conversations.save(`personal-${chen.id}`, 'chen');
    await w.ports.conversations.save('chen', JSON.stringify({ conversation: 'chen' }));
    await subscribe(w.ports, { environment, by: chen, conversation: 'chen', topic: 'drift' });
    const news = look(w);
    w.dataverse.refuse(away);
    const nobody = { rolesOf: async () => new Set<never>() };
    await scheduledCheck({ ...w, ports: { ...w.ports, people: nobody } });
    expect(news()).toEqual(['send here: outage open, 1 failed']);
  });

  it('are told once when two workers make the same check', async () => {
    const w = await migratedWorld();
    const news = look(w);
    w.dataverse.refuse(away);
    const check = asksBySchedule(w.ports, environment.key, w.clock.now());
    await saveInquiry(w.ports, check, []);
    await Promise.all([advance(w.ports, check.id), advance(w.ports, check.id), advance(w.ports, check.id)]);
    expect(news().filter((one) => one.startsWith('send'))).toHaveLength(1);
  });

  it('are over as soon as a check that somebody asks for gets through; one that fails is told to them alone', async () => {
    const w = await migratedWorld();
    const news = look(w);
    w.dataverse.refuse(away);
    await asksInChat(w, 'elsewhere');
    expect(news()).toEqual([]);
    await scheduledCheck(w);
    expect(news()).toEqual(['send here: outage open, 1 failed']);
    w.dataverse.refuse(undefined);
    await asksInChat(w, 'elsewhere');
    expect(news()).toEqual(['edit here: outage over, 1 failed']);
  });
});

function withoutRoles(w: World) {
  const state = w.dataverse.state();
  return { ...state, caller: { ...state.caller, roleTemplateIds: [] } };
}

function elsewhere(w: World) {
  return { ...w.dataverse.state(), organizationId: ada.id };
}

function broken(w: World) {
  return { ...w.dataverse.state(), rows: undefined as never };
}
