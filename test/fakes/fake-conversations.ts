import { parseGuid } from '../../shared/domain/guid.ts';
import { type Conversations, personalPrefix } from '../../shared/engine/ports.ts';

export function fakeConversations(): Conversations {
  const references = new Map<string, string>();
  return {
    save: async (key, reference) => {
      references.set(key, reference);
    },
    forget: async (key) => {
      references.delete(key);
    },
    find: async (key) => references.get(key),
    people: async () =>
      [...references.keys()].flatMap((key) =>
        key.startsWith(personalPrefix) ? (parseGuid(key.slice(personalPrefix.length)) ?? []) : [],
      ),
  };
}
