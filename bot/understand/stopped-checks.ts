import { stopped } from '../words/stopped.ts';
import { isCondition } from './clauses.ts';
import { plainWord } from './fold.ts';
import { withMentions } from './mentions.ts';
import { scheduleIn } from './said-schedule.ts';
import type { Listening, Sense } from './sense.ts';

const wordsOf = (words: string): RegExp => new RegExp(words, 'u');
const [stop, start] = [stopped.stop, stopped.start].map((all) => wordsOf(all.join('|'))) as [RegExp, RegExp];
const checks = [stopped.recurring, stopped.check].map(wordsOf);
const run = wordsOf(stopped.run);
const over = wordsOf(stopped.over);
const keep = wordsOf(stopped.keep);

/**
 * "stop the nightly checks": a schedule that is off, not a run that is cancelled; and switched on, no version that is
 * retired. Only suggested.
 */
export function withStoppedChecks(on: Listening, sense: Sense): Sense {
  const [named, another] = on.heard.environments;
  const environment = another === undefined ? (named ?? on.last?.environment) : undefined;
  if (environment === undefined || !('lines' in sense)) return sense;
  const how = howChecked(on, environment.timeZone);
  if (how === undefined) return sense;
  const { key } = environment;
  const others = sense.lines.filter((line) => !/^(?:schedule|retire) /u.test(line));
  return { kind: 'meant', lines: [`schedule ${key} ${how}`.trim(), ...others].slice(0, 4) };
}

/**
 * All three words stand in one clause: in "stop the migration, the nightly check found drift" none of the checks is stopped.
 * "Never stop the nightly checks" and "did you stop them?" stop nothing either.
 */
function howChecked(on: Listening, timeZone: string): string | undefined {
  const { marks, question } = on.heard;
  const isAsked = question && !marks.has('request');
  if (isAsked || marks.has('past')) return undefined;
  const clauses = (on.clauses ?? [])
    .map(({ said }) => withMentions(said, on.readable))
    .map((said) => plainWord(said).replace(/\s+/gu, ' ').trim());
  const ofChecks = clauses.filter(
    (one) => !isCondition(one) && !run.test(one) && checks.every((words) => words.test(one)),
  );
  const isStarted = clauses.some((one) => start.test(one));
  const isStopped = ofChecks.some((one) => stop.test(one));
  if (marks.has('not')) return !isStarted && isOver(clauses) && ofChecks.length > 0 ? 'off' : undefined;
  if (isStarted) return isStopped ? undefined : ofChecks.map((one) => scheduleIn(one, timeZone) ?? '')[0];
  return isStopped && !clauses.some((one) => keep.test(one)) ? 'off' : undefined;
}

/** "no longer needs the daily check", and nothing else is said. */
const isOver = ([only = '', another]: readonly string[]): boolean =>
  another === undefined &&
  over.test(only) &&
  ![stop, keep, /(?:\bnot|n't|nicht|\bnever)\b/u].some((one) => one.test(only));
