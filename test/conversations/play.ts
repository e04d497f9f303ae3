import { cues } from './cues.ts';
import { catalogues, type Played, titleIn } from './reasons-in.ts';
import { scenes } from './scenes.ts';
import { type Stage, stage } from './stage.ts';

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
    /^(\*\*[\w ]+ press(?:es)? )(.+?)((?: of the first card| twice at once| at once|, but \{.*\})?\*\*)$/,
    (_all, who: string, title: string, end: string) => `${who}${titleIn(language, title)}${end}`,
  );

/** What comes of a line: nothing, unless it is in bold letters. One that nobody understands is a slip of its author. */
async function cued(on: Stage, line: string): Promise<readonly string[]> {
  for (const [form, act] of cues) {
    const [all, a = '', b = '', c = ''] = form.exec(line) ?? [];
    if (all !== undefined) return act(on, a, b, c);
  }
  if (line.startsWith('**')) throw new Error(`nothing happens at ${line}`);
  return [];
}

/** Plays the typed lines of a conversation and writes the replies below them, quoted. */
export async function play(script: string, language: Played = 'en'): Promise<string> {
  const scene = Object.keys(scenes).find((one) => script.includes(`*${one}*`));
  const on = await stage(scenes[scene ?? ''], language);
  const played: string[] = [];
  const brief = script.includes(shortly);
  for (const line of script.split('\n').filter((one) => !one.startsWith('>'))) {
    if (line === '' && played.at(-1) === '') continue;
    played.push(spokenIn(language, line));
    const replies = shortened(await cued(on, line), brief, language);
    // Two blanks at the end of a line keep it a line of its own in Markdown.
    if (replies.length > 0) played.push('', ...replies.map((reply) => `> ${reply}  `), '');
  }
  return played.join('\n').replace(/\n{3,}/g, '\n\n');
}
