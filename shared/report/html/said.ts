import { type Language, type Params, pieces, type TextKey } from '../../texts/text.ts';
import { html, type Markup, value } from './markup.ts';

/** A sentence of ours whose values keep to themselves, whatever script they are in. Numbers need no isolation. */
export function said(language: Language, key: TextKey, params: Params = {}): Markup {
  return html`${pieces(language, key, params).map((piece) =>
    piece.value && /\p{L}/u.test(piece.text) ? value(piece.text) : piece.text,
  )}`;
}

/** A sentence of ours with markup in its places. */
export const filled = (
  language: Language,
  key: TextKey,
  places: { readonly [name: string]: Markup },
): Markup => {
  const marks = Object.fromEntries(Object.keys(places).map((name) => [name, `{${name}}`]));
  return html`${pieces(language, key, marks).map((piece) =>
    piece.value ? (places[piece.text.slice(1, -1)] ?? piece.text) : piece.text,
  )}`;
};
