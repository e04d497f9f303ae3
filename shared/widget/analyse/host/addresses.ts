import type { Machine } from '../run/machine.ts';
import { nativeFunction, newArray, newObject, plainObject, withNatives } from '../run/objects.ts';
import { textOf } from '../run/operators.ts';
import { declare } from '../run/scope.ts';
import { isObj, type Native, type Obj, type Steps, unknown, type Value } from '../run/values.ts';
import { baseOf, openAddress } from './open-address.ts';
import type { World } from './world.ts';

const parts = [
  'href',
  'origin',
  'protocol',
  'host',
  'hostname',
  'port',
  'pathname',
  'search',
  'hash',
] as const;

/** `location`, `URL` and `URLSearchParams`: the address of the page decides what many widgets do. */
export function addAddresses(world: World): void {
  const { m } = world;
  const query = queryPrototype(m);
  declare(m.globals, 'location', locationOf(world));
  const url = nativeFunction(m, ([address, base]) => newUrl(m, query, address, base));
  withNatives(m, url, {
    canParse: ([address, base]) => {
      const [text, from] = [textOf(address), textOf(base)];
      return text === undefined || (base !== undefined && from === undefined)
        ? unknown
        : URL.canParse(text, from);
    },
    createObjectURL: () => unknown,
    revokeObjectURL: () => undefined,
  });
  declare(m.globals, 'URL', url);
  const made = nativeFunction(m, ([from]) => newQuery(query, from));
  made.props.set('prototype', { value: query });
  declare(m.globals, 'URLSearchParams', made);
}

/** Of a page on disk only what its address says: the query it will be opened with is not known. */
function locationOf({ m, address, goesTo }: World): Obj {
  const made: Obj = { ...newObject(m.protos.Object, 'Location'), open: true };
  const url = address === undefined ? undefined : new URL(address);
  const set = (name: string, value: Value): unknown => made.props.set(name, { value });
  const go: Native = ([to]) => goTo(m, goesTo, to);
  withNatives(m, made, { assign: go, replace: go });
  set('hash', url?.hash ?? '');
  if (url !== undefined && /^https?:$/.test(url.protocol)) for (const name of parts) set(name, url[name]);
  else {
    set('protocol', 'https:');
    set('port', '');
    set('hostname', 'widget.invalid');
    if (url !== undefined && url.search !== '') set('search', url.search);
    if (url !== undefined) set('href', openAddress(url));
  }
  return made;
}

/** The page leaves for another one; only what it does by itself and for certain counts. */
export function goTo({ state }: Machine, goesTo: World['goesTo'], to: Value): undefined {
  if (state.phase === 'init' && state.trail === undefined && !state.maybe) goesTo.push(textOf(to));
  return undefined;
}

function newUrl(m: Machine, query: Obj, address: Value, base: Value): Value {
  const text = textOf(address);
  const from = base === undefined ? undefined : baseOf(base, text ?? '');
  if (text === undefined || (base !== undefined && from === undefined) || !URL.canParse(text, from))
    return { kind: 'unknown', name: text ?? '' };
  const url = new URL(text, from);
  const made = plainObject(m, Object.fromEntries(parts.map((name) => [name, url[name]])));
  made.props.set('searchParams', { value: newQuery(query, url.search) });
  return withNatives(m, made, { toString: () => url.href, toJSON: () => url.href });
}

/** What is not known of the query makes it open. */
function newQuery(proto: Obj, from: Value): Obj {
  const made: Obj = { ...newObject(proto, 'Query'), host: new URLSearchParams() };
  if (from === undefined) return made;
  if (isObj(from) && from.tag === 'Query') made.host = new URLSearchParams(entriesOf(from) ?? '');
  else if (isObj(from) && from.open !== true && from.items === undefined) {
    const texts = [...from.props].map(([name, slot]) => [name, textOf(slot.value) ?? ''] as const);
    made.host = new URLSearchParams(texts.map(([name, value]): [string, string] => [name, value]));
  } else if (typeof from === 'string') made.host = new URLSearchParams(from);
  else made.open = true;
  if (isObj(from) && from.open === true) made.open = true;
  return made;
}

const entriesOf = (self: Value): URLSearchParams | undefined =>
  isObj(self) && self.host instanceof URLSearchParams ? self.host : undefined;

/** Put into the address by the host page for the library. */
const fromHost = /^ucilib$/i;

function queryPrototype(m: Machine): Obj {
  const known = (self: Value, name: Value): string | undefined =>
    isObj(self) && self.open !== true && typeof name === 'string' && !fromHost.test(name) ? name : undefined;
  const natives: { readonly [name: string]: Native } = {
    get: ([key], self) => {
      const name = known(self, key);
      return name === undefined ? unknown : (entriesOf(self)?.get(name) ?? null);
    },
    getAll: ([key], self) => {
      const name = known(self, key);
      return name === undefined ? unknown : newArray(m, entriesOf(self)?.getAll(name) ?? []);
    },
    has: ([key], self) => {
      const name = known(self, key);
      return name === undefined ? unknown : (entriesOf(self)?.has(name) ?? unknown);
    },
    set: ([key, value], self) => {
      const text = textOf(value);
      if (typeof key === 'string' && text !== undefined) entriesOf(self)?.set(key, text);
      else if (isObj(self)) self.open = true;
      return undefined;
    },
    append: ([key, value], self) => {
      const text = textOf(value);
      if (typeof key === 'string' && text !== undefined) entriesOf(self)?.append(key, text);
      else if (isObj(self)) self.open = true;
      return undefined;
    },
    delete: ([key], self) => {
      if (typeof key === 'string') entriesOf(self)?.delete(key);
      return undefined;
    },
    toString: (_args: readonly Value[], self: Value) =>
      isObj(self) && self.open !== true ? (entriesOf(self)?.toString() ?? unknown) : unknown,
    entries: (_args, self) => pairs(m, self),
    keys: (_args, self) => newArray(m, [...(entriesOf(self)?.keys() ?? [])]),
    values: (_args, self) => newArray(m, [...(entriesOf(self)?.values() ?? [])]),
    *forEach([fn], self, site): Steps<Value> {
      for (const [name, value] of entriesOf(self) ?? [])
        yield* m.call(fn, undefined, [value, name, self], site);
      return undefined;
    },
    '@@iterator': (_args, self) => pairs(m, self),
  };
  return withNatives(m, newObject(m.protos.Object), natives);
}

function pairs(m: Machine, self: Value): Obj {
  const list = newArray(
    m,
    [...(entriesOf(self) ?? [])].map((pair) => newArray(m, pair)),
  );
  if (isObj(self) && self.open === true) list.open = true;
  return list;
}
