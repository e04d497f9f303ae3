/** Who says what, by what it is a case of. */
export const kinds = [
  'right',
  'phone',
  'typo',
  'natural',
  'other language',
  'wrong flag',
  'look-alike',
  'unclear environment',
  'not an order',
  'follow-up',
  'nonsense',
  'injection',
] as const;
export type Kind = (typeof kinds)[number];
export type Tongue = 'en' | 'de' | 'fr' | 'es' | 'ja';

/**
 * What becomes of it. Several lines: any of them is right, because people would be served by each.
 * `does`: that is carried out, or at least suggested first. `offers`: suggested first, and nothing is carried out.
 * `choice`: nothing is carried out, and all of these are among the buttons. `refuses`: the reason code that is told,
 * and nothing is carried out. `asks`: nothing is carried out, and there is something to press.
 */
export type Expected =
  | { readonly does: string | readonly string[] }
  | { readonly offers: string | readonly string[] }
  | { readonly choice: readonly string[] }
  | { readonly refuses: string; readonly offers?: string }
  | { readonly asks: true };

export interface Said {
  readonly id: string;
  readonly text: string;
  readonly kind: Kind;
  readonly tongue: Tongue;
  /** Lines said before in the same conversation, by the same person. */
  readonly before: readonly string[];
  readonly expected: Expected;
}

type Row = readonly [id: string, text: string, expected: Expected, before?: string | readonly string[]];

/** Rows of one kind and language. */
export const said = (kind: Kind, tongue: Tongue, rows: readonly Row[]): readonly Said[] =>
  rows.map(([id, text, expected, before = []]) => ({
    id: `${kind} ${tongue} ${id}`,
    text,
    kind,
    tongue,
    expected,
    before: typeof before === 'string' ? [before] : before,
  }));
