import { BranchOver, type Machine, type ModeState, OutOfSteps, type State, Thrown } from './machine.ts';
import type { Written } from './trail.ts';
import { choiceOf, isObj, type Steps, unknown, type Value } from './values.ts';

/** How a branch ended: with a result, or thrown out of. */
export type Ended<T> = { readonly value: T } | { readonly thrown: Thrown };

export interface Branch<T> {
  readonly ended: Ended<T>;
  readonly modes: readonly ModeState[];
  readonly writes: ReadonlyMap<Written, Value>;
}

/** Part of the steps still there that one branch may use, and what it gets in any case: branches in branches end soon. */
const shareOfBranch = 0.1;
const leastShare = 300;

/**
 * Runs a branch that may or may not be taken, and takes back what it wrote. What it waits for is taken as come at once:
 * a branch cannot be left lying while others run.
 */
export function tryBranch<T>(m: Machine, run: () => Steps<T>, whenCut: T): Branch<T> {
  const { state } = m;
  const outer = { trail: state.trail, modes: state.modes, maybe: state.maybe, floor: state.floor };
  // Branches cost more than what is in them: code that does nothing but branch must end as well.
  state.steps -= 10;
  const trail = new Map<Written, Value>();
  state.trail = trail;
  state.maybe = true;
  const share = Math.max(leastShare, (state.steps - outer.floor) * shareOfBranch);
  state.floor = Math.max(outer.floor, state.steps - share);
  let ended: Ended<T>;
  try {
    ended = { value: atOnce(run()) };
  } catch (error) {
    if (error instanceof BranchOver && state.steps > outer.floor) {
      state.cuts += 1;
      ended = { value: whenCut };
    } else if (error instanceof Thrown) ended = { thrown: error };
    else throw error;
  } finally {
    state.floor = outer.floor;
    state.trail = outer.trail;
    state.maybe = outer.maybe;
  }
  const writes = new Map<Written, Value>();
  for (const [cell, old] of trail) {
    writes.set(cell, cell.value);
    cell.value = old;
  }
  const { modes } = state;
  state.modes = outer.modes;
  return { ended, modes, writes };
}

/** Goes on as after any of these branches. */
export function join(m: Machine, branches: readonly Branch<unknown>[]): void {
  if (branches.length === 0) return;
  const cells = new Set(branches.flatMap(({ writes }) => [...writes.keys()]));
  for (const cell of cells) {
    const values = branches.map(({ writes }) => (writes.has(cell) ? writes.get(cell) : cell.value));
    const { trail } = m.state;
    if (trail !== undefined && !trail.has(cell)) trail.set(cell, cell.value);
    if (cell.join === undefined) cell.value = choiceOf(values);
    else cell.join(values);
  }
  m.state.modes = joinModes(branches.flatMap(({ modes }) => modes));
}

export function joinModes(modes: readonly ModeState[]): readonly ModeState[] {
  const seen = new Map<string, ModeState>();
  for (const one of modes) {
    const key = `${one.mode} ${one.by?.site.source.file ?? ''} ${one.by?.site.node.start ?? ''}`;
    if (!seen.has(key)) seen.set(key, one);
  }
  return [...seen.values()];
}

/** Every way through, joined; thrown only when all of them throw. */
export function anyOf(m: Machine, ways: readonly (() => Steps<Value>)[]): Value {
  const branches = ways.map((way) => tryBranch(m, way, unknown));
  const done = branches.filter(({ ended }) => 'value' in ended);
  if (done.length === 0) {
    const first = branches[0]?.ended;
    if (first !== undefined && 'thrown' in first) throw first.thrown;
    return unknown;
  }
  join(m, done);
  return choiceOf(done.map(({ ended }) => ('value' in ended ? ended.value : undefined)));
}

/** Runs steps to their end without leaving them: what they wait for is taken as known, or as unknown. */
export function atOnce<T>(steps: Steps<T>): T {
  let next = steps.next(undefined);
  while (next.done !== true) next = steps.next('await' in next.value ? settled(next.value.await) : unknown);
  return next.value;
}

function settled(value: Value): Value {
  if (!isObj(value)) return value;
  if (value.tag !== 'Promise') return value;
  const { status, value: inner } = value.host as { readonly status: string; readonly value: Value };
  return status === 'fulfilled' ? inner : unknown;
}

/** Runs without any effect staying, only to see what it would call. */
export function onlyLook(m: Machine, run: () => Steps<unknown>): void {
  const { isLooking } = m.state;
  m.state.isLooking = true;
  try {
    tryBranch<unknown>(m, run, undefined);
  } catch (error) {
    if (error instanceof OutOfSteps || error instanceof BranchOver) throw error;
    if (!(error instanceof RangeError)) throw error;
  } finally {
    m.state.isLooking = isLooking;
  }
}

export function outcome(state: State): string {
  return state.modes.map(({ mode, by }) => `${mode}@${by?.site.node.start ?? ''}`).join();
}
