import type { Guid } from './guid.ts';
import { uuidV5 } from './hash.ts';

/** Id of the 2.0 row that this product makes for a 1.0 row, in every run; and of the one made where that was deleted for good. */
export function ownProviderIdsIn(organizationId: Guid, legacy: Guid): readonly [Guid, Guid] {
  const own = uuidV5(organizationId, `msdyn_channelprovider/${legacy}/provider`);
  return [own, uuidV5(own, 'again')];
}
