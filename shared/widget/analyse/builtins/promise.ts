import type { Site } from '../read/source.ts';
import { languageError } from '../run/errors.ts';
import { waitFor } from '../run/invoke.ts';
import { iterate } from '../run/iterate.ts';
import type { Machine, Thrown } from '../run/machine.ts';
import { nativeFunction, newArray, plainObject, withNatives } from '../run/objects.ts';
import { chain, isPromise, newPromise, settle } from '../run/promises.ts';
import { declare } from '../run/scope.ts';
import { type Steps, unknown, type Value } from '../run/values.ts';

export function addPromises(m: Machine): void {
  const { Promise: proto } = m.protos;
  if (proto === undefined) return;
  withNatives(m, proto, {
    // biome-ignore lint/suspicious/noThenProperty: this is what promises have
    then: ([kept, failed], self) => (isPromise(self) ? chain(m, self, kept, failed) : unknown),
    catch: ([failed], self) => (isPromise(self) ? chain(m, self, undefined, failed) : unknown),
    finally: ([always], self) => (isPromise(self) ? chain(m, self, undefined, undefined, always) : unknown),
  });
  const made = nativeFunction(m, ([executor], _self, site) => fromExecutor(m, executor, site));
  made.props.set('prototype', { value: proto });
  withNatives(m, made, {
    resolve: ([value]) => (isPromise(value) ? value : settled(m, value)),
    reject: ([value]) => settled(m, value, false),
    all: ([list], _self, site) => together(m, list, site, (values) => newArray(m, values)),
    allSettled: ([list], _self, site) =>
      together(
        m,
        list,
        site,
        (values) => newArray(m, values),
        (value, thrown) =>
          thrown === undefined
            ? plainObject(m, { status: 'fulfilled', value })
            : plainObject(m, { status: 'rejected', reason: thrown.value }),
      ),
    race: ([list], _self, site) => first(m, list, site),
    any: ([list], _self, site) => firstKept(m, list, site),
    withResolvers: () => {
      const promise = newPromise(m);
      const end = (kept: boolean) =>
        nativeFunction(m, ([value]) => {
          settle(m, promise, value, kept);
          return undefined;
        });
      return plainObject(m, { promise, resolve: end(true), reject: end(false) });
    },
  });
  declare(m.globals, 'Promise', made);
}

function settled(m: Machine, value: Value, kept = true): Value {
  const promise = newPromise(m);
  settle(m, promise, value, kept);
  return promise;
}

function* fromExecutor(m: Machine, executor: Value, site: Site): Steps<Value> {
  const promise = newPromise(m);
  const done = (kept: boolean) =>
    nativeFunction(m, ([value]) => {
      settle(m, promise, value, kept);
      return undefined;
    });
  const result = yield* m.guarded(m.call(executor, undefined, [done(true), done(false)], site));
  if ('thrown' in result) settle(m, promise, result.thrown.value, false);
  return promise;
}

function* together(
  m: Machine,
  list: Value,
  site: Site,
  result: (values: readonly Value[]) => Value,
  ended?: (value: Value, thrown: Thrown | undefined) => Value,
): Steps<Value> {
  const items = yield* iterate(m, list, site);
  const promise = newPromise(m);
  if (items === undefined || items.length === 0) {
    settle(m, promise, items === undefined ? unknown : newArray(m, []));
    return promise;
  }
  const values: Value[] = items.map(() => undefined);
  let open = items.length;
  for (const [index, item] of items.entries())
    waitFor(m, item, (value, thrown) => {
      if (thrown !== undefined && ended === undefined) settle(m, promise, thrown.value, false);
      values[index] = ended === undefined ? value : ended(value, thrown);
      open -= 1;
      if (open === 0) settle(m, promise, result(values));
    });
  return promise;
}

function* first(m: Machine, list: Value, site: Site): Steps<Value> {
  const items = yield* iterate(m, list, site);
  const promise = newPromise(m);
  for (const item of items ?? [])
    waitFor(m, item, (value, thrown) => settle(m, promise, thrown?.value ?? value, thrown === undefined));
  return promise;
}

/** Rejected only when all are. */
function* firstKept(m: Machine, list: Value, site: Site): Steps<Value> {
  const items = yield* iterate(m, list, site);
  const promise = newPromise(m);
  let open = items?.length ?? 0;
  for (const item of items ?? [])
    waitFor(m, item, (value, thrown) => {
      open -= 1;
      if (thrown === undefined) settle(m, promise, value);
      else if (open === 0) settle(m, promise, languageError(m, 'AggregateError').value, false);
    });
  return promise;
}
