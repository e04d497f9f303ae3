import type { Machine, Phase, Turn } from './machine.ts';
import { newObject } from './objects.ts';
import { noteHost, type Written } from './trail.ts';
import { atOnceSteps, choiceOf, isObj, type Obj, type Steps, type Value } from './values.ts';

export interface PromiseState {
  status: 'pending' | 'fulfilled' | 'rejected';
  value: Value;
  readonly reactions: Reaction[];
}

interface Reaction {
  readonly ready: boolean;
  readonly maybe: boolean;
  readonly kept: (value: Value) => Steps<unknown>;
  readonly failed: (value: Value) => Steps<unknown>;
}

export const isPromise = (value: Value): value is Obj => isObj(value) && value.tag === 'Promise';
export const stateOf = (promise: Obj): PromiseState => promise.host as PromiseState;

export function newPromise(m: Machine): Obj {
  const host: PromiseState = { status: 'pending', value: undefined, reactions: [] };
  return { ...newObject(m.protos.Promise, 'Promise'), host };
}

/** Something to run later, for the same reason as what runs now. */
export function turnOf(m: Machine, run: () => Steps<unknown>, wait = 0, more: Partial<Turn> = {}): Turn {
  const { now, phase, ready, maybe, loading, isLooking } = m.state;
  const turn = { due: now + wait, phase, ready, maybe, library: wait === 0 ? loading : undefined, run };
  return { ...turn, ...(isLooking ? { isLook: true } : {}), ...more };
}

export function settle(m: Machine, promise: Obj, value: Value, kept = true): void {
  const state = stateOf(promise);
  if (state.status !== 'pending') return;
  noteHost(m.state, promise, () => settling(promise));
  if (kept && isPromise(value) && value !== promise) {
    react(m, value, {
      kept: (inner) => atOnceSteps(() => settle(m, promise, inner)),
      failed: (inner) => atOnceSteps(() => settle(m, promise, inner, false)),
    });
    return;
  }
  state.status = kept ? 'fulfilled' : 'rejected';
  state.value = value;
  for (const reaction of state.reactions.splice(0)) start(m, state, reaction);
}

/** A promise that one of several branches settled is taken as settled. */
function settling(promise: Obj): Written {
  const put = ({ status, value, reactions }: PromiseState): void => {
    const state = stateOf(promise);
    Object.assign(state, { status, value });
    state.reactions.splice(0, state.reactions.length, ...reactions);
  };
  return {
    get value(): Value {
      const { status, value, reactions } = stateOf(promise);
      const host: PromiseState = { status, value, reactions: [...reactions] };
      return { ...promise, host };
    },
    set value(copy: Value) {
      put(stateOf(copy as Obj));
    },
    join: (ways) => {
      const states = (ways as readonly Obj[]).map(stateOf);
      const done = states.filter(({ status }) => status === 'fulfilled');
      const [first] = done;
      const other = states.find(({ status }) => status === 'rejected') ?? states[0];
      if (first !== undefined) put({ ...first, value: choiceOf(done.map(({ value }) => value)) });
      else if (other !== undefined) put(other);
    },
  };
}

export function react(m: Machine, promise: Obj, on: Pick<Reaction, 'kept' | 'failed'>): void {
  const { ready, maybe } = m.state;
  const reaction: Reaction = { ready, maybe, ...on };
  const state = stateOf(promise);
  if (state.status === 'pending') state.reactions.push(reaction);
  else start(m, state, reaction);
}

function start(m: Machine, state: PromiseState, reaction: Reaction): void {
  // What a branch settled and took back again has not happened.
  const run = () =>
    state.status === 'pending'
      ? atOnceSteps(() => undefined)
      : (state.status === 'fulfilled' ? reaction.kept : reaction.failed)(state.value);
  const { ready, maybe } = m.state;
  m.state.microtasks.push(
    turnOf(m, run, 0, { ready: ready || reaction.ready, maybe: maybe || reaction.maybe }),
  );
}

/** `then(kept, failed)`: what a rejection would run is looked at too, as a failure. */
export function chain(m: Machine, promise: Obj, kept: Value, failed: Value, always?: Value): Obj {
  const next = newPromise(m);
  const site = m.state.here;
  function* follow(fn: Value, value: Value, passes: boolean, isKept: boolean): Steps<void> {
    if (fn === undefined || fn === null) {
      settle(m, next, value, isKept);
      return;
    }
    const result = yield* m.guarded(m.call(fn, undefined, passes ? [value] : [], site));
    if ('thrown' in result) settle(m, next, result.thrown.value, false);
    else settle(m, next, always === undefined ? result.value : value, always === undefined || isKept);
  }
  react(m, promise, {
    *kept(value) {
      yield* follow(always ?? kept, value, always === undefined, true);
      lookAtFailure(m, failed);
    },
    *failed(value) {
      yield* follow(always ?? failed, value, always === undefined, false);
    },
  });
  return next;
}

export function lookAtFailure(m: Machine, failed: Value): void {
  if (failed === undefined || failed === null) return;
  const site = m.state.here;
  const phase: Phase = m.state.phase === 'init' ? 'failure' : m.state.phase;
  m.state.failures.push(
    turnOf(m, () => m.call(failed, undefined, [{ kind: 'unknown' }], site), 0, { phase }),
  );
}
