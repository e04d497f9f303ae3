import type { Language } from '../shared/texts/text.ts';
import { nearestWord } from './nearest-word.ts';
import { say } from './texts/say.ts';

export interface Said {
  /** What stands by itself. */
  readonly places: readonly string[];
  /** Options without a value are there with an empty one. */
  readonly options: ReadonlyMap<string, string>;
}

/** Options in a line of usage, and whether each takes a value. */
export const optionsIn = (usage: string): ReadonlyMap<string, boolean> =>
  new Map(
    [...usage.matchAll(/--([a-z][a-z-]*)( [<\w])?/g)].map(([, name = '', value]) => [
      name,
      value !== undefined,
    ]),
  );

/** What was typed, as the usage allows it; or what is wrong with it, in a sentence. */
export function readArguments(language: Language, usage: string, args: readonly string[]): Said | string {
  const known = optionsIn(usage);
  const [places, options] = [[] as string[], new Map<string, string>()];
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] ?? '';
    const [, name, , given] = /^--?([^=]*)(=(.*))?$/s.exec(arg) ?? [];
    if (name === undefined || !arg.startsWith('-')) {
      places.push(arg);
      continue;
    }
    const takes = arg.startsWith('--') ? known.get(name) : undefined;
    if (takes === undefined || (!takes && given !== undefined)) return unknownOption(language, arg, known);
    const value = takes ? (given ?? args[++at]) : '';
    if (value === undefined || (takes && (value === '' || value.startsWith('--'))))
      return say(language, 'cli.option-value', { option: `--${name}` });
    options.set(name, value);
  }
  return { places, options };
}

function unknownOption(language: Language, arg: string, known: ReadonlyMap<string, boolean>): string {
  const [said = ''] = arg.split('=');
  const near = nearestWord(
    said,
    [...known.keys()].map((name) => `--${name}`),
  );
  return say(language, 'cli.no-option', {
    option: said.slice(0, 40),
    nearest: near === said ? '' : (near ?? ''),
  });
}
