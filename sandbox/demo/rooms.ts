import { environments } from '../fixtures/environments.ts';
import { conversations } from '../fixtures/people.ts';
import type { Conversation } from '../teams/model.ts';

/** A group chat for each environment, under its key: what comes by itself to one does not interrupt the play of another. */
export const rooms: readonly Conversation[] = [
  ...conversations,
  ...environments.map(
    ({ key, name }, n): Conversation => ({
      kind: 'groupChat',
      key,
      id: `19:5d0c9b7e${n}ac14e6f8a2b@thread.v2`,
      name: `${name} admins`,
      members: ['ada', 'bruno', 'chen'],
    }),
  ),
];
