import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Conversations, personalKey } from '../../shared/engine/ports.ts';
import { id } from '../builders/ids.ts';
import { oddConversations } from './ledger-cards.ts';

interface ConversationsUnderTest {
  readonly conversations: Conversations;
  readonly close?: () => Promise<void>;
}

/** What every implementation of `Conversations` does. */
export function describeConversations(name: string, make: () => Promise<ConversationsUnderTest>): void {
  describe(name, () => {
    let made: ConversationsUnderTest | undefined;
    beforeAll(async () => {
      made = await make();
    });
    afterAll(() => made?.close?.());

    it('finds each reference as it was saved, whatever the conversation is called', async () => {
      for (const key of oddConversations)
        await made?.conversations.save(key, `{"of":${JSON.stringify(key)}}`);
      for (const key of oddConversations)
        expect(await made?.conversations.find(key)).toBe(`{"of":${JSON.stringify(key)}}`);
    });

    it('finds none that was forgotten, until it is saved again', async () => {
      await made?.conversations.save('left', 'here');
      await made?.conversations.forget('left');
      await made?.conversations.forget('left');
      expect(await made?.conversations.find('left')).toBeUndefined();
      await made?.conversations.save('left', 'back');
      expect(await made?.conversations.find('left')).toBe('back');
    });

    it('knows whose personal chat is known, and takes no other conversation for one', async () => {
      const [first, second] = [id(0xee, 1), id(0xee, 2)];
      for (const key of [
        personalKey(first),
        personalKey(second),
        'personal-',
        'personalities',
        'personal-me',
      ])
        await made?.conversations.save(key, 'c');
      await made?.conversations.forget(personalKey(second));
      expect(await made?.conversations.people(99)).toEqual([first]);
      expect(await made?.conversations.people(0)).toEqual([]);
    });

    it('keeps the last reference, and finds none for an unknown conversation', async () => {
      await made?.conversations.save('c', 'old');
      await made?.conversations.save('c', 'new');
      expect(await made?.conversations.find('c')).toBe('new');
      expect(await made?.conversations.find('C')).toBeUndefined();
    });
  });
}
