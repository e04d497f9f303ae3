import type { TeamsEvent } from '../teams/model.ts';

/** What Teams gives a turn before it sends the same activity again. */
const turnSeconds = 15;
/** Calls of a bot in one thread that Teams takes: the tightest rates over a second, half a minute and an hour. */
const rates = [
  { seconds: 1, most: 7 },
  { seconds: 30, most: 60 },
  { seconds: 3600, most: 1800 },
] as const;

export interface AnswerTimes {
  /** Milliseconds from each line typed to the first message or edit after it, in the order of the talk. */
  readonly waits: readonly number[];
  /** Lines typed after which nothing became visible. */
  readonly unanswered: number;
  /** Edits of the card that was edited most. */
  readonly edits: number;
  /** The most calls within each span of `rates`. */
  readonly busiest: readonly number[];
  readonly refused: number;
}

type Event = Pick<TeamsEvent, 'at' | 'conversation' | 'kind'> & { readonly message?: string };

/** Of one conversation, as Teams saw it: nothing here is what the product says of itself. */
export function answerTimes(all: readonly Event[], room: string): AnswerTimes {
  const events = all.filter(({ conversation }) => conversation === room);
  const shown = events.filter(({ kind }) => kind === 'sent' || kind === 'edited');
  const waits = events.flatMap((one, at) => {
    if (one.kind !== 'said') return [];
    const first = events
      .slice(at + 1)
      .find(({ kind }) => kind === 'sent' || kind === 'edited' || kind === 'noticed');
    return first === undefined ? [] : [Date.parse(first.at) - Date.parse(one.at)];
  });
  const lines = events.filter(({ kind }) => kind === 'said').length;
  const edits = new Map<string, number>();
  for (const { kind, message = '' } of shown)
    if (kind === 'edited') edits.set(message, (edits.get(message) ?? 0) + 1);
  const times = shown.map(({ at }) => Date.parse(at));
  const within = (seconds: number): number =>
    Math.max(
      0,
      ...times.map((from) => times.filter((at) => at >= from && at < from + seconds * 1000).length),
    );
  return {
    waits,
    unanswered: lines - waits.length,
    edits: Math.max(0, ...edits.values()),
    busiest: rates.map(({ seconds }) => within(seconds)),
    refused: events.filter(({ kind }) => kind === 'refused').length,
  };
}

/** What an act prints of it, beside the limits; and which of them it broke. */
export function answerLines({ waits, unanswered, edits, busiest, refused }: AnswerTimes): {
  readonly lines: readonly string[];
  readonly problems: readonly string[];
} {
  const slowest = Math.max(0, ...waits);
  const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`;
  const lines = [
    `from typing to the first visible answer, line by line: ${waits.map(seconds).join(', ')}; Teams waits ${turnSeconds} s`,
    `edits of one card: ${edits} at most, as each run keeps to its own card`,
    ...rates.map(
      ({ seconds: span, most }, at) =>
        `messages and edits within ${span} s: ${busiest[at]} at most; Teams takes ${most}`,
    ),
    `calls that Teams refused: ${refused}; none may be`,
  ];
  const over = rates.flatMap(({ seconds: span, most }, at) =>
    (busiest[at] ?? 0) > most ? [`more than ${most} messages and edits within ${span} s`] : [],
  );
  const late = slowest > turnSeconds * 1000 ? [`the first answer took ${seconds(slowest)}`] : [];
  const silent = unanswered > 0 ? [`${unanswered} lines that were typed had no answer`] : [];
  return {
    lines,
    problems: [...late, ...silent, ...over, ...(refused > 0 ? [`Teams refused ${refused} calls`] : [])],
  };
}
