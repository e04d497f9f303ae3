import { expect, it } from 'vitest';
import { answerLines, answerTimes } from '../../sandbox/demo/answer-times.ts';

const at = (milliseconds: number): string => new Date(Date.UTC(2026, 2, 2) + milliseconds).toISOString();
const event = (
  kind: 'said' | 'sent' | 'edited' | 'refused',
  milliseconds: number,
  message = 'card',
  conversation = 'here',
) => ({
  ...{ kind, at: at(milliseconds), message, conversation },
});

it('an answer is what becomes visible first after a line was typed, in the same conversation', () => {
  const told = answerTimes(
    [
      event('said', 0),
      event('sent', 100, 'other', 'elsewhere'),
      event('sent', 900),
      event('edited', 5000),
      event('said', 6000),
      event('edited', 6400),
    ],
    'here',
  );
  expect(told).toEqual({ waits: [900, 400], unanswered: 0, edits: 2, busiest: [1, 3, 3], refused: 0 });
  expect(answerLines(told).problems).toEqual([]);
});

it('a late answer, and more edits than Teams takes, are problems of an act', () => {
  const late = answerTimes([event('said', 0), event('sent', 15_001)], 'here');
  expect(answerLines(late).problems).toEqual(['the first answer took 15.0 s']);
  const often = answerTimes(
    Array.from({ length: 8 }, (_, n) => event('edited', n * 100)),
    'here',
  );
  expect(answerLines(often).problems).toEqual(['more than 7 messages and edits within 1 s']);
});

it('a line that nothing follows, and a call that Teams refuses, are problems too', () => {
  const told = answerTimes(
    [event('said', 0), event('sent', 100), event('said', 200), event('refused', 300)],
    'here',
  );
  expect(answerLines(told).problems).toEqual([
    '1 lines that were typed had no answer',
    'Teams refused 1 calls',
  ]);
  const steadily = Array.from({ length: 1801 }, (_, n) => event('edited', n * 1900));
  expect(answerLines(answerTimes(steadily, 'here')).problems).toEqual([
    'more than 1800 messages and edits within 3600 s',
  ]);
});
