import { startAzurite } from '../../../sandbox/azurite.ts';
import { makeLedger } from '../../../shared/tables/make-ledger.ts';
import { openStorage } from '../../../shared/tables/open-storage.ts';
import type { Figure, SectionResult } from '../result.ts';
import { type Bound, boundOf } from './bound.ts';
import type { Facts } from './facts.ts';
import { boundFigures, rightFigures } from './figures.ts';
import { startOrganisation } from './organisation.ts';
import { applyOurs, type OurRun } from './ours.ts';
import { type BenchOptions, slowness } from './scale.ts';

/** How many times the bound it may take, by the server's parallelism; what is not named, as at 16. */
const mostTimes: { readonly [dop: number]: number } = { 4: 1.2, 16: 1.2, 50: 1.4 };
const troubledTimes = 1.5;

export interface Applied {
  readonly run: OurRun;
  readonly facts: Facts;
  readonly bound: Bound;
}

let runs = 0;

/** One migration in an organisation of its own, with a ledger of its own. */
export async function applied(people: number, dop: number, troubled: boolean): Promise<Applied> {
  const [azurite, organisation] = await Promise.all([
    startAzurite(),
    startOrganisation({ people, dop, slowness, troubled }),
  ]);
  try {
    runs += 1;
    let count = 0;
    const random = (characters: number): string => {
      count += 1;
      return `${runs}x${count.toString(16)}`.padStart(characters, '0').slice(-characters);
    };
    const ledger = makeLedger({ table: openStorage(azurite).ledger, random });
    const run = await applyOurs(organisation, ledger);
    const facts = await organisation.facts();
    const bound = boundOf(run.assignments, { ...slowness, dop, requests: facts.requests });
    return { run, facts, bound };
  } finally {
    await Promise.all([azurite.stop(), organisation.stop()]);
  }
}

export async function benchApply({ people, dops }: BenchOptions): Promise<SectionResult> {
  const figures: Figure[] = [];
  const bars = [];
  for (const dop of dops) {
    const done = await applied(people, dop, false);
    figures.push(...figuresOf(done, dop));
    bars.push({
      label: `${dop} at a time`,
      value: done.run.applied,
      bound: done.bound.seconds,
      ours: true as const,
    });
  }
  return {
    title: `Applying ${people.toLocaleString('en')} assignments, with the journal on`,
    figures,
    charts: [{ kind: 'bars', id: 'apply', title: 'Seconds to apply, and the bound', unit: 's', bars }],
    notes: [
      'The double carries out as many requests at a time as its hint says, so nobody gets below the bound, however many are sent.',
      'A machine that is busy makes the double late with each timer of its own, which none of this is about: more than a few milliseconds, and the figures are those of the machine.',
      'Time scale 1: a real clock and real HTTP, 100 ms a round trip and 25 ms an operation.',
    ],
  };
}

function figuresOf({ run, facts, bound }: Applied, dop: number): readonly Figure[] {
  const [id, at] = [String(dop), `hint ${dop}`];
  return [
    {
      id: `ratio-${id}`,
      what: `${at}: time over bound`,
      value: run.applied / bound.seconds,
      unit: '×',
      atMost: mostTimes[dop] ?? mostTimes[16] ?? 1,
    },
    { id: `seconds-${id}`, what: `${at}: first intent to last outcome`, value: run.applied, unit: 's' },
    { id: `assigned-${id}`, what: `${at}: of it, assigning people`, value: run.assigned, unit: 's' },
    ...boundFigures(bound, id, at),
    { id: `looked-${id}`, what: `${at}: looking again before it`, value: run.looked, unit: 's' },
    {
      id: `requests-${id}`,
      what: `${at}: requests of the whole run`,
      value: facts.requests,
      unit: 'requests',
    },
    { id: `commits-${id}`, what: `${at}: transactions of the ledger`, value: run.commits, unit: '' },
    { id: `processor-${id}`, what: `${at}: processor time of it`, value: run.processor, unit: 's' },
    { id: `late-${id}`, what: `${at}: lateness of the double itself, p99`, value: facts.lateMs, unit: 'ms' },
    { id: `throttled-${id}`, what: `${at}: answers of 429`, value: facts.throttled, unit: '', exactly: 0 },
    ...rightFigures(run, facts, id, at),
  ];
}

/** The same at 16, while one request in a hundred goes wrong in each of three ways. */
export async function benchTroubled({ people }: BenchOptions): Promise<SectionResult> {
  const { run, facts, bound } = await applied(people, 16, true);
  return {
    title: 'The same while requests go wrong',
    figures: [
      {
        id: 'ratio',
        what: 'time over bound',
        value: run.applied / bound.seconds,
        unit: '×',
        atMost: troubledTimes,
      },
      { id: 'seconds', what: 'from the first intent to the last outcome', value: run.applied, unit: 's' },
      ...boundFigures(bound, 'troubled', 'hint 16'),
      { id: 'requests', what: 'requests of the whole run', value: facts.requests, unit: 'requests' },
      { id: 'late', what: 'lateness of the double itself, p99', value: facts.lateMs, unit: 'ms' },
      { id: 'throttled', what: 'answers of 429', value: facts.throttled, unit: '' },
      {
        id: 'unanswered',
        what: '503 after commit, and broken connections',
        value: facts.unanswered,
        unit: '',
      },
      ...rightFigures(run, facts, 'troubled', 'afterwards'),
    ],
    charts: [],
    notes: [
      'One request in a hundred each: 429 with Retry-After 1, 503 after all was carried out, a connection that breaks after all was carried out.',
    ],
  };
}
