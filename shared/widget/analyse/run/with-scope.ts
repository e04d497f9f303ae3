import type { Site } from '../read/source.ts';
import { hasMember } from './has-member.ts';
import type { Machine } from './machine.ts';
import { truth } from './operators.ts';
import { innerScope } from './scope.ts';
import { type Cell, isObj, type Scope, type Value } from './values.ts';

/** The names inside `with (object)`: members of the object first, which may change meanwhile, then those around. */
export function withScope(m: Machine, object: Value, outer: Scope, site: Site): Scope {
  const inner = innerScope(outer);
  if (!isObj(object)) return inner;
  m.state.hasWith = true;
  const own = inner.names.get.bind(inner.names);
  const get = (name: string): Cell | undefined => {
    const known = own(name);
    if (known !== undefined) return known;
    return truth(m.atOnce(hasMember(m, object, name, site))) === true
      ? memberCell(m, object, name, site)
      : undefined;
  };
  return { ...inner, names: Object.assign(inner.names, { get }) };
}

const memberCell = (m: Machine, object: Value, name: string, site: Site): Cell => ({
  of: object,
  get value(): Value {
    return m.atOnce(m.get(object, name, site));
  },
  set value(value: Value) {
    m.atOnce(m.set(object, name, value, site));
  },
});
