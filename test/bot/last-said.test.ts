import { afterEach, describe, expect, it, vi } from 'vitest';
import { makeBot } from '../../bot/bot.ts';
import { keepLastSaid, lastSaid } from '../../bot/last-said.ts';
import type { PersonRef } from '../../shared/domain/person.ts';
import { subjectKey } from '../../shared/engine/subject-key.ts';
import { ada, chen, contosoDev, environmentNamed, world } from '../builders/world.ts';
import { plainCard } from '../gallery/plain-card.ts';

const secret = {
  ...environmentNamed('contoso-secret', 'Contoso Secret'),
  people: { reader: [], planner: [ada.id], approver: [], operator: [] },
};

async function talk() {
  const w = await world();
  const ports = { ...w.ports, settings: { ...w.ports.settings, environments: [contosoDev, secret] } };
  await ports.conversations.save('there', '{"conversation":"there"}');
  const bot = makeBot(ports);
  const say = async (text: string, conversation = 'here', from: PersonRef = ada): Promise<string> => {
    const replies = await bot.onMessage({ kind: 'text', text, from, conversation, language: 'en' });
    return replies.flatMap(({ card }) => plainCard(card)).join('\n');
  };
  return { ports, clock: w.clock, say };
}

const hours = (count: number): number => count * 3_600_000;

afterEach(() => vi.restoreAllMocks());

describe('what a conversation was last about', () => {
  it('is what "it" means there', async () => {
    const { say } = await talk();
    await say('status contoso-dev');
    expect(await say('history')).toContain('History · Contoso Dev');
    expect(await say('undo it')).toContain('[rollback contoso-dev]');
  });

  it('is nothing to another conversation of the same person', async () => {
    const { say } = await talk();
    await say('status contoso-dev');
    expect(await say('history', 'there')).toContain('Which environment?');
  });

  it('is nothing to somebody who may not read it, not even by its name', async () => {
    const { say } = await talk();
    await say('status contoso-secret');
    const answer = await say('history', 'here', chen);
    expect(answer).toContain('Which environment?');
    expect(answer).not.toMatch(/secret/i);
  });

  it('is over after eight hours', async () => {
    const { say, clock } = await talk();
    await say('status contoso-dev');
    clock.advance(hours(8));
    expect(await say('history')).toContain('History · Contoso Dev');
    clock.advance(hours(8) + 1);
    expect(await say('history')).toContain('Which environment?');
  });

  it('is one row, however long people talk', async () => {
    const { say, ports } = await talk();
    const saved = vi.spyOn(ports.conversations, 'save');
    for (let line = 0; line < 5; line++) await say('status contoso-dev');
    expect(new Set(saved.mock.calls.map(([key]) => key))).toEqual(new Set([subjectKey('here')]));
  });

  it('is stored again where something else was said, or a minute is over, and not at each line before', async () => {
    const { say, ports, clock } = await talk();
    const saved = vi.spyOn(ports.conversations, 'save');
    for (let line = 0; line < 5; line++) await say('status contoso-dev');
    expect(saved).toHaveBeenCalledTimes(1);
    await say('history contoso-dev');
    await say('status contoso-dev');
    expect(saved).toHaveBeenCalledTimes(3);
    clock.advance(60_000);
    await say('status contoso-dev');
    expect(saved).toHaveBeenCalledTimes(4);
  });

  it('is what was said last here, also where another process stored something else between', async () => {
    const { ports, clock } = await talk();
    const other = { ...ports, conversations: { ...ports.conversations } };
    const keep = (at: typeof ports, of: typeof contosoDev) => keepLastSaid(at, 'here', 'status', of);
    const last = async () => (await lastSaid(ports, 'here', [contosoDev, secret]))?.environment?.key;
    await keep(ports, contosoDev);
    clock.advance(1_000);
    await keep(other, secret);
    expect(await last()).toBe('contoso-secret');
    clock.advance(1_000);
    await keep(ports, contosoDev);
    expect(await last()).toBe('contoso-dev');
  });

  it('is not kept as stored where storing it failed', async () => {
    const { say, ports } = await talk();
    vi.spyOn(ports.conversations, 'save').mockRejectedValueOnce(new Error('away'));
    await say('status contoso-dev');
    await say('status contoso-dev');
    expect(await say('history')).toContain('History · Contoso Dev');
  });

  it('starts nothing by itself: each order that only says "it" is a button first', async () => {
    const { say, ports } = await talk();
    await say('status contoso-dev');
    const commit = vi.spyOn(ports.ledger, 'commit');
    for (const line of [
      'migrate it',
      'undo it',
      'repair it',
      'retire it',
      'widen it',
      'cancel',
      'go ahead',
      'again!',
    ])
      await say(line);
    expect(commit).not.toHaveBeenCalled();
  });

  it('that cannot be kept spoils no answer, and one that cannot be read is none', async () => {
    const { say, ports } = await talk();
    vi.spyOn(ports.conversations, 'save').mockRejectedValueOnce(new Error('storage is away'));
    expect(await say('status contoso-dev')).toContain('Status · Contoso Dev');
    await ports.conversations.save(subjectKey('here'), '{"command":"destroy"}');
    expect(await lastSaid(ports, 'here', [contosoDev])).toBeUndefined();
    await ports.conversations.save(subjectKey('here'), 'no JSON');
    expect(await lastSaid(ports, 'here', [contosoDev])).toBeUndefined();
  });

  it('remembers what was asked of no environment yet', async () => {
    const { say, ports } = await talk();
    await keepLastSaid(ports, 'here', 'migrate', undefined);
    expect(await say('contoso-dev')).toContain('[migrate contoso-dev]');
  });
});
