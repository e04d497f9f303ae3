import { sha256 } from '../../shared/domain/hash.ts';
import type { ConversationKey } from '../../shared/engine/ports.ts';

/** Storage keys may not hold what Teams ids hold. */
export function conversationKey(conversationId: string): ConversationKey {
  return sha256(conversationId).slice(0, 32);
}
