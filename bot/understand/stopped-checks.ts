import { stopped } from '../words/stopped.ts';
import type { Listening, Sense } from './sense.ts';

const [stop, recurring, check] = [stopped.stop.join('|'), stopped.recurring, stopped.check].map(
  (words) => new RegExp(words, 'u'),
);

/** "stop the nightly checks": a schedule that is off, not a run that is cancelled. Only suggested. */
export function withStoppedChecks(on: Listening, sense: Sense): Sense {
  const key =
    on.heard.environments.length > 1 ? undefined : (on.heard.environments[0] ?? on.last?.environment)?.key;
  if (key === undefined || !('lines' in sense) || !stopsChecks(on)) return sense;
  const others = sense.lines.filter((line) => !line.startsWith(`schedule ${key}`));
  return { kind: 'meant', lines: [`schedule ${key} off`, ...others].slice(0, 4) };
}

/** "don't stop the nightly checks" and "did you stop them?" do not. */
function stopsChecks({ heard: { marks, question, commands }, spoken }: Listening): boolean {
  const line = spoken?.line ?? '';
  const isAsked = question && !marks.has('request');
  const isDenied = marks.has('not') && commands.includes('cancel');
  return (
    !isAsked && !isDenied && !marks.has('past') && [stop, recurring, check].every((one) => one?.test(line))
  );
}
