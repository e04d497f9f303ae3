import { codes, refuse } from './refusal.ts';

export type Token =
  | { readonly kind: 'text' | 'guid' | 'date' | 'name' | 'sign'; readonly value: string }
  | { readonly kind: 'number'; readonly value: number };

const pattern =
  /\s*(?:('(?:[^']|'')*')|([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})|(\d{4}-\d\d-\d\d(?:T[\d:.]+Z?)?)|(-?\d+(?:\.\d+)?)|([a-z_@][\w.]*(?:\/[a-z_][\w.]*)*)|([(),:=[\]]))/iy;

/** Words of an OData filter expression. */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  const scan = new RegExp(pattern);
  const end = text.trimEnd().length;
  while (scan.lastIndex < end) {
    const at = scan.lastIndex;
    const match = scan.exec(text);
    if (match === null) return refuse(400, codes.badQuery, `The filter cannot be read from position ${at}.`);
    tokens.push(tokenOf(match));
  }
  return tokens;
}

function tokenOf([, text, guid, date, number, name, sign]: RegExpExecArray): Token {
  if (text !== undefined) return { kind: 'text', value: text.slice(1, -1).replaceAll("''", "'") };
  if (guid !== undefined) return { kind: 'guid', value: guid.toLowerCase() };
  if (date !== undefined) return { kind: 'date', value: date };
  if (number !== undefined) return { kind: 'number', value: Number(number) };
  if (name !== undefined) return { kind: 'name', value: name };
  return { kind: 'sign', value: sign ?? '' };
}

export interface Cursor {
  readonly peek: () => Token | undefined;
  readonly next: () => Token;
  /** Takes the token when it is this name or sign. */
  readonly take: (value: string) => boolean;
  readonly expect: (value: string) => void;
}

export function cursorOver(tokens: readonly Token[]): Cursor {
  let at = 0;
  const peek = (): Token | undefined => tokens[at];
  const is = (value: string): boolean => {
    const token = tokens[at];
    return (token?.kind === 'sign' || token?.kind === 'name') && token.value === value;
  };
  const take = (value: string): boolean => {
    if (!is(value)) return false;
    at += 1;
    return true;
  };
  return {
    peek,
    take,
    next: () => {
      const token = tokens[at] ?? refuse(400, codes.badQuery, 'The filter ends too early.');
      at += 1;
      return token;
    },
    expect: (value) => {
      if (!take(value)) refuse(400, codes.badQuery, `The filter needs a '${value}' at word ${at + 1}.`);
    },
  };
}
