import { en } from './en.ts';
import type { Catalogue, Template, TextKey } from './text.ts';

/** Letters that look like those of English and are none, so that whatever stays plain was not asked of a catalogue. */
const plain = 'aeiouyczsnAEIOUYCZSN';
const strangeLetters = 'àéîöûýçžšñÀÉÎÖÛÝÇŽŠÑ';

/** German and French take about a third more room than English; short words more than that. */
const longer = 0.35;

/** The places of values, brackets that decide what is left out, and what people copy stay as they are. */
const kept = /(\{[\w-]+\}|[[\]]|`[^`]*`)/;

/** English as it would be in a language with longer words, between marks that show whether its ends were cut off. */
export const pseudo: Catalogue = Object.fromEntries(
  Object.entries(en as Catalogue).map(([key, template]) => [
    key,
    // What is to be typed has to be understood.
    key.startsWith('word.command.') ? template : strange(template),
  ]),
) as { readonly [K in TextKey]: Template };

export function strange(template: Template): Template {
  return typeof template === 'string'
    ? strangeText(template)
    : { one: strangeText(template.one), other: strangeText(template.other) };
}

function strangeText(text: string): string {
  const said = text
    .split(kept)
    .map((part, at) => (at % 2 === 1 ? part : part.replace(/\p{L}/gu, accented)))
    .join('');
  const words = Math.ceil((text.length * longer) / 6);
  return `⟦${said}${' lorem'.repeat(words)}⟧`;
}

function accented(letter: string): string {
  return strangeLetters[plain.indexOf(letter)] ?? letter;
}
