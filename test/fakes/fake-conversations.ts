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
    people: async (top) =>
      [...references.keys()]
        .filter((key) => key.startsWith(personalPrefix))
        .slice(0, top)
        .flatMap((key) => parseGuid(key.slice(personalPrefix.length)) ?? []),
  };
}
