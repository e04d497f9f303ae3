import { type Machine, Returned, Thrown } from './machine.ts';
import { newObject, plainObject, withNatives } from './objects.ts';
import { newPromise, settle } from './promises.ts';
import type { Native, Obj, Steps, Value } from './values.ts';

type Pause = { readonly await: Value } | { readonly yield: Value };
type WaitFor = (m: Machine, value: Value, goOn: (value: Value, thrown?: Thrown) => void) => void;

/** Object with `next`, `return` and `throw` over a body that stops at each `yield`. */
export function generatorOf(m: Machine, steps: Steps<Value>): Obj {
  let isDone = false;
  const result = (value: Value, done: boolean) => plainObject(m, { value, done });
  function* drive(resume: () => IteratorResult<unknown, Value>): Steps<Value> {
    if (isDone) return result(undefined, true);
    let next = resume();
    for (;;) {
      if (next.done === true) {
        isDone = true;
        return result(next.value, true);
      }
      const pause = next.value as { readonly await: Value } | { readonly yield: Value };
      if ('yield' in pause) return result(pause.yield, false);
      const input: Value = yield pause;
      next = steps.next(input);
    }
  }
  const made = withNatives(
    m,
    { ...newObject(m.protos.Object, 'Generator') },
    {
      next: ([input]) => drive(() => steps.next(input)),
      throw: ([value]) => drive(() => steps.throw(new Thrown(value))),
      return: ([value]) => drive(() => ended(steps, value)),
    },
  );
  made.props.set('@@iterator', {
    value: { ...newObject(m.protos.Function, 'Function'), native: () => made },
  });
  return made;
}

/** Goes on as if there were a `return` where the body stopped. */
function ended(steps: Steps<Value>, value: Value): IteratorResult<Pause, Value> {
  try {
    return steps.throw(new Returned(value));
  } catch (error) {
    if (!(error instanceof Returned)) throw error;
    return { done: true, value: error.value };
  }
}

interface Request {
  readonly resume: () => IteratorResult<unknown, Value>;
  readonly promise: Obj;
}

/** The same with promises: each request is answered when the body gets to its next `yield`, one after the other. */
export function asyncGeneratorOf(m: Machine, steps: Steps<Value>, waitFor: WaitFor): Obj {
  const requests: Request[] = [];
  let isRunning = false;
  let isDone = false;
  const answer = (promise: Obj, value: Value, done: boolean): void => {
    isRunning = false;
    isDone ||= done;
    settle(m, promise, plainObject(m, { value, done }));
    pump();
  };
  const go = ({ resume, promise }: Request): void => {
    const { chain, depth } = m.state;
    try {
      const next = resume();
      if (next.done === true) {
        answer(promise, next.value, true);
        return;
      }
      const pause = next.value as Pause;
      const given = 'yield' in pause ? pause.yield : pause.await;
      waitFor(m, given, (value, thrown) => {
        if ('yield' in pause && thrown === undefined) answer(promise, value, false);
        else go({ promise, resume: () => (thrown === undefined ? steps.next(value) : steps.throw(thrown)) });
      });
    } catch (error) {
      if (!(error instanceof Thrown)) throw error;
      isDone = true;
      isRunning = false;
      settle(m, promise, error.value, false);
      pump();
    } finally {
      m.state.chain = chain;
      m.state.depth = depth;
    }
  };
  const pump = (): void => {
    const request = isRunning ? undefined : requests.shift();
    if (request === undefined) return;
    isRunning = true;
    if (isDone) answer(request.promise, undefined, true);
    else go(request);
  };
  const asked =
    (resume: (value: Value) => Request['resume']): Native =>
    ([value]) => {
      const promise = newPromise(m);
      requests.push({ promise, resume: resume(value) });
      pump();
      return promise;
    };
  const made = withNatives(
    m,
    { ...newObject(m.protos.Object), tag: 'AsyncGenerator' },
    {
      next: asked((value) => () => steps.next(value)),
      throw: asked((value) => () => steps.throw(new Thrown(value))),
      return: asked((value) => () => ended(steps, value)),
    },
  );
  made.props.set('@@asyncIterator', {
    value: { ...newObject(m.protos.Function, 'Function'), native: () => made },
  });
  return made;
}
