import { fork } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { bundle } from '../../build/build.ts';
import { median } from './compare.ts';
import { type Situation, situations } from './planner-rows.ts';
import type { Figure, SectionResult } from './result.ts';

/** What one process says of itself: milliseconds, and megabytes at its peak. */
export interface PlannerFacts {
  readonly milliseconds: number;
  readonly processorMs: number;
  readonly megabytes: number;
  readonly changes: number;
  readonly questions: number;
}

const rounds = 3;

/** Fresh processes, so that the first plan counts and its peak of memory is nobody else's. */
export async function benchPlanner(): Promise<SectionResult> {
  const figures: Figure[] = [];
  // As on Azure, built: a loader of TypeScript would take memory and time of its own.
  const [entry = ''] = (await bundle(['test/bench/planner-process.ts'], 'out/bench/planner')).entries;
  for (const name of Object.keys(situations) as Situation[])
    figures.push(...(await figuresOf(name, resolve(entry))));
  return {
    title: 'The planner, in one process',
    figures,
    charts: [],
    notes: [
      `Medians of ${rounds} fresh processes each: the first plan that a process makes, and its peak of memory with Node and the snapshot.`,
    ],
  };
}

async function figuresOf(name: Situation, entry: string): Promise<readonly Figure[]> {
  const all: PlannerFacts[] = [];
  for (let round = 0; round < rounds; round++) all.push(await planOnce(name, entry));
  const { what } = situations[name];
  const [{ changes, questions } = { changes: 0, questions: 0 }] = all;
  return [
    {
      id: `time-${name}`,
      what,
      value: median(all.map(({ milliseconds }) => milliseconds)),
      unit: 'ms',
      atMost: 1_000,
    },
    {
      id: `memory-${name}`,
      what: '· peak of memory',
      value: median(all.map(({ megabytes }) => megabytes)),
      unit: 'MB',
      atMost: 300,
    },
    {
      id: `processor-${name}`,
      what: '· processor time, all threads',
      value: median(all.map(({ processorMs }) => processorMs)),
      unit: 'ms',
    },
    { id: `changes-${name}`, what: '· changes planned', value: changes, unit: '' },
    { id: `questions-${name}`, what: '· questions asked', value: questions, unit: '' },
  ];
}

async function planOnce(name: Situation, entry: string): Promise<PlannerFacts> {
  const child = fork(entry, [name], { execArgv: [] });
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`planning ${name} ended with ${code}`);
  });
  const [facts] = await Promise.race([once(child, 'message'), ended]);
  return facts as PlannerFacts;
}
