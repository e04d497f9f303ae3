import type { Played } from './reasons-in.ts';
import { cast, type Stage, stage } from './stage.ts';

/** A line of a script that makes something happen; everything else in it is for the reader. */
const cues: readonly {
  readonly form: RegExp;
  readonly act: (on: Stage, name: string, rest: string) => Promise<readonly string[]>;
}[] = [
  { form: /^\*\*(\w+):\*\* (.*)$/, act: (on, name, text) => on.says(person(name), text) },
  { form: /^\*\*(\w+) presses (.+)\*\*$/, act: (on, name, title) => on.presses(person(name), title) },
  { form: /^\*\*(The) (worker) works\*\*$/, act: (on) => on.works() },
  { form: /^\*\*(A) (night) passes\*\*$/, act: (on) => on.night() },
  {
    form: /^\*\*Somebody labels provider (\d) (.+)\*\*$/,
    act: (on, nth, label) => on.changes(Number(nth) - 1, label),
  },
  {
    form: /^\*\*(A) (day) passes\*\*$/,
    act: async (on) => {
      on.clock.advance(25 * 3_600_000);
      return [];
    },
  },
  {
    form: /^\*\*(A) (minute) passes\*\*$/,
    act: async (on) => {
      on.clock.advance(60_000);
      return [];
    },
  },
];

function person(name: string) {
  const found = cast[name];
  if (found === undefined) throw new Error(`nobody called ${name}`);
  return found;
}

/** Plays the typed lines of a conversation and writes the replies below them, quoted. */
export async function play(script: string, language: Played = 'en'): Promise<string> {
  const on = await stage(undefined, language);
  const played: string[] = [];
  for (const line of script.split('\n').filter((one) => !one.startsWith('>'))) {
    if (line === '' && played.at(-1) === '') continue;
    played.push(line);
    for (const { form, act } of cues) {
      const cue = form.exec(line);
      if (cue === null) continue;
      const replies = await act(on, cue[1] ?? '', cue[2] ?? '');
      // Two blanks at the end of a line keep it a line of its own in Markdown.
      if (replies.length > 0) played.push('', ...replies.map((reply) => `> ${reply}  `), '');
    }
  }
  return played.join('\n').replace(/\n{3,}/g, '\n\n');
}
