import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startAzurite } from '../../../sandbox/azurite.ts';
import type { Figure, SectionResult } from '../result.ts';
import { type Counted, startFleet } from './fleet.ts';
import { type Swept, startSweeper } from './sweep.ts';

export interface Night extends Swept, Counted {}

interface Scene {
  readonly environments: number;
  readonly people: number;
  /** Ledger rows in Azurite, as the rows of large environments would be most of the memory. */
  readonly stored: boolean;
}

/**
 * Three nights: everything is read, the questions are asked again and sums are learned, and the questions are asked.
 * The last one is what a night costs.
 */
export async function nights({ environments, people, stored }: Scene): Promise<readonly Night[]> {
  const folder = await mkdtemp(join(tmpdir(), 'fleet-'));
  const seedFile = join(folder, 'seed.json');
  const storage = stored ? await startAzurite() : undefined;
  const fleet = await startFleet({ environments, people, seedFile });
  const { urls, organizationId } = fleet;
  const place = storage === undefined ? {} : { storage: storage.connectionString };
  const base = { folder, urls, organizationId, seedFile, ...place };
  try {
    if (storage !== undefined) await (await startSweeper({ ...base, seed: true })).stop();
    const sweeper = await startSweeper({ ...base, seed: storage === undefined });
    const all: Night[] = [];
    await fleet.counted();
    for (let night = 0; night < 3; night++)
      all.push({ ...(await sweeper.sweep()), ...(await fleet.counted()) });
    await sweeper.stop();
    return all;
  } finally {
    await Promise.all([fleet.stop(), storage?.stop(), rm(folder, { recursive: true })]);
  }
}

const most = ({ counts }: Night): number => Math.max(...counts);

/** Scheduled checks of a fleet in which nothing changed, several environments side by side. */
export async function benchDrift(): Promise<SectionResult> {
  const many = await nights({ environments: 100, people: 200, stored: false });
  const stored = await nights({ environments: 100, people: 200, stored: true });
  const large = await nights({ environments: 20, people: 10_000, stored: true });
  return {
    title: 'Checking a fleet for drift, night after night',
    figures: [
      ...figuresOf('100 environments × 400 links', 'many', many, { seconds: 3, requests: 2 }),
      ...figuresOf('the same, with its ledger in Azurite', 'stored', stored, { megabytes: 150, requests: 2 }),
      ...figuresOf('20 environments × 20,000 links', 'large', large, { megabytes: 200 }),
    ],
    charts: [
      {
        kind: 'bars',
        id: 'drift-requests',
        title: 'Requests of an environment, by night: all read, asked again, asked again',
        unit: 'requests',
        bars: [many, large].flatMap((all, index) =>
          all.map((night, count) => ({
            label: `${index === 0 ? '400' : '20,000'} links, night ${count + 1}`,
            value: most(night),
            ...(count === 2 ? { ours: true as const } : {}),
          })),
        ),
      },
    ],
    notes: [
      'Memory is the peak of the whole process since its start, the nights in which everything is read included.',
      "With the ledger in that memory time is the product's and Dataverse's; Azurite answers one request after another.",
      'Pages behind providers are answered at once: how long they take is not ours.',
    ],
  };
}

function figuresOf(
  what: string,
  id: string,
  all: readonly Night[],
  bounds: { readonly megabytes?: number; readonly seconds?: number; readonly requests?: number },
): readonly Figure[] {
  const [first, , last] = all;
  if (first === undefined || last === undefined) throw new Error('nothing was measured');
  const bound = (atMost: number | undefined) => (atMost === undefined ? {} : { atMost });
  const { length } = last.counts;
  return [
    {
      id: `${id}-unchanged`,
      what: `${what}: only asked again`,
      value: last.unchanged,
      unit: '',
      exactly: length,
    },
    { id: `${id}-drifted`, what: `${what}: found to drift`, value: last.drifted, unit: '', exactly: 0 },
    {
      id: `${id}-requests`,
      what: `${what}: most requests of one`,
      value: most(last),
      unit: 'requests',
      ...bound(bounds.requests),
    },
    {
      id: `${id}-seconds`,
      what: `${what}: a night`,
      value: last.seconds,
      unit: 's',
      ...bound(bounds.seconds),
    },
    { id: `${id}-first`, what: `${what}: a night in which all is read`, value: first.seconds, unit: 's' },
    {
      id: `${id}-first-requests`,
      what: `${what}: requests of one then`,
      value: most(first),
      unit: 'requests',
    },
    {
      id: `${id}-memory`,
      what: `${what}: most memory`,
      value: last.peakMegabytes,
      unit: 'MB',
      ...bound(bounds.megabytes),
    },
    {
      id: `${id}-throttled`,
      what: `${what}: asked to wait`,
      value: all.reduce((sum, one) => sum + one.throttled, 0),
      unit: '',
      exactly: 0,
    },
    {
      id: `${id}-tokens`,
      what: `${what}: tokens asked for in three nights`,
      value: last.tokens,
      unit: '',
      atMost: length,
    },
  ];
}
