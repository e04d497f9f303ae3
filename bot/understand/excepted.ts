import { excepted } from '../words/excepted.ts';
import type { Listening, Sense, Speakable } from './sense.ts';

const words = new RegExp(excepted.join('|'), 'u');

/**
 * "migrate all except prod": what is named is what nothing shall happen to, so nothing that changes it is offered; what
 * all of them are is looked at.
 */
export function withoutExcepted(on: Listening, sense: Sense): Sense {
  const { heard, spoken, commands } = on;
  if (!heard.marks.has('all') || !words.test(spoken?.line ?? '')) return sense;
  const changing = commands.filter(({ changes }) => changes === true);
  const isChanging = (line: string): boolean =>
    changing.some(({ name }) => `${line} `.startsWith(`${name} `));
  const offered = linesOf(sense, changing);
  if (sense.kind !== 'no order' && !offered.some(isChanging)) return sense;
  const isMove = heard.commands.includes('migrate') || offered.some((line) => line.startsWith('migrate '));
  const reads = isMove ? ['environments', 'plan all'] : ['environments'];
  return { kind: 'no order', lines: reads };
}

function linesOf(sense: Sense, changing: readonly Speakable[]): readonly string[] {
  if (sense.kind === 'line') return [sense.line];
  if ('lines' in sense) return sense.lines;
  const command = 'command' in sense ? changing.find(({ name }) => name === sense.command) : undefined;
  return command === undefined ? [] : [`${command.name} `];
}
