import type { Site } from '../read/source.ts';
import type { Machine } from './machine.ts';
import { findSlot } from './objects.ts';
import { nullish } from './operators.ts';
import { isProxy, proxyHas } from './proxies.ts';
import { isCallable, isEarly, isObj, type Obj, type Steps, unknown, type Value } from './values.ts';

/** `key in object` */
export function* hasMember(m: Machine, object: Obj, key: string, site: Site): Steps<Value> {
  if (isProxy(object))
    return yield* proxyHas(m, object, key, site, (target) => hasMember(m, target, key, site));
  if (object.items !== undefined) {
    if (key === 'length') return true;
    if (/^\d+$/.test(key)) return Number(key) in object.items || (object.open === true ? unknown : false);
  }
  const slot = findSlot(object, key);
  if (slot !== undefined) return slot.isDoubtful === true ? unknown : true;
  if (isCallable(object) && /^(?:name|length|prototype)$/.test(key)) return unknown;
  // What the surroundings know of it decides; a member they cannot name may be there.
  const found = yield* m.get(object, key, site);
  if (isObj(found)) return true;
  if (isEarly(found) || found === undefined) return false;
  if (nullish(found) === false || (found === null && /^on[a-z]/.test(key))) return true;
  return unknown;
}
