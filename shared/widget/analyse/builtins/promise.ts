import type { Site } from '../read/source.ts';
import { waitFor } from '../run/invoke.ts';
import { iterate } from '../run/iterate.ts';
import type { Machine } from '../run/machine.ts';
import { nativeFunction, newArray, withNatives } from '../run/objects.ts';
import { chained, isPromise, newPromise, settle } from '../run/promises.ts';
import { declare } from '../run/scope.ts';
import { type Steps, unknown, type Value } from '../run/values.ts';

export function addPromises(m: Machine): void {
  const { Promise: proto } = m.protos;
  if (proto === undefined) return;
  withNatives(m, proto, {
    // biome-ignore lint/suspicious/noThenProperty: this is what promises have
    then: ([kept, failed], self) => (isPromise(self) ? chained(m, self, kept, failed) : unknown),
    catch: ([failed], self) => (isPromise(self) ? chained(m, self, undefined, failed) : unknown),
    finally: ([always], self) => (isPromise(self) ? chained(m, self, undefined, undefined, always) : unknown),
  });
  const made = nativeFunction(m, ([executor], _self, site) => fromExecutor(m, executor, site));
  made.props.set('prototype', { value: proto });
  withNatives(m, made, {
    resolve: ([value]) => (isPromise(value) ? value : settled(m, value)),
    reject: ([value]) => settled(m, value, false),
    all: ([list], _self, site) => together(m, list, site, (values) => newArray(m, values)),
    allSettled: ([list], _self, site) =>
      together(m, list, site, (values) =>
        newArray(
          m,
          values.map(() => unknown),
        ),
      ),
    race: ([list], _self, site) => first(m, list, site),
    any: ([list], _self, site) => first(m, list, site),
    withResolvers: () => unknown,
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
    waitFor(m, item, (value) => {
      values[index] = value;
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
