import type { Conversations } from '../../shared/engine/ports.ts';

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
  };
}
