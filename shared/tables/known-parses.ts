import type { Parse } from './parse-stored.ts';

const textsAtMost = 100;
const charactersAtMost = 4_000;

/**
 * Rows are values: the same text is the same row, and most rows of a chat turn were read in the turn before. Values are
 * read-only throughout, so that they can be handed out again. Long texts and those not asked for lately are let go of.
 */
export function knownParses(): <T>(parse: Parse<T>, text: string) => T {
  const known = new Map<Parse<unknown>, Map<string, unknown>>();
  return <T>(parse: Parse<T>, text: string): T => {
    if (text.length > charactersAtMost) return parse(JSON.parse(text));
    const texts = known.get(parse) ?? new Map<string, unknown>();
    known.set(parse, texts);
    const value = texts.has(text) ? (texts.get(text) as T) : parse(JSON.parse(text));
    texts.delete(text);
    texts.set(text, value);
    const [oldest] = texts.size > textsAtMost ? texts.keys() : [];
    if (oldest !== undefined) texts.delete(oldest);
    return value;
  };
}
