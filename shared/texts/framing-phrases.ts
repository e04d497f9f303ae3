import type { FramingFinding } from '../domain/framing-report.ts';
import type { Phrase } from './phrases.ts';
import { isTextKey } from './text.ts';

/** What is wrong; a page that was not reached in the words of its problem where there are such. */
export function framingPhrase({ code, params }: FramingFinding): Phrase {
  const special = `framing.${code}.${params.problem}`;
  return { key: isTextKey(special) ? special : `framing.${code}`, params };
}

/** What to do about it. */
export function framingCure({ code, params }: FramingFinding): Phrase {
  return { key: `framing-cure.${code}`, params };
}
