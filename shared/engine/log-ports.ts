/** Structured, one JSON object a line. Values are ids, codes and numbers; no secrets, no URL queries, no names. */
export interface Log {
  readonly info: (event: string, fields?: { readonly [name: string]: string | number | boolean }) => void;
  readonly warn: (event: string, fields?: { readonly [name: string]: string | number | boolean }) => void;
}
