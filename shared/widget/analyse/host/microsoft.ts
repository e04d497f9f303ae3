import type { Site } from '../read/source.ts';
import { throwEarly } from '../run/members.ts';
import type { Value } from '../run/values.ts';
import type { World } from './world.ts';

/**
 * `Microsoft`, which the library makes. Before that the bare name throws and `window.Microsoft` is `undefined`; a value
 * that was read too early remembers where.
 */
export function libraryGlobal(world: World, site: Site, isName: boolean): { readonly value: Value } {
  const { m } = world;
  const isHere = world.assumed !== 'parent';
  if ((isHere && m.state.library !== undefined) || world.assumed === 'page' || world.assumed === 'there')
    return { value: world.microsoft };
  const early = { kind: 'early', site } as const;
  return isName ? throwEarly(m, early) : { value: early };
}
