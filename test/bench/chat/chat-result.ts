import type { Figure, SectionResult } from '../result.ts';
import { type Said, said, saidIds } from './said.ts';
import type { Measured } from './turns.ts';

const mostTimes = 1.5;

/** A turn of ours, and of the SDK's adapter that reads as many rows as ours sent requests. */
export interface Beside {
  readonly ours: Measured;
  readonly reading: number;
}

/** @param echo milliseconds of the SDK's adapter that reads nothing */
export function chatResult(echo: number, beside: ReadonlyMap<Said, Beside>): SectionResult {
  const each = saidIds.flatMap((id): readonly (readonly [Said, Beside])[] => {
    const one = beside.get(id);
    return one === undefined ? [] : [[id, one]];
  });
  const bars = each.map(([id, { ours, reading }]) => ({
    label: said[id].what.replaceAll('`', ''),
    value: ours.cpu,
    bound: (ours.requests === 0 ? echo : reading) * mostTimes,
  }));
  return {
    title: 'Processor time of a chat turn',
    figures: [
      { id: 'echo', what: "the SDK's adapter, saying what it hears", value: echo, unit: 'ms' },
      ...each.flatMap(([id, one]) => figuresOf(id, one, echo)),
    ],
    charts: [
      {
        kind: 'bars',
        id: 'chat-turn',
        title: 'Processor time of a chat turn, signed token and all',
        unit: 'ms',
        bars: [
          { label: "the SDK's adapter: echo", value: echo },
          ...bars.map((bar) => ({ ...bar, ours: true as const })),
        ],
      },
    ],
    notes: [
      'User and system time of a process of its own, the median of 3 with 150 turns each, after as many to warm up, in turn.',
      'An echo that reads nothing is no measure of a turn that has to read, and one request of the storage SDK costs half as much as the whole echo. So the bound of such a turn is against the same echo that reads as many single rows, with the storage SDK as it comes, as the turn sends requests; beside the bare echo it is told without a bound.',
      'Storage is Azurite over HTTP with rows there; storage, issuer and channel are other processes. `status` is of an environment with fifty runs, none of them open; of an open one it brings its card too.',
    ],
  };
}

function figuresOf(id: Said, { ours, reading }: Beside, echo: number): readonly Figure[] {
  const what = said[id].what;
  const alone: Figure = { id: `${id}-times`, what: '· / echo', value: ours.cpu / echo, unit: '×' };
  const told: readonly Figure[] = [
    { id, what: `ours, ${what}`, value: ours.cpu, unit: 'ms' },
    { id: `${id}-requests`, what: '· requests of storage', value: ours.requests, unit: 'requests' },
  ];
  if (ours.requests === 0) return [...told, { ...alone, atMost: mostTimes }];
  const times = ours.cpu / reading;
  const beside = `· / echo with ${ours.requests} reads by the plain SDK (${reading.toFixed(1)} ms)`;
  return [
    ...told,
    alone,
    { id: `${id}-times-reading`, what: beside, value: times, unit: '×', atMost: mostTimes },
  ];
}
