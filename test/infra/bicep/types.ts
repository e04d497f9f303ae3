import { readFileSync } from 'node:fs';

/** A place in `types`, and flags: 1 required, 2 read only, 4 write only. */
export type TypedMember = readonly [type: number, flags: number];

export type Type =
  | {
      readonly kind: 'string';
      readonly minLength?: number;
      readonly maxLength?: number;
      readonly pattern?: string;
    }
  | { readonly kind: 'literal'; readonly value: string }
  | { readonly kind: 'integer'; readonly minValue?: number; readonly maxValue?: number }
  | { readonly kind: 'boolean' }
  | { readonly kind: 'any' }
  | { readonly kind: 'array'; readonly of: number }
  | { readonly kind: 'union'; readonly of: readonly number[] }
  | {
      readonly kind: 'object';
      readonly members: { readonly [name: string]: TypedMember };
      readonly others?: number;
    }
  | {
      readonly kind: 'choice';
      readonly by: string;
      readonly members: { readonly [name: string]: TypedMember };
      readonly of: { readonly [value: string]: number };
    };

interface Published {
  readonly versions: { readonly [type: string]: readonly string[] };
  readonly resources: { readonly [resource: string]: number };
  readonly types: readonly Type[];
}

/** Made by `extract-types.mjs` from the published resource types; its head names source and licence. */
export const published = JSON.parse(
  readFileSync(new URL('../data/resource-types.json', import.meta.url), 'utf8'),
) as Published;

export function typeAt(place: number): Type {
  const type = published.types[place];
  if (type === undefined) throw new Error(`no type ${place} in resource-types.json`);
  return type;
}

/** The type of `a.b.c` below a type; `undefined` where nothing is known, `missing` where there is no such member. */
export function typeBelow(place: number, names: readonly string[]): number | 'missing' | undefined {
  const [name, ...rest] = names;
  if (name === undefined) return place;
  const type = typeAt(place);
  if (type.kind !== 'object') return undefined;
  const member = Object.hasOwn(type.members, name) ? type.members[name] : undefined;
  if (member !== undefined) return typeBelow(member[0], rest);
  return type.others === undefined ? 'missing' : typeBelow(type.others, rest);
}
