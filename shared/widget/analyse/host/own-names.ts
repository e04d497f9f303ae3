import type { Obj } from '../run/values.ts';
import { isOfWindow, windowNames } from './window-names.ts';
import type { World } from './world.ts';

/** What a window has from its prototypes and not itself. */
const inherited =
  /^(?:addEventListener|removeEventListener|dispatchEvent|constructor|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|toLocaleString|toString|valueOf|when)$/;

/** Elements have nothing themselves but what code put there. */
const bare = /^(?:Element|Document|Text|Fragment|Event)$/;

export function hostNames({ m }: World, object: Obj): readonly string[] | undefined {
  if (object !== m.window) return bare.test(object.tag) ? [...object.props.keys()] : undefined;
  const own = [...m.globals.names].filter(([, cell]) => cell.declared !== 'lexical').map(([name]) => name);
  return [...new Set([...own, ...windowNames])].filter((name) => !inherited.test(name));
}

export function hostOwns({ m, ids }: World, object: Obj, name: string): boolean | undefined {
  if (object !== m.window) return bare.test(object.tag) ? object.props.has(name) : undefined;
  const cell = m.globals.names.get(name);
  if (inherited.test(name)) return cell !== undefined && cell.declared === 'var';
  if (cell !== undefined) return cell.declared !== 'lexical';
  if (isOfWindow(name)) return true;
  return m.hooks.isUnheardOf(name) || ids.has(name) ? false : undefined;
}
