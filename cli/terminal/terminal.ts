import { visible } from '../../shared/report/visible.ts';
import type { Language } from '../../shared/texts/text.ts';
import { noProgress, type Progress } from './progress.ts';

/** Never the only thing that tells something: a word or a sign always stands beside it. */
export type Look = 'bad' | 'warn' | 'good' | 'soft' | 'strong';

/** Where a command is used: by a person at a terminal, in a pipe, or by a script. */
export interface Terminal {
  readonly language: Language;
  /** Columns of the window; absent in a pipe, where lines are as long as they are. */
  readonly columns?: number;
  /** Whether a program reads the answer. */
  readonly json: boolean;
  readonly paint: (look: Look, text: string) => string;
  /** A line of the answer. */
  readonly print: (line: string) => void;
  /** A line about what is wrong. */
  readonly complain: (line: string) => void;
  readonly progress: Progress;
}

/** Just lines, in English: for whoever calls a command without a terminal. */
export function plainTerminal(args: readonly string[] = []): Terminal {
  return {
    language: 'en',
    json: args.includes('--json'),
    paint: (_look, text) => text,
    print: (line) => console.log(line),
    complain: (line) => console.error(line),
    progress: noProgress,
  };
}

/** What programs read: one value, whose shape is that of docs/terminal.schema.json. */
export function printJson({ print }: Terminal, value: object): void {
  print(JSON.stringify(value, undefined, 2));
}

/**
 * Why there is no answer, for people and, where one asked, for a program. Names from outside steer no terminal.
 *
 * @param code stable, kebab-case or a reason code
 */
export function refuseHere(terminal: Terminal, command: string, code: string, said: string): 2 {
  terminal.progress.clear();
  terminal.complain(said.split('\n').map(visible).join('\n'));
  if (terminal.json) printJson(terminal, { version: 1, command, outcome: 'error', code, message: said });
  return 2;
}
