import type { Authorize } from '../../sandbox/dataverse/start-dataverse.ts';
import { reading, writing } from '../../sandbox/fixtures/two-identities.ts';

const tokenOf = (token: string) => ({
  getToken: async () => ({ token, expiresOnTimestamp: 4_102_444_800_000 }),
});

/** What a product that reads as one application user and writes as another is made with. */
export const bothCredentials = { credential: tokenOf('reads'), writer: tokenOf('writes') };

/** Who these tokens belong to, as a double is told. */
export const bothIdentities: { readonly [token: string]: { readonly objectId: string } | undefined } = {
  reads: { objectId: reading.objectId },
  writes: { objectId: writing.objectId },
};

export const authorizeBoth: Authorize = async (bearer = '') => bothIdentities[bearer];
