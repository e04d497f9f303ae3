import { expect, it } from 'vitest';
import { chatLinks } from '../../sandbox/chat-links.ts';
import { conversations, people } from '../../sandbox/fixtures/people.ts';

it('everybody gets the chats they are in, and no other', () => {
  const links = Object.values(people).flatMap((person) => chatLinks('http://x', person, conversations));
  for (const { person, conversation } of links) expect(conversation.members).toContain(person.key);
  expect(links.filter(({ person }) => person.key === 'gil').map(({ url }) => url)).toEqual([
    'http://x/?person=gil&conversation=gil',
  ]);
  expect(links.filter(({ person }) => person.key === 'ada').map(({ url }) => url)).toEqual([
    'http://x/?person=ada&conversation=ada',
    'http://x/?person=ada&conversation=cutover-admins',
  ]);
});
