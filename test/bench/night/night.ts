import { type Measured, playScenes } from '../drift/scene.ts';
import type { Figure, SectionResult } from '../result.ts';

const sizes = [10, 100, 1_000] as const;
const people = 20;
/** 1 is a straight line. */
const mostExponent = 1.15;

interface Night {
  readonly size: number;
  readonly night: Measured;
  /** In a process that has just begun and signs in to each environment. */
  readonly fresh: Measured;
  /** The minute timer, where nothing waits. */
  readonly minute: Measured;
}

/**
 * A night of 10, 100 and 1,000 environments that are all due: the timer of checks and the one of each minute, over HTTP
 * and a store in Azurite, each size in a process and a store of its own. All were read in full before.
 */
export async function benchNight(): Promise<SectionResult> {
  const scenes = sizes.map((of) => ({
    ...{ of, seed: 'calm' as const },
    processes: [['night'], ['night', 'night', 'minute']] as const,
  }));
  const played = await playScenes({ environments: 1_000, people }, scenes);
  const nights = played.map(([, fresh, night, minute], index): Night => {
    if (fresh === undefined || night === undefined || minute === undefined)
      throw new Error('a night is missing');
    return { size: sizes[index] ?? 0, fresh, night, minute };
  });
  const costs = {
    requests: (one: Night) => one.night.counts.reduce((sum, count) => sum + count, 0),
    storage: (one: Night) => one.night.storage,
    processor: (one: Night) => one.night.processor,
    seconds: (one: Night) => one.night.seconds,
    memory: (one: Night) => one.night.peakMegabytes,
  };
  const [, middle, last] = nights;
  if (middle === undefined || last === undefined) throw new Error('a size is missing');
  const exponent = (of: (night: Night) => number): number =>
    Math.log(of(last) / of(middle)) / Math.log(last.size / middle.size);
  const growth = (id: keyof typeof costs, what: string): Figure => ({
    ...{ id: `${id}-growth`, what: `growth of ${what} from 100 to 1,000, as an exponent` },
    ...{ value: exponent(costs[id]), unit: '', atMost: mostExponent },
  });
  return {
    title: 'A night of 1,000 environments, all due at the same minute',
    figures: [
      {
        id: 'unchanged',
        what: 'only asked again',
        value: last.night.unchanged,
        unit: '',
        exactly: last.size,
      },
      { id: 'failing', what: 'checks that failed', value: last.night.failing, unit: '', exactly: 0 },
      { id: 'requests', what: 'requests of Dataverse', value: costs.requests(last), unit: 'requests' },
      {
        id: 'requests-each',
        what: 'most requests of one',
        value: Math.max(...last.night.counts),
        unit: 'requests',
        atMost: 2,
      },
      { id: 'storage', what: 'requests of storage', value: last.night.storage, unit: 'requests' },
      {
        id: 'storage-each',
        what: 'the same for each environment',
        value: last.night.storage / last.size,
        unit: 'requests',
        atMost: 3.1,
      },
      {
        id: 'minute-each',
        what: 'requests of storage for each by the minute timer, where nothing waits',
        value: last.minute.storage / last.size,
        unit: 'requests',
        atMost: 2.1,
      },
      { id: 'seconds', what: 'a night', value: last.night.seconds, unit: 's' },
      {
        id: 'minute-seconds',
        what: 'a minute in which nothing waits',
        value: last.minute.seconds,
        unit: 's',
      },
      {
        id: 'fresh-seconds',
        what: 'a night in a process that has just begun',
        value: last.fresh.seconds,
        unit: 's',
      },
      { id: 'fresh-cpu', what: 'processor time of it', value: last.fresh.processor, unit: 's' },
      { id: 'fresh-tokens', what: 'tokens it asked for', value: last.fresh.tokens, unit: '' },
      { id: 'cpu', what: 'processor time of a night', value: last.night.processor, unit: 's' },
      {
        id: 'memory',
        what: 'memory of the whole process at the most',
        value: costs.memory(last),
        unit: 'MB',
      },
      { id: 'throttled', what: 'asked to wait', value: last.night.throttled, unit: '', exactly: 0 },
      growth('requests', 'requests'),
      growth('storage', 'requests of storage'),
      growth('processor', 'processor time'),
      growth('seconds', 'time'),
      growth('memory', 'memory'),
    ],
    charts: [
      {
        kind: 'lines',
        id: 'night',
        title: 'A nightly sweep of 10, 100 and 1,000 environments',
        x: { label: 'environments', values: sizes },
        lines: [
          { label: 'requests of Dataverse', unit: 'requests', values: nights.map(costs.requests) },
          { label: 'requests of storage', unit: 'requests', values: nights.map(costs.storage) },
          { label: 'time', unit: 's', values: nights.map(costs.seconds) },
          { label: 'processor time', unit: 's', values: nights.map(costs.processor) },
          { label: 'memory', unit: 'MB', values: nights.map(costs.memory) },
        ],
      },
    ],
    notes: [
      'Both timers as the app runs them, 25 environments at a time, over HTTP to organisations with 100 ms a round trip and 25 ms an operation, the ledger in Azurite.',
      `Each environment has ${people} people. What a first night in full leaves is written to the ledgers beforehand.`,
      'A process that has just begun signs in to each environment. The token cache of the SDK searches all tokens for each new one, so that of a thousand the processor is busy with that for seconds.',
      'Ten environments go all at once and a hundred four times 25, so the time grows by lanes first and by environments then.',
    ],
  };
}
