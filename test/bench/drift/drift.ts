import type { Figure, SectionResult } from '../result.ts';
import { type Measured, playScenes } from './scene.ts';

/** A night in which everything is read, one in which all is asked again for the first time, and two as all later ones. */
interface Nights {
  readonly read: Measured;
  readonly learned: Measured;
  readonly asked: Measured;
  /** In a process of its own, as an app that was scaled to nothing meanwhile. */
  readonly alone: Measured;
}

async function nights(environments: number, people: number): Promise<Nights> {
  const processes = [['night'], ['night', 'night'], ['night']] as const;
  const [scene = []] = await playScenes({ environments, people }, [
    { of: environments, seed: 'migrated', processes },
  ]);
  const [read, learned, asked, alone] = scene;
  if (read === undefined || learned === undefined || asked === undefined || alone === undefined)
    throw new Error('a night is missing');
  return { read, learned, asked, alone };
}

const most = ({ counts }: Measured): number => Math.max(...counts);

/** Scheduled checks of a fleet in which nothing changed, several environments side by side. */
export async function benchDrift(): Promise<SectionResult> {
  const many = await nights(100, 200);
  const large = await nights(20, 10_000);
  return {
    title: 'Checking a fleet for drift, night after night',
    figures: [
      ...figuresOf('100 environments × 400 links', 'many', many, { seconds: 3, requests: 2, megabytes: 150 }),
      ...figuresOf('20 environments × 20,000 links', 'large', large, { megabytes: 200, readMegabytes: 350 }),
    ],
    charts: [
      {
        kind: 'bars',
        id: 'drift-requests',
        title: 'Requests of an environment, by night: all read, asked again, asked again',
        unit: 'requests',
        bars: [many, large].flatMap(({ read, learned, asked }, index) =>
          [read, learned, asked].map((night, count) => ({
            label: `${index === 0 ? '400' : '20,000'} links, night ${count + 1}`,
            value: most(night),
            ...(count === 2 ? { ours: true as const } : {}),
          })),
        ),
      },
    ],
    notes: [
      'Memory is the peak of a whole process that does nothing but one night, with all it loaded; a night in which everything is read happens once a week. The process is put together and built as the product is, with its settings of Node; about 40 MB of it are Node itself.',
      'The ledger is in Azurite, the fleet is a process of its own, and both share the processors of this machine with the product.',
      'All environments have the same rows, and what one was asked is not worked out again for another one; each has its own server, round trips, time of operations and limits.',
      'Pages behind providers are answered at once: how long they take is not ours.',
    ],
  };
}

function figuresOf(
  what: string,
  id: string,
  { read, learned, asked, alone }: Nights,
  bounds: {
    readonly megabytes: number;
    readonly seconds?: number;
    readonly requests?: number;
    readonly readMegabytes?: number;
  },
): readonly Figure[] {
  const { length } = asked.counts;
  const all = [read, learned, asked, alone];
  const figure = (
    name: string,
    said: string,
    value: number,
    rest: Pick<Figure, 'unit'> & Partial<Figure>,
  ) => ({
    id: `${id}-${name}`,
    what: `${what}: ${said}`,
    value,
    ...rest,
  });
  const bound = (atMost: number | undefined) => (atMost === undefined ? {} : { atMost });
  return [
    figure('unchanged', 'only asked again', asked.unchanged, { unit: '', exactly: length }),
    figure('drifted', 'found to drift', asked.drifted, { unit: '', exactly: 0 }),
    figure('requests', 'most requests of one', most(asked), { unit: 'requests', ...bound(bounds.requests) }),
    figure('seconds', 'a night', asked.seconds, { unit: 's', ...bound(bounds.seconds) }),
    figure('processor', 'processor time of a night', asked.processor, { unit: 's' }),
    figure('storage-processor', 'that of the storage', asked.storageProcessor, { unit: 's' }),
    figure('fleet-processor', 'that of all organisations', asked.fleetProcessor, { unit: 's' }),
    figure('storage', 'requests of storage for each', asked.storage / length, {
      unit: 'requests',
      atMost: 3.1,
    }),
    figure('memory', 'most memory of a night', alone.peakMegabytes, { unit: 'MB', atMost: bounds.megabytes }),
    figure('asked-memory', 'most memory of the process that did two nights', asked.peakMegabytes, {
      unit: 'MB',
    }),
    figure('loaded', 'of that, before it began', alone.loadedMegabytes, { unit: 'MB' }),
    figure('heap', 'of that, objects at its end', alone.heapMegabytes, { unit: 'MB' }),
    figure('alone', 'a night in a process that has just begun', alone.seconds, { unit: 's' }),
    figure('first', 'a night in which all is read', read.seconds, { unit: 's' }),
    figure('first-requests', 'requests of one then', most(read), { unit: 'requests' }),
    figure('first-memory', 'most memory then', read.peakMegabytes, {
      unit: 'MB',
      ...bound(bounds.readMegabytes),
    }),
    figure(
      'throttled',
      'asked to wait',
      all.reduce((sum, one) => sum + one.throttled, 0),
      {
        unit: '',
        exactly: 0,
      },
    ),
    figure('tokens', 'tokens asked for in two nights', learned.tokens + asked.tokens, {
      unit: '',
      atMost: length,
    }),
  ];
}
