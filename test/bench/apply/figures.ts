import type { Figure } from '../result.ts';
import type { Bound } from './bound.ts';
import type { Facts } from './facts.ts';
import type { OurRun } from './ours.ts';

/** @param id behind each figure's own id, so that several runs stand side by side */
export const boundFigures = (bound: Bound, id: string, at: string): readonly Figure[] => [
  { id: `bound-${id}`, what: `${at}: the bound, the largest of`, value: bound.seconds, unit: 's' },
  { id: `bound-execution-${id}`, what: `${at}: · N·s/DOP`, value: bound.execution, unit: 's' },
  { id: `bound-requests-${id}`, what: `${at}: · the request limit`, value: bound.requestLimit, unit: 's' },
  { id: `bound-time-${id}`, what: `${at}: · the execution limit`, value: bound.executionLimit, unit: 's' },
];

/** Nobody lost and nobody twice, by the organisation's own rows. */
export const rightFigures = (run: OurRun, { people, linksMade, rows }: Facts, id: string, at: string) =>
  [
    {
      id: `one-${id}`,
      what: `${at}: people with exactly one profile`,
      value: people.one,
      unit: 'people',
      exactly: run.assignments,
    },
    {
      id: `lost-${id}`,
      what: `${at}: people without a profile`,
      value: people.none,
      unit: 'people',
      exactly: 0,
    },
    {
      id: `twice-${id}`,
      what: `${at}: people with several`,
      value: people.several,
      unit: 'people',
      exactly: 0,
    },
    {
      id: `links-${id}`,
      what: `${at}: links made to people, each once`,
      value: linksMade,
      unit: 'links',
      exactly: run.assignments,
    },
    {
      id: `rows-${id}`,
      what: `${at}: providers and profiles made`,
      value: Object.values(rows).reduce((sum, count) => sum + count, 0),
      unit: '',
      exactly: run.creates,
    },
  ] as const satisfies readonly Figure[];
