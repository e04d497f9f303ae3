import type { Machine } from '../run/machine.ts';
import { nativeFunction, newArray } from '../run/objects.ts';
import { textOf } from '../run/operators.ts';
import { isUnknown, type Unknown, unknown, type Value } from '../run/values.ts';

const origin = 'https://widget.invalid';

/** The address of a page on disk as it would be on a site, without the query, which nobody knows. */
export const openAddress = (url: URL): Unknown => ({
  kind: 'unknown',
  name: 'location',
  address: origin + url.pathname,
});

/** An address on disk as it would be on a site; others are what they are. */
export const siteReference = (address: string): string =>
  address.startsWith('file:///') ? origin + address.slice('file://'.length) : address;

/** Where a reference that code made from such an address leads to in truth. */
export const trueReference = (reference: string): string =>
  reference.startsWith(`${origin}/`) ? `file://${reference.slice(origin.length)}` : reference;

/** What a relative reference is resolved against; only one with a path of its own does not need the query. */
export function baseOf(value: Value, reference: string): string | undefined {
  const open = isUnknown(value) ? value.address : undefined;
  return open !== undefined && /^[^?#]/.test(reference) ? open : textOf(value);
}

/** What code does with an address to get at its folder. Nobody writes a slash into a query. */
export function memberOfAddress(m: Machine, value: Unknown, name: string | undefined): Value {
  const { address = '' } = value;
  switch (name) {
    case 'split':
      return nativeFunction(m, ([by]) => {
        if (by !== '?' && by !== '#') return unknown;
        return { ...newArray(m, [by === '?' ? address : value]), open: true };
      });
    case 'toString':
      return nativeFunction(m, () => value);
    case 'lastIndexOf':
      return nativeFunction(m, ([part]) => (part === '/' ? address.lastIndexOf('/') : unknown));
    case 'slice':
    case 'substring':
    case 'substr':
      return nativeFunction(m, ([from, to]) =>
        from === 0 && typeof to === 'number' && to > 0 && to <= address.length
          ? address.slice(0, to)
          : unknown,
      );
    default:
      return { kind: 'unknown', ...(name === undefined ? {} : { name }) };
  }
}
