import { describe, expect, it } from 'vitest';
import type { Role } from '../../../shared/domain/person.ts';
import { advance } from '../../../shared/engine/advance.ts';
import { type Ports, personalKey } from '../../../shared/engine/ports.ts';
import { sendCards } from '../../../shared/engine/send-cards.ts';
import { subjectKey } from '../../../shared/engine/subject-key.ts';
import { sweep } from '../../../shared/engine/sweep.ts';
import { approve, approved, current, start } from '../../builders/acts.ts';
import { id } from '../../builders/ids.ts';
import { withCards } from '../../builders/ports-with.ts';
import { statusesShown, statusOf } from '../../builders/shown.ts';
import { ada, bruno, chen, contosoDev, type World, world } from '../../builders/world.ts';

/** Everybody has spoken to the bot in a chat of their own. */
async function withChats(): Promise<World> {
  const w = await world();
  for (const { id } of [ada, bruno, chen]) {
    await w.ports.conversations.save(`chat-${id}`, `{"conversation":"${id}"}`);
    await w.ports.conversations.save(personalKey(id), `chat-${id}`);
  }
  return w;
}

const shownTo = (w: World, { id }: { readonly id: string }): readonly string[] =>
  w.cards.shown
    .filter(({ reference }) => reference === `{"conversation":"${id}"}`)
    .map(({ kind, subject }) => `${kind} ${statusOf(subject)}`);

describe('a plan that waits for approval', () => {
  it('comes once to the personal chat of whoever may approve it, and becomes the result there', async () => {
    const w = await withChats();
    const run = await start(w);
    await w.work();
    for (let minute = 0; minute < 3; minute++) await sweep(w.ports);
    expect(shownTo(w, bruno)).toEqual(['send awaiting_approval']);
    await approve(w, run);
    await w.work();
    expect(shownTo(w, bruno).filter((shown) => shown.startsWith('send'))).toHaveLength(1);
    expect(shownTo(w, bruno).at(-1)).toBe('edit succeeded');
  });

  it('comes neither to the requester nor to somebody who only reads', async () => {
    const w = await withChats();
    await start(w);
    await w.work();
    expect([...shownTo(w, ada), ...shownTo(w, chen)]).toEqual([]);
  });

  it('comes to whoever approves only through a group, once the directory says so, and to nobody else', async () => {
    const made = await withChats();
    const group = id(0xbb, 1);
    const environment = {
      ...contosoDev,
      people: { ...contosoDev.people, approver: [] },
      groups: { ...contosoDev.groups, approver: [group] },
    };
    let answers = false;
    const people: Ports['people'] = {
      rolesOf: async (person) => new Set(answers && person === bruno.id ? ['approver'] : planners(person)),
      inGroups: async ({ groups: { approver } }, role) =>
        answers && role === 'approver' && approver.includes(group) ? [bruno.id] : [],
    };
    const planners = (person: string): readonly Role[] => (person === ada.id ? ['planner'] : ['reader']);
    const settings = { ...made.ports.settings, environments: [environment] };
    const w = { ...made, ports: { ...made.ports, people, settings } };
    const run = await start(w);
    await advance(w.ports, run);
    expect(shownTo(w, bruno)).toEqual([]);
    answers = true;
    for (let minute = 0; minute < 3; minute++) await sweep(w.ports);
    expect(shownTo(w, bruno)).toEqual(['send awaiting_approval']);
    expect([...shownTo(w, ada), ...shownTo(w, chen)]).toEqual([]);
  });

  it('comes to nobody whose chat is not known', async () => {
    const w = await world();
    await start(w);
    await w.work();
    expect(statusesShown(w).filter((shown) => shown.startsWith('send'))).toHaveLength(1);
  });
});

describe('a conversation without the app', () => {
  it('is sent nothing more, and the run goes on', async () => {
    const w = await world();
    const run = await start(w);
    await w.ports.conversations.save(subjectKey('here'), '{}');
    w.cards.answer({ kind: 'gone' });
    await w.work();
    w.cards.answer(undefined);
    await approve(w, run);
    await w.work();
    expect(w.cards.shown).toEqual([]);
    expect(await w.ports.conversations.find('here')).toBeUndefined();
    expect(await w.ports.conversations.find(subjectKey('here'))).toBeUndefined();
    expect(await w.ports.ledger.outbox(contosoDev.key)).toEqual([]);
    expect((await current(w, run)).status).toBe('succeeded');
  });

  it('is not the same as a card that somebody deleted', async () => {
    const w = await world();
    await start(w);
    await w.work();
    w.cards.answer({ kind: 'card_gone' });
    const [shown] = w.cards.shown;
    await w.ports.ledger.enqueueCard(
      (shown?.subject.kind === 'run' ? shown.subject.run : never()).id,
      'here',
    );
    await sendCards(w.ports, contosoDev.key);
    expect(await w.ports.conversations.find('here')).toBeDefined();
    expect(await w.ports.ledger.outbox(contosoDev.key)).toEqual([]);
  });
});

describe('a card whose answer is lost', () => {
  it('may come twice, and what it asks for is done once', async () => {
    const w = await world();
    const run = await approved(w);
    let lost = 0;
    const ports = withCards(w, {
      edit: async (...parts) => {
        const result = await w.ports.cards.edit(...parts);
        if (lost++ % 2 === 0) throw new Error('socket hang up');
        return result;
      },
    });
    await w.work();
    for (let minute = 0; minute < 6; minute++) {
      w.clock.advance(60_000);
      await sweep(ports);
    }
    expect(new Set(w.dataverse.written).size).toBe(w.dataverse.written.length);
    expect((await current(w, run)).status).toBe('succeeded');
    expect(await w.ports.ledger.outbox(contosoDev.key)).toEqual([]);
    expect(new Set(w.cards.shown.map(({ activityId }) => activityId)).size).toBe(1);
  });
});

function never(): never {
  throw new Error('the card is of no run');
}
