import { parseArgs } from 'node:util';
import { type BenchOptions, documented } from './apply/scale.ts';

export interface Asked {
  /** Sections, all of them where nobody chose. */
  readonly only: readonly string[] | undefined;
  readonly options: BenchOptions;
  /** Whether the figures become those of the documentation. */
  readonly save: boolean;
}

/** `--only apply,plan --people 2000 --dop 4,16 --save`; throws, naming what it does not know. */
export function readAsked(args: readonly string[], known: readonly string[]): Asked {
  const { values } = parseArgs({
    args: [...args],
    options: {
      only: { type: 'string' },
      people: { type: 'string' },
      dop: { type: 'string' },
      save: { type: 'boolean', default: false },
    },
  });
  const only = values.only?.split(',');
  const unknown = only?.find((one) => !known.includes(one));
  if (unknown !== undefined) throw new Error(`no section ${unknown}; there are: ${known.join(', ')}`);
  const people = values.people === undefined ? documented.people : wholeNumber('--people', values.people);
  const dops = values.dop?.split(',').map((one) => wholeNumber('--dop', one)) ?? documented.dops;
  if (values.save && (values.people ?? values.dop) !== undefined)
    throw new Error('--save goes with the documented size only: leave --people and --dop out');
  return { only, options: { people, dops }, save: values.save };
}

function wholeNumber(name: string, text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number) || number < 1)
    throw new Error(`${name} takes a whole number, not ${text}`);
  return number;
}
