import { widthOf } from './button-width.ts';

/** A title of this width stands on a button across a phone; the host would cut off the rest, whatever it says. */
const most = 31;
/** Of a word that is cut in its middle at least this much is left, to know it by. */
const least = 7;

/** What says least is left out first. */
const steps: readonly ((line: string) => string)[] = [
  (line) => line.replace(/ --window "([^"]+)"/u, ', $1').replace(/ --pilot ([^\s@]+)@\S+/u, ', $1'),
  (line) => line.replace(/ --pilot /u, ', pilot ').replace(/ (?:daily|weekly) /u, ', '),
  // Zones are the environment's own, as a rule.
  (line) => line.replace(/ (?:UTC|[A-Z]\w+(?:\/\w+)+)(?= |$)/u, ''),
  // When it begins is what matters of a window.
  (line) => line.replace(/(?<=\d:\d{2})-\d{1,2}:\d{2}/u, ''),
  (line) => line.replace(/(?<= )\d{4}-(?=\d{2}-\d{2} )/u, ''),
];

/** A command line as it fits on a button: the command, the environment, and with whom or when. */
export function shortLine(line: string): string {
  let short = line;
  for (const step of steps) if (widthOf(short) > most) short = step(short);
  return fitted(short);
}

/** Keys and addresses are told apart by how they begin and end: so the middle goes, or else the last part as a whole. */
function fitted(line: string, end = ''): string {
  const over = widthOf(line) + widthOf(end) - most;
  if (over <= 0) return `${line}${end}`;
  const words = line.split(' ');
  const longest = words.reduce((one, other) => (widthOf(other) < widthOf(one) ? one : other));
  const signs = Array.from(longest);
  const room = signs.length - over - 1;
  const part = line.lastIndexOf(', ');
  if (room < least && part > 0) return fitted(line.slice(0, part), '…');
  const left = Math.max(room, least);
  const middle = `${signs.slice(0, Math.ceil(left / 2)).join('')}…${signs.slice(-Math.floor(left / 2)).join('')}`;
  return `${words.map((word) => (word === longest ? middle : word)).join(' ')}${end}`;
}
