import type { Site } from '../read/source.ts';
import { errorNames } from '../run/errors.ts';
import type { Machine } from '../run/machine.ts';
import { nativeFunction, newObject, plainObject, withNatives } from '../run/objects.ts';
import { inherits, symbolMark, textOf, truth } from '../run/operators.ts';
import { newProxy } from '../run/proxies.ts';
import { declare } from '../run/scope.ts';
import { isObj, type Obj, unknown, type Value } from '../run/values.ts';
import { addArrayConstructor, addArrayMembers } from './arrays.ts';
import { addCollections } from './collections.ts';
import { addDates } from './dates.ts';
import { addFunctionMembers } from './functions.ts';
import { jsonObject } from './json.ts';
import { addNumbers } from './numbers.ts';
import { addObject, reflect } from './object.ts';
import { addPatterns } from './patterns.ts';
import { addPromises } from './promise.ts';
import { addStructuredClone } from './structured-clone.ts';
import { addTextMembers, conversions, stringMembers } from './texts.ts';

/** The language's own objects. What is not here is unknown, never `undefined`. */
export function addBuiltins(m: Machine): void {
  addFunctionMembers(m);
  addArrayMembers(m);
  addTextMembers(m);
  addPromises(m);
  addCollections(m);
  addObject(m);
  for (const [name, convert] of Object.entries(conversions)) {
    const made = nativeFunction(m, ([value, base]) => convert(value, base));
    made.open = true;
    const proto = m.protos[name];
    if (proto !== undefined) made.props.set('prototype', { value: proto });
    if (name === 'String') withNatives(m, made, stringMembers);
    declare(m.globals, name, made);
  }
  const booleans = nativeFunction(m, ([value]) => truth(value) ?? unknown);
  declare(m.globals, 'Boolean', booleans);
  declare(m.globals, 'NaN', Number.NaN);
  declare(m.globals, 'Infinity', Number.POSITIVE_INFINITY);
  addArrayConstructor(m);
  addSymbols(m);
  declare(m.globals, 'Proxy', proxies(m));
  addNumbers(m);
  addPatterns(m);
  addErrors(m);
  declare(m.globals, 'JSON', jsonObject(m));
  declare(m.globals, 'Reflect', reflect(m));
  declare(m.globals, 'Function', functionMaker(m, 'Function', 'function'));
  functionMaker(m, 'AsyncFunction', 'async function');
  functionMaker(m, 'GeneratorFunction', 'function*');
  addDates(m);
  addStructuredClone(m);
  for (const [name, { value }] of m.globals.names)
    if (isObj(value) && value.native !== undefined) value.props.set('name', { value: name, isHidden: true });
  for (const [name, proto] of Object.entries(m.protos))
    if (!proto.props.has('constructor')) {
      const value = m.globals.names.get(name)?.value;
      if (value !== undefined) proto.props.set('constructor', { value, isHidden: true });
    }
}

/** `Function` and its kin; all but the first are found only as `constructor` of such functions. */
function functionMaker(m: Machine, name: string, keyword: string): Obj {
  const made = nativeFunction(m, (args, _self, site) => fromText(m, args, site, keyword));
  const proto = m.protos[name];
  if (proto === undefined) return made;
  made.props.set('prototype', { value: proto });
  proto.props.set('constructor', { value: made, isHidden: true });
  return made;
}

/** `new Function('a', 'return a')`: a function of the global scope. */
function fromText(m: Machine, args: readonly Value[], site: Site, keyword: string): Value {
  const texts = args.map(textOf);
  if (texts.some((text) => text === undefined)) return unknown;
  const params = texts.slice(0, -1).join(',');
  return m.hooks.evaluateText(
    `(${keyword} anonymous(${params}\n) {\n${texts.at(-1) ?? ''}\n})`,
    site,
    m.globals,
  );
}

function proxies(m: Machine): Obj {
  return withNatives(
    m,
    nativeFunction(m, ([target, handler]) => newProxy(m, target, handler)),
    {
      revocable: ([target, handler]) =>
        plainObject(m, {
          proxy: newProxy(m, target, handler),
          revoke: nativeFunction(m, () => undefined),
        }),
    },
  );
}

function addSymbols(m: Machine): void {
  let count = 0;
  const named = (name: Value): Value => `${symbolMark}for:${typeof name === 'string' ? name : ''}`;
  const made = nativeFunction(m, () => {
    count += 1;
    return `${symbolMark}own:${count}`;
  });
  for (const name of ['iterator', 'asyncIterator', 'toStringTag', 'hasInstance', 'toPrimitive', 'species'])
    made.props.set(name, { value: `${symbolMark}${name}` });
  withNatives(m, made, { for: ([name]) => named(name) });
  declare(m.globals, 'Symbol', made);
}

function addErrors(m: Machine): void {
  for (const name of errorNames) {
    const proto = m.protos[name];
    if (proto === undefined) continue;
    const made = nativeFunction(m, (args, self) => {
      const [message, more] = name === 'AggregateError' ? args.slice(1) : args;
      const isSuper = isObj(self) && inherits(self, proto);
      const error = isSuper ? self : newObject(proto, 'Error');
      if (message !== undefined) error.props.set('message', { value: textOf(message) ?? unknown });
      if (name === 'AggregateError') error.props.set('errors', { value: args[0] });
      if (isObj(more)) error.props.set('cause', { value: more.props.get('cause')?.value });
      return isSuper ? undefined : error;
    });
    made.props.set('prototype', { value: proto });
    made.open = true;
    withNatives(m, proto, { toString: () => unknown });
    for (const [key, value] of Object.entries({ name, message: '', stack: unknown, constructor: made }))
      proto.props.set(key, { value });
    declare(m.globals, name, made);
  }
}
