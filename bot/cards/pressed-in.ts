import type { Json } from '../../shared/domain/hash.ts';
import type { Pressed } from '../../shared/domain/rights.ts';

type Node = { readonly [name: string]: Json | undefined };

/** What the buttons in these elements send, however deep they are. */
export function pressedIn(value: Json | undefined): readonly Pressed[] {
  if (Array.isArray(value)) return value.flatMap((one: Json) => pressedIn(one));
  if (typeof value !== 'object' || value === null) return [];
  const node = value as Node;
  if (node.type === 'Action.Execute')
    return [{ verb: String(node.verb), data: node.data as NonNullable<Pressed['data']> }];
  return Object.values(node).flatMap(pressedIn);
}
