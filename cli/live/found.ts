/**
 * What was found, in English with numbered places and what stands in them: "{0} of {1} are listed". English is what
 * programs get; people read the same in their language (`cli/texts/found.ts`).
 */
export interface Found {
  readonly said: string;
  readonly values: readonly FoundValue[];
}

/** A name or a number is the same in every language; several findings stand one behind the other. */
export type FoundValue = string | number | Found | readonly Found[];

/** Tag of a template: one short clause without a full stop, that holds no values of rows. */
export function because(parts: TemplateStringsArray, ...values: readonly FoundValue[]): Found {
  return { said: parts.reduce((all, part, at) => `${all}{${at - 1}}${part}`), values };
}

/** Something known by a word or a code, which may have a translation. */
export const foundWord = (said: string): Found => ({ said, values: [] });

/** @param translated the template in another language; in English where it is left out or has none */
export function wordsOfFound(
  { said, values }: Found,
  translated: (said: string) => string = (english) => english,
): string {
  const word = (value: FoundValue): string => {
    if (typeof value !== 'object') return String(value);
    const all = 'said' in value ? [value] : value;
    return all.map((one) => wordsOfFound(one, translated)).join('; ');
  };
  return translated(said).replace(/\{(\d)\}/g, (_place, at: string) => word(values[Number(at)] ?? ''));
}
