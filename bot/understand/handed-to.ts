import { handing } from '../words/handing.ts';
import { plainWord } from './fold.ts';

const [before, behind, nobody] = [handing.insteadOf, handing.away, handing.nobody].map((words) =>
  words.join('|'),
);
const nobodys = new RegExp(`^(?:${nobody})$`, 'u');
/** "else" in "somebody else should". */
export const isNobody = (word: string): boolean => nobodys.test(plainWord(word));

/**
 * Who something is handed to: whoever the words lead to, by the whole name where it is written, and else the one name in
 * the line. Who is away, or was in charge until now, is not.
 *
 * @param led where the words of a handover lead
 * @param names as they are written, in lower case
 * @param line what was said, in lower case without accents
 */
export function handedTo(led: string | undefined, names: readonly string[], line = ''): string | undefined {
  const present = names.filter((name) => !isAway(name, line));
  const isPart = (one: string, of: string): boolean => ` ${of} `.includes(` ${one} `);
  const whole = present.find((name) => led !== undefined && (isPart(name, led) || isPart(led, name)));
  if (whole !== undefined) return whole;
  const isSomebody = led !== undefined && !isNobody(led) && !isAway(led, line);
  // Of several words not all are a name, where another is written as one.
  return isSomebody && !(led.includes(' ') && present.length > 0) ? led : present[0];
}

function isAway(name: string, line: string): boolean {
  const said = plainWord(name).replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
  return new RegExp(`(?:${before}) ?${said}|${said}(?:さん)?(?:${behind})`, 'u').test(line);
}
