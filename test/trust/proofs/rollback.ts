import * as fc from 'fast-check';
import type { Outcome } from '../../../shared/domain/journal.ts';
import type { Decision } from '../../../shared/domain/question.ts';
import { type Row, rowById, type Snapshot } from '../../../shared/domain/snapshot.ts';
import { type Situation, situations } from '../../builders/arbitrary-situation.ts';
import { appliedAll } from '../../builders/model.ts';
import { type RunSoFar, rollbackOf, stateOf, takenBack } from '../../builders/taken-back.ts';
import { ada } from '../../builders/world.ts';
import type { Proof, ProofOptions, Proven } from '../proof.ts';
import { type Random, randomFor } from '../random.ts';

const full = 1000;
/** Stops of each environment beside the complete run; every twentieth environment is stopped at each change. */
const stopsOf = 2;
const controls = 40;

interface Tally {
  readonly failures: string[];
  environments: number;
  changes: number;
  stops: number;
  edits: number;
}

export const rollback: Proof = {
  id: 'rollback',
  claim:
    'A rollback, once its graves are due, leaves an environment as it was before the run, wherever that stopped; what somebody edited since is untouched and asked about.',
  apart: true,
  few: 40,
  run: proveRollback,
};

async function proveRollback({ points = full, seed, print }: ProofOptions): Promise<Proven> {
  const tally: Tally = { failures: [], environments: 0, changes: 0, stops: 0, edits: 0 };
  const all = fc.sample(situations, { seed, numRuns: points });
  for (const [index, situation] of all.entries()) {
    const random = randomFor(seed, index);
    const fail = (what: string): void => void tally.failures.push(`environment ${index}: ${what}`);
    try {
      complete(situation, tally, fail);
      for (const at of stopsIn(situation, index, random)) stopped(situation, at, tally, fail);
      edited(situation, random, tally, fail);
    } catch (error) {
      fail(String(error).slice(0, 200));
    }
    if (index % 250 === 249) print(`${index + 1} environments`);
  }
  const unnoticed = all.slice(0, controls).filter((one) => !isNoticed(one));
  for (const one of unnoticed)
    tally.failures.push(`a rollback that leaves out a change passes: ${one.plan.digest.slice(0, 8)}`);
  const { environments, changes, stops, edits } = tally;
  return {
    figure: `${environments} environments with ${changes} changes rolled back to where they began, ${stops} more from a run stopped half way (next change untried, unanswered, or unanswered and done); ${edits} human edits, each untouched and asked about, each taken back when told to; the control, a rollback without its last change, is found in each of ${Math.min(controls, points)}`,
    failures: tally.failures,
  };
}

/** The control: what is not as it was has to be seen here. */
function isNoticed(situation: Situation): boolean {
  const { start, plan } = situation;
  const now = appliedAll(start, plan.changes);
  const run = doneAll(situation);
  const back = rollbackOf(run, now);
  if (back === undefined || back.changes.length === 0) return true;
  const spoiled = { ...back, changes: back.changes.slice(0, -1) };
  return stateOf(takenBack(run, now, spoiled)) !== stateOf(start);
}

type Fail = (what: string) => void;

const doneAll = ({ plan }: Situation): RunSoFar => ({ plan, outcomes: plan.changes.map((): Outcome => 'd') });

function complete(situation: Situation, tally: Tally, fail: Fail): void {
  const { start, plan } = situation;
  const now = appliedAll(start, plan.changes);
  const run = doneAll(situation);
  const back = rollbackOf(run, now);
  if ((back?.questions ?? []).length > 0) fail('asks although nobody edited anything');
  if (stateOf(takenBack(run, now, back)) !== stateOf(start)) fail('is not as it was');
  tally.environments += 1;
  tally.changes += plan.changes.length;
}

function stopsIn({ plan }: Situation, index: number, random: Random): readonly number[] {
  const { length } = plan.changes;
  if (length === 0) return [];
  return index % 20 === 0
    ? plan.changes.map((_one, at) => at)
    : Array.from({ length: stopsOf }, () => random.below(length));
}

/** Before the change at this place: done up to it, and of it nothing, an intent, or an intent that was carried out. */
function stopped({ start, plan }: Situation, at: number, tally: Tally, fail: Fail): void {
  const before = appliedAll(start, plan.changes.slice(0, at));
  const after = appliedAll(before, plan.changes.slice(at, at + 1));
  for (const [now, next] of [
    [before, '.'],
    [before, 'i'],
    [after, 'i'],
  ] as const) {
    const outcomes = plan.changes.map((_one, n): Outcome => (n < at ? 'd' : n === at ? next : '.'));
    const run = { plan, outcomes };
    if (stateOf(takenBack(run, now, rollbackOf(run, now))) !== stateOf(start))
      fail(`stopped before change ${at} (${next}): is not as it was`);
    tally.stops += 1;
  }
}

/** Somebody edits one row that the run made. */
function edited(situation: Situation, random: Random, tally: Tally, fail: Fail): void {
  const { start, plan } = situation;
  const made = plan.changes.filter((one) => one.kind === 'create');
  if (made.length === 0) return;
  const { table, id } = random.pick(made);
  const migrated = appliedAll(start, plan.changes);
  const now = withEdit(migrated, table, id, random.pick(['msdyn_name', 'msdyn_uniquename']));
  const run = doneAll(situation);
  const back = rollbackOf(run, now);
  const asked = back?.questions.find((one) => one.subject === id);
  if (back === undefined || asked === undefined) {
    fail(`nobody asks about the edited ${table}`);
    return;
  }
  if (back.changes.some((one) => 'id' in one && one.id === id)) fail(`the edited ${table} is written`);
  const kept = takenBack(run, now, back);
  const [was, is] = [now, kept].map((one) => JSON.stringify(rowById(one, table, id)));
  if (was !== is) fail(`the edited ${table} is not as somebody left it`);
  const told = back.questions.map(
    ({ id: questionId, factsHash }): Decision => ({
      questionId,
      factsHash,
      value: 'take-back',
      by: ada,
      at: '2026-11-02T09:00:00.000Z',
    }),
  );
  const taken = takenBack(run, now, rollbackOf(run, now, told));
  if (stateOf(taken) !== stateOf(start)) fail(`the edited ${table} is not taken back when told to`);
  tally.edits += 1;
}

function withEdit(now: Snapshot, table: Row['table'], id: string, column: string): Snapshot {
  const rows = (now.rows[table] as readonly Row[]).map((row) =>
    row.id === id ? { ...row, columns: { ...row.columns, [column]: 'edited by hand' } } : row,
  );
  return { ...now, rows: { ...now.rows, [table]: rows } };
}
