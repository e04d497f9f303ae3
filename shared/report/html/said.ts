import { type Language, type Params, pieces, type TextKey } from '../../texts/text.ts';
import { html, type Markup, value } from './markup.ts';

/** A sentence of ours whose values keep to themselves, whatever script they are in. Numbers need no isolation. */
export function said(language: Language, key: TextKey, params: Params = {}): Markup {
  return html`${pieces(language, key, params).map((piece) =>
    piece.value && /\p{L}/u.test(piece.text) ? value(piece.text) : piece.text,
  )}`;
}
