import type { ConversationKey } from './ports.ts';

/** Under this key the conversations hold what one of them was last about: one row for each, replaced each time. */
export const subjectKey = (conversation: ConversationKey): ConversationKey => `subject-${conversation}`;
