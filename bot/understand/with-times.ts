import { times } from '../words/times.ts';
import { plainWord } from './fold.ts';
import { hintsIn } from './hint.ts';
import { scheduleIn } from './said-schedule.ts';
import { isTimeUnread, windowIn } from './said-time.ts';
import type { Listening } from './sense.ts';

const looks = /^(?:check drift|validate|doctor|look) (\S+)$/u;

/** "10 % of the users": how many these are is not known here. */
const share = new RegExp(times.share, 'u');

/** At what time a line is to be carried out, or how often. What is looked at again and again is scheduled. */
export function withTimes(on: Listening, lines: readonly string[]): readonly string[] {
  if (on.spoken === undefined) return lines;
  const { line: said, now } = on.spoken;
  const zoneOf = (key: string): string => on.readable.find((one) => one.key === key)?.timeZone ?? 'UTC';
  const timed = lines.map((line) => {
    const [, command, key = ''] = /^(migrate|schedule) (\S+)(?: --pilot \d+)?$/u.exec(line) ?? [];
    if (command === 'migrate' && isOrdered(on)) {
      const window = windowIn(said, now, zoneOf(key));
      return window === undefined ? line : `${line} --window "${window}"`;
    }
    const often = command === 'schedule' ? scheduleIn(said, zoneOf(key)) : undefined;
    return often === undefined ? line : `${line} ${often}`.trim();
  });
  const [, moved] = /^migrate (\S+)(?: --pilot \d+)?$/u.exec(timed[0] ?? '') ?? [];
  // A button that begins at once, of everybody, would do more than was said.
  if (moved !== undefined && isOrdered(on) && (isTimeUnread(said, now) || share.test(said)))
    return [`plan ${moved}`, ...timed.filter((one) => one !== `plan ${moved}`)];
  const [, seen] = looks.exec(lines[0] ?? '') ?? [];
  const often = seen === undefined || asks(on) ? undefined : scheduleIn(said, zoneOf(seen));
  return often === undefined
    ? timed
    : [`schedule ${seen} ${often}`.trim(), ...timed.filter((one) => !one.startsWith('schedule '))];
}

/** "has the nightly check found something" */
const asks = ({ heard: { marks, question, leads } }: Listening): boolean =>
  marks.has('past') || ((question || (marks.has('doubt') && leads.length === 0)) && !marks.has('request'));

/** "meeting about the migration at 3" only speaks of one. */
function isOrdered({ heard, lexicon }: Listening): boolean {
  const { weak, commands, words } = heard;
  const begins = lexicon.phrases.get(plainWord(words[0] ?? ''))?.weak.has('migrate') === true;
  // "put the migration there" orders it with a noun.
  const isPut = hintsIn(heard).some(({ command, weight }) => command === 'migrate' && weight >= 3);
  return begins || isPut || commands.includes('migrate') || !weak.includes('migrate');
}
