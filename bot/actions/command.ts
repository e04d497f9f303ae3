import { text } from '../../shared/texts/text.ts';
import { say } from '../say.ts';
import type { Action } from './action.ts';

/** A button that says a command for somebody: the same as typing it. */
export const command: Action<'command'> = async ({ ports, language, by, conversation }, { line }) => {
  const replies = await say(ports, { kind: 'text', text: line, from: by, conversation, language });
  return { kind: 'message', said: text(language, 'said.done'), replies };
};
