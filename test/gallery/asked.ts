import { parseArgs } from 'node:util';
import { otherLanguages } from '../../shared/texts/languages.ts';
import { looks } from './pictures.ts';

/** No language of the product's: what one could be that runs from right to left. */
export const rightToLeft = 'rtl';
const all = {
  language: ['en', ...Object.keys(otherLanguages), rightToLeft],
  look: looks.map(({ name }) => name),
};
/** Drawn where nothing is asked for: English, and the language with the longest words. */
const drawnAnyway = ['en', 'qps'];

export interface Asked {
  /** Languages that are measured, and of those the ones that are drawn. */
  readonly languages: readonly string[];
  readonly drawn: readonly string[];
  readonly looks: typeof looks;
  /** Whether only the page of docs and its pictures are to be written. */
  readonly docs: boolean;
  /** Beginnings of ids; none means every card. */
  readonly starts: readonly string[];
}

/** `npm run gallery -- [beginning of an id …] [--language de,ja] [--look phone]`, or `-- --docs`. @throws naming what there is instead */
export function asked(args: readonly string[]): Asked {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      language: { type: 'string', multiple: true },
      look: { type: 'string', multiple: true },
      docs: { type: 'boolean' },
    },
  });
  const [language, look] = (['language', 'look'] as const).map((name) => {
    const wanted = values[name]?.flatMap((value) => value.split(','));
    const unknown = wanted?.find((value) => !all[name].includes(value));
    if (unknown !== undefined)
      throw new Error(`There is no ${name} ${unknown}; there are ${all[name].join(', ')}.`);
    return wanted;
  });
  return {
    languages: language ?? all.language,
    drawn: language ?? drawnAnyway,
    looks: looks.filter(({ name }) => look?.includes(name) ?? true),
    docs: values.docs === true,
    starts: positionals,
  };
}
