import type { Language } from '../../shared/texts/text.ts';
import { noProgress, progressOn, type Screen } from './progress.ts';
import type { Look, Terminal } from './terminal.ts';

const codes: { readonly [L in Look]: number } = { bad: 31, warn: 33, good: 32, soft: 2, strong: 1 };

export interface Wanted {
  readonly language: Language;
  readonly json: boolean;
  readonly color: boolean;
  /** It draws nothing over again: what one line would show is said line by line, as in a pipe. */
  readonly dumb?: boolean;
}

/** @param out standard output @param err standard error */
export function makeTerminal(
  out: Screen,
  err: Screen,
  { language, json, color, dumb = false }: Wanted,
): Terminal {
  const progress = json ? noProgress : progressOn(dumb ? { write: (text) => err.write(text) } : err);
  const say = (screen: Screen, line: string): void => {
    progress.clear();
    screen.write(`${line}\n`);
  };
  const painted = color && out.isTTY === true && !json;
  return {
    language,
    json,
    ...(out.isTTY === true && out.columns !== undefined && !json ? { columns: out.columns } : {}),
    paint: (look, text) => (painted && text !== '' ? `\u001b[${codes[look]}m${text}\u001b[0m` : text),
    print: (line) => say(out, line),
    complain: (line) => say(err, line),
    progress,
  };
}

/** See no-color.org: a value says no, unless it is empty. */
export const wantsColor = (env: { readonly [name: string]: string | undefined }): boolean =>
  !env.NO_COLOR && env.TERM !== 'dumb';
