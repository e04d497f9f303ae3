import { widthOf } from './button-width.ts';

/** A title of this width stands on a button across a phone; the host would cut off the rest, whatever it says. */
const most = 31;
/** Of a word that is cut in its middle at least this much is left, to know it by. */
const least = 7;

/** What says least is left out first. */
const steps: readonly ((line: string) => string)[] = [
  (line) => line.replace(/ --window "([^"]+)"/u, ', $1').replace(/ --pilot (\S+@\S+)/u, firstOf),
  (line) => line.replace(/ --pilot /u, ', pilot ').replace(/ (?:daily|weekly) /u, ', '),
  // Zones are the environment's own, as a rule.
  (line) => line.replace(/ (?:UTC|[A-Z]\w+(?:\/\w+)+)(?= |$)/u, ''),
  // When it begins is what matters of a window.
  (line) => line.replace(/(?<=\d:\d{2})-\d{1,2}:\d{2}/u, ''),
  (line) => line.replace(/(?<= )\d{4}-(?=\d{2}-\d{2} )/u, ''),
];

/**
 * Lines that stand together: where two would be called the same, their longest words by how they end, and where that does
 * not tell them apart, whole.
 */
export function shortLines(lines: readonly string[]): readonly string[] {
  const titles = lines.map(shortLine);
  return lines.map((line, at) => {
    const title = titles[at] ?? line;
    const alike = lines.filter((_, other) => titles[other] === title);
    if (alike.length < 2) return title;
    const ends = alike.map(fromEnd);
    return new Set(ends).size === ends.length ? fromEnd(line) : line;
  });
}

function fromEnd(line: string): string {
  const words = line.split(' ');
  const longest = words.reduce((one, other) => (widthOf(other) < widthOf(one) ? one : other));
  const room = Array.from(longest).length - (widthOf(line) - most) - 1;
  const end = `…${Array.from(longest).slice(-Math.max(room, least)).join('')}`;
  return words.map((word) => (word === longest ? end : word)).join(' ');
}

/** `, ada +1`: of several addresses the first, and how many more. */
function firstOf(_all: string, addresses: string): string {
  const [first = '', ...more] = addresses.split(',');
  return `, ${first.split('@')[0]}${more.length === 0 ? '' : ` +${more.length}`}`;
}

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
  // Of a list of keys each one counts.
  if (words.some((word) => /[^,],[^,]/u.test(word))) return `${line}${end}`;
  const longest = words.reduce((one, other) => (widthOf(other) < widthOf(one) ? one : other));
  const signs = Array.from(longest);
  const room = signs.length - over - 1;
  const part = line.lastIndexOf(', ');
  if (room < least && part > 0) return fitted(line.slice(0, part), '…');
  const left = Math.max(room, least);
  const middle = `${signs.slice(0, Math.ceil(left / 2)).join('')}…${signs.slice(-Math.floor(left / 2)).join('')}`;
  return `${words.map((word) => (word === longest ? middle : word)).join(' ')}${end}`;
}
