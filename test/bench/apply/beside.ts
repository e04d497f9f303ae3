import { type BarChart, type Figure, type SectionResult, shownValue } from '../result.ts';
import type { Section } from '../section.ts';
import { extrapolate } from './extrapolate.ts';
import { begin, type Measured, type Rival, rivals } from './rivals.ts';

/** The server's hint where others are compared with us. */
export const comparedAt = 16;

/**
 * What people would use instead, each against a double of its own with the same figures. Answers as soon as nothing is
 * left but the waits that the limiter imposes, so that other sections use the processors meanwhile.
 */
export const benchBeside: Section = async ({ people }, ours) => {
  const begun = [];
  for (const rival of Object.values(rivals) as readonly Rival[]) {
    const one = await begin(rival, people, comparedAt);
    await one.quiet;
    begun.push({ rival, done: one.done });
  }
  const all = Promise.all(begun.map(async ({ rival, done }) => ({ rival, measured: await done })));
  // Asked for much later; a failure is told then.
  all.catch(() => undefined);
  return { rest: async () => resultOf(people, await all, ours().apply) };
};

interface Compared {
  readonly rival: Rival;
  readonly measured: Measured;
}

function resultOf(people: number, all: readonly Compared[], apply: SectionResult | undefined): SectionResult {
  const ourSeconds = apply?.figures.find(({ id }) => id === `seconds-${comparedAt}`)?.value;
  const bars: BarChart['bars'][number][] = all.map(({ rival, measured }) => ({
    label: measured.people < people ? `${rival.label} (extrapolated)` : rival.label,
    value: secondsOf(rival, measured, people),
  }));
  if (ourSeconds !== undefined) bars.push({ label: 'Cutover', value: ourSeconds, ours: true });
  return {
    title: `What people would use instead, for ${people.toLocaleString('en')} assignments`,
    figures: all.flatMap((one) => figuresOf(one, people, ourSeconds)),
    charts: [{ kind: 'bars', id: 'beside', title: 'Seconds for all of them', unit: 's', bars }],
    notes: [
      ...(ourSeconds === undefined ? [] : [speedUp(all, people, ourSeconds)]),
      ...all.flatMap(({ rival, measured }) =>
        measured.people < people
          ? [
              `${rival.label}: measured on ${measured.people} people and extrapolated, with the windows of 6,000 requests in five minutes that go by.`,
            ]
          : [],
      ),
    ],
  };
}

/** In words, for who reads no table. */
function speedUp(all: readonly Compared[], people: number, ourSeconds: number): string {
  const times = all.map(({ rival, measured }) => {
    const faster = secondsOf(rival, measured, people) / ourSeconds;
    return `${shownValue({ value: Math.round(faster), unit: '' })} times as fast as ${rival.label}`;
  });
  return `Cutover, journal and all, is ${times.join(', ')}.`;
}

const secondsOf = (rival: Rival, { seconds, people: part }: Measured, people: number): number =>
  part === people ? seconds : extrapolate(people * rival.requests, (part * rival.requests) / seconds);

function figuresOf(
  { rival, measured }: Compared,
  people: number,
  ourSeconds: number | undefined,
): readonly Figure[] {
  const { id, label } = rival;
  const seconds = secondsOf(rival, measured, people);
  return [
    { id: `seconds-${id}`, what: `${label}: all of them`, value: seconds, unit: 's' },
    {
      id: `measured-${id}`,
      what: `${label}: people that were measured`,
      value: measured.people,
      unit: 'people',
    },
    { id: `throttled-${id}`, what: `${label}: answers of 429`, value: measured.facts.throttled, unit: '' },
    ...(ourSeconds === undefined
      ? []
      : [
          {
            id: `faster-${id}`,
            what: `${label}: time over ours`,
            value: seconds / ourSeconds,
            unit: '×' as const,
          },
        ]),
  ];
}
