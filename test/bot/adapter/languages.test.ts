import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { conversationKey } from '../../../bot/adapter/conversation-key.ts';
import type { CardSubject } from '../../../shared/engine/ports.ts';
import { bruno, chen } from '../../builders/world.ts';
import { subject } from '../../gallery/subjects.ts';
import { type AdapterSet, adapterSet } from './set.ts';

let set: AdapterSet;
const waiting: CardSubject = subject('awaiting_approval');

beforeAll(async () => {
  set = await adapterSet();
  vi.stubEnv('IDENTITY_ENDPOINT', set.values.IDENTITY_ENDPOINT ?? '');
  vi.stubEnv('IDENTITY_HEADER', set.values.IDENTITY_HEADER ?? '');
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await set.stop();
});
beforeEach(() => {
  set.connector.clear();
  set.clock.now += 3_600_000;
});

interface Speaker {
  readonly in: string;
  readonly locale: string;
  readonly zone?: string;
  readonly from?: object;
  readonly more?: object;
}

/** Says `help` there, and answers what was said back. */
async function speak({ in: id, locale, zone, from = {}, more = {} }: Speaker): Promise<string> {
  const personal = id.startsWith('a:');
  const conversation = { id, conversationType: personal ? 'personal' : 'channel' };
  const { conversation: usual, from: sender } = set.activity();
  const base = { locale, conversation: { ...usual, ...conversation }, from: { ...sender, ...from } };
  set.connector.clear();
  await set.knock(set.activity({ ...base, ...(zone === undefined ? {} : { localTimezone: zone }), ...more }));
  return said();
}

const said = (): string => JSON.stringify(set.connector.sent.at(-1)?.body ?? {});

/** The card of one run, as it comes to a conversation by itself. */
async function cardIn(id: string): Promise<string> {
  const reference = (await set.ports.conversations.find(conversationKey(id))) ?? '';
  set.connector.clear();
  await set.cards.send(reference, waiting);
  return said();
}

const other = { id: '29:bruno', name: bruno.name, aadObjectId: bruno.id };
const third = { id: '29:chen', name: chen.name, aadObjectId: chen.id };

describe('the card of one run', () => {
  it('comes to each of two people in their own language and by their own clock', async () => {
    await speak({ in: 'a:one', locale: 'fr-CA', zone: 'America/Toronto' });
    await speak({ in: 'a:two', locale: 'de-AT', zone: 'Europe/Vienna', from: other });
    const [french, german] = [await cardIn('a:one'), await cardIn('a:two')];
    expect(french).toContain('Approuver');
    expect(french).toMatch(/mars 2026, \d\d:00 (?:EST|HNE)/);
    expect(german).toContain('Genehmigen');
    expect(german).toMatch(/März 2026, \d\d:00 MEZ/);
  });

  it('comes to a channel in the language of most who speak there, in UTC where their clocks differ', async () => {
    await speak({ in: '19:mixed', locale: 'ja', zone: 'Asia/Tokyo' });
    await speak({ in: '19:mixed', locale: 'de-DE', zone: 'Europe/Berlin', from: other });
    expect(await cardIn('19:mixed')).toContain('承認');
    const answer = await speak({ in: '19:mixed', locale: 'de-AT', zone: 'Europe/Vienna', from: third });
    expect(answer).toContain('Zeigt, was ich kann');
    const card = await cardIn('19:mixed');
    expect(card).toContain('Genehmigen');
    expect(card).toMatch(/März 2026, \d\d:00 UTC/);
  });

  it('keeps the language of a channel while somebody else speaks there', async () => {
    await speak({ in: '19:steady', locale: 'es-419', zone: 'America/Bogota' });
    await speak({ in: '19:steady', locale: 'en-US', zone: 'America/Bogota', from: other });
    expect(await cardIn('19:steady')).toContain('Aprobar');
  });
});

describe('an answer', () => {
  it.each([
    ['de-AT', 'Zeigt, was ich kann'],
    ['fr-CA', 'Affiche ce que je sais faire'],
    ['es-419', 'Muestra lo que puedo hacer'],
    ['ja', '使用できるコマンド'],
    ['pt-BR', 'Shows what I can do'],
    ['ar-SA', 'Shows what I can do'],
    ['', 'Shows what I can do'],
  ])('to somebody whose Teams says "%s" is in the language there is for it', async (locale, words) => {
    expect(await speak({ in: 'a:any', locale })).toContain(words);
  });

  it('in English is from left to right, also in a Teams that runs from right to left', async () => {
    expect(await speak({ in: 'a:rtl', locale: 'he-IL' })).toContain('"rtl":false');
    expect(await speak({ in: 'a:rtl', locale: 'qps-plocm' })).toContain('"rtl":true');
  });

  it('is given to a locale and a time zone that are none', async () => {
    const more = { locale: 'x'.repeat(5_000), localTimezone: ['x'], entities: 'none' };
    expect(await speak({ in: 'a:odd', locale: '', more })).toContain('Shows what I can do');
  });

  it('takes the time zone of the client where the message has none, and of a click that of the last message', async () => {
    const entities = [{ type: 'clientInfo', timezone: 'Asia/Tokyo' }];
    await speak({ in: 'a:click', locale: 'ja-JP', more: { entities } });
    expect(await cardIn('a:click')).toMatch(/2026年3月\d日 \d\d:00 (?:JST|GMT\+9)/);
    await speak({ in: 'a:click', locale: 'ja-JP', more: { text: 'environments' } });
    expect(await cardIn('a:click')).toMatch(/\d\d:00 (?:JST|GMT\+9)/);
  });
});
