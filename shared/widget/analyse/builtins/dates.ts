import type { Machine } from '../run/machine.ts';
import { nativeFunction, newObject, plainObject, withNatives } from '../run/objects.ts';
import { declare } from '../run/scope.ts';
import { isObj, type Native, unknown, type Value } from '../run/values.ts';

/** Some time; only differences say something. */
const start = 1_790_000_000_000;

/** Clocks go with the made-up time of the page; the hour of the day and the date are not known. */
export function addDates(m: Machine): void {
  const now = (): number => start + m.state.now;
  const proto = { ...newObject(m.protos.Object, 'Date'), open: true };
  const time = (self: Value): Value => (isObj(self) && typeof self.host === 'number' ? self.host : unknown);
  withNatives(m, proto, {
    getTime: (_args, self) => time(self),
    valueOf: (_args: readonly Value[], self: Value) => time(self),
  });
  const made = nativeFunction(m, (args, self) => {
    if (self !== '@@new') return unknown;
    const date = newObject(proto, 'Date');
    const [given] = args;
    date.host =
      args.length === 0 ? now() : args.length === 1 && typeof given === 'number' ? given : undefined;
    return date;
  });
  made.open = true;
  made.props.set('prototype', { value: proto });
  declare(m.globals, 'Date', withNatives(m, made, { now: () => now() }));
  const measured: { readonly [name: string]: Native } = {
    now: () => m.state.now,
    mark: () => undefined,
    measure: () => undefined,
    clearMarks: () => undefined,
    clearMeasures: () => undefined,
  };
  const performance = withNatives(m, plainObject(m, { timeOrigin: start }), measured);
  performance.open = true;
  declare(m.globals, 'performance', performance);
}
