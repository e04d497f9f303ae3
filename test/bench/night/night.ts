import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { SectionResult } from '../result.ts';
import type { Night } from './one-night.ts';

const run = promisify(execFile);
const script = fileURLToPath(new URL('one-night.ts', import.meta.url));
const sizes = [10, 100, 1_000] as const;
/** Beside a straight line through the middle size. */
const mostTimes = 1.3;

/** A night of 10, 100 and 1,000 environments that are all due at the same minute, each size in a process of its own. */
export async function benchNight(): Promise<SectionResult> {
  const nights: Night[] = [];
  for (const size of sizes) {
    const { stdout } = await run(process.execPath, ['--import', 'tsx', script, String(size)]);
    nights.push(JSON.parse(stdout) as Night);
  }
  const [, middle, last] = nights;
  if (middle === undefined || last === undefined) throw new Error('a night is missing');
  const each = (of: (night: Night) => number): number =>
    of(last) / last.environments / (of(middle) / middle.environments);
  const requests = ({ storage, dataverse }: Night): number => storage + dataverse;
  return {
    title: 'A night of 1,000 environments, all due at the same minute',
    figures: [
      {
        id: 'storage',
        what: 'requests of storage, tick, checks and one sweep',
        value: last.storage,
        unit: 'requests',
      },
      {
        id: 'storage-each',
        what: 'the same for each environment',
        value: last.storage / last.environments,
        unit: 'requests',
      },
      {
        id: 'sweep-each',
        what: 'of those the minute timer asks where nothing waits',
        value: last.sweep / last.environments,
        unit: 'requests',
        atMost: 3.1,
      },
      {
        id: 'dataverse-each',
        what: 'readings of Dataverse for each environment',
        value: last.dataverse / last.environments,
        unit: 'requests',
        exactly: 1,
      },
      {
        id: 'wakes',
        what: 'messages put into the queue',
        value: last.wakes,
        unit: '',
        exactly: last.environments,
      },
      {
        id: 'burst',
        what: 'checks that begin in the same second, at the most',
        value: last.burst,
        unit: '',
        atMost: 4,
      },
      { id: 'spread', what: 'seconds until the last has begun', value: last.spread, unit: 's', atMost: 300 },
      { id: 'cpu', what: 'processor time', value: last.cpu, unit: 's' },
      { id: 'memory', what: 'memory of the whole process at the most', value: last.memory, unit: 'MB' },
      {
        id: 'requests-growth',
        what: 'requests an environment, 1,000 beside 100',
        value: each(requests),
        unit: '×',
        atMost: mostTimes,
      },
      {
        id: 'cpu-growth',
        what: 'processor time an environment, 1,000 beside 100',
        value: each(({ cpu }) => cpu),
        unit: '×',
        atMost: mostTimes,
      },
    ],
    charts: [
      {
        kind: 'lines',
        id: 'night',
        title: 'A nightly sweep of 10, 100 and 1,000 environments',
        x: { label: 'environments', values: sizes },
        lines: [
          { label: 'requests of storage', unit: 'requests', values: nights.map(({ storage }) => storage) },
          { label: 'processor time', unit: 's', values: nights.map(({ cpu }) => cpu) },
          { label: 'memory', unit: 'MB', values: nights.map(({ memory }) => memory) },
        ],
      },
    ],
    notes: [
      'Schedule, checks and sweep as they run in the app; tables and Dataverse are in memory, so the time is our own work.',
      'A reading of Dataverse is one call of the port; how many HTTP requests that is, the section about drift says.',
    ],
  };
}
