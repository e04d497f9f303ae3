import { catalogues, type Played, titleIn } from './reasons-in.ts';
import { scenes } from './scenes.ts';
import { cast, type Stage, stage } from './stage.ts';

/** A line of a script that makes something happen; everything else in it is for the reader. */
const cues: readonly {
  readonly form: RegExp;
  readonly act: (on: Stage, name: string, rest: string) => Promise<readonly string[]>;
}[] = [
  { form: /^\*\*(\w+):\*\* (.*)$/, act: (on, name, text) => on.says(person(name), text) },
  {
    form: /^\*\*(\w+) presses (.+) of the first card\*\*$/,
    act: (on, name, title) => on.presses(person(name), title, 'first'),
  },
  {
    form: /^\*\*(\w+) presses ((?:(?! of the first card).)+)\*\*$/,
    act: (on, name, title) => on.presses(person(name), title),
  },
  {
    form: /^\*\*(\w+) types (\d+) letters\*\*$/,
    act: (on, name, count) => on.says(person(name), 'a'.repeat(Number(count))),
  },
  { form: /^\*\*(\w+) sends (.+)\*\*$/, act: (on, name, data) => on.sendsAbout(person(name), data) },
  { form: /^\*\*(Dataverse) answers (\w+)\*\*$/, act: (on, _who, code) => on.refuses(code) },
  { form: /^\*\*(\w+) has spoken (alone)\*\*$/, act: (on, name) => on.knows(person(name)) },
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

/** Says of a script that only what was answered is of interest in it, and of other cards how they begin. */
const shortly = '*Of cards only how they begin.*';
const begin = 6;

function shortened(replies: readonly string[], brief: boolean, language: Played): readonly string[] {
  if (!brief) return replies;
  const cards: string[][] = [];
  for (const reply of replies) {
    if (reply.startsWith('— ') || cards.length === 0) cards.push([]);
    cards.at(-1)?.push(reply);
  }
  return cards.flatMap((card) => {
    const next = card.indexOf(String(catalogues[language]['card.next']));
    return card.slice(0, next < 0 ? begin : Math.min(begin, next));
  });
}

/** Buttons are called what they are called on the card. */
const spokenIn = (language: Played, line: string): string =>
  line.replace(
    /^(\*\*\w+ presses )(.+?)((?: of the first card)?\*\*)$/,
    (_all, who: string, title: string, end: string) => `${who}${titleIn(language, title)}${end}`,
  );

/** Plays the typed lines of a conversation and writes the replies below them, quoted. */
export async function play(script: string, language: Played = 'en'): Promise<string> {
  const scene = Object.keys(scenes).find((one) => script.includes(`*${one}*`));
  const on = await stage(scenes[scene ?? ''], language);
  const played: string[] = [];
  const brief = script.includes(shortly);
  for (const line of script.split('\n').filter((one) => !one.startsWith('>'))) {
    if (line === '' && played.at(-1) === '') continue;
    played.push(spokenIn(language, line));
    for (const { form, act } of cues) {
      const cue = form.exec(line);
      if (cue === null) continue;
      const replies = shortened(await act(on, cue[1] ?? '', cue[2] ?? ''), brief, language);
      // Two blanks at the end of a line keep it a line of its own in Markdown.
      if (replies.length > 0) played.push('', ...replies.map((reply) => `> ${reply}  `), '');
    }
  }
  return played.join('\n').replace(/\n{3,}/g, '\n\n');
}
