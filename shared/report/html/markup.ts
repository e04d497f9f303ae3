import { momentOf } from '../../texts/moments.ts';
import type { Language } from '../../texts/text.ts';
import { visible } from '../visible.ts';

/** Markup that is ours. Only `html` makes it, so nothing from outside becomes an element. */
export interface Markup {
  readonly markup: string;
}

type Part = string | number | Markup | readonly Part[] | undefined;

/** Text between the tags is ours and stays; every value is escaped, unless it is markup itself. */
export function html(ours: TemplateStringsArray, ...values: readonly Part[]): Markup {
  return { markup: ours.reduce((all, piece, at) => `${all}${rendered(values[at - 1])}${piece}`) };
}

function rendered(part: Part): string {
  if (part === undefined) return '';
  if (typeof part === 'string' || typeof part === 'number') return escaped(String(part));
  return 'markup' in part ? part.markup : part.map(rendered).join('');
}

const signs: { readonly [sign: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** What moves text about or hides it is shown as its number; in attributes and between tags alike. */
const escaped = (value: string): string => visible(value).replace(/[&<>"']/g, (sign) => signs[sign] ?? sign);

/** A value from outside, whichever way its script runs: what stands around it stays where it is. */
export const value = (said: string): Markup => html`<bdi dir="auto">${said}</bdi>`;

/** A moment for people, and for machines. @param iso ISO 8601 */
export const moment = (language: Language, iso: string): Markup =>
  html`<time datetime="${iso}">${momentOf(language, iso)}</time>`;

export const nothing: Markup = { markup: '' };
