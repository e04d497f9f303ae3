import type { TokenCredential } from '@azure/identity';
import { field, parseJson } from '../../shared/dataverse/json.ts';
import { type Guid, parseGuid } from '../../shared/domain/guid.ts';
import { signInFailure } from '../../shared/domain/sign-in-failure.ts';
import { type Hindrance, hinder } from './hindrance.ts';

const patience = 60_000;

/** Whoever is signed in at this terminal, asked for a token once before anything else: what goes wrong here has words of its own. */
export async function signInHere(
  credential: TokenCredential,
  origin: string,
  tenantId: Guid,
): Promise<Hindrance | undefined> {
  try {
    const got = await credential.getToken(`${origin}/.default`, {
      abortSignal: AbortSignal.timeout(patience),
    });
    if (got === null) return hinder('not_signed_in', { tenant: tenantId });
    const claims = parseJson(Buffer.from(got.token.split('.')[1] ?? '', 'base64url').toString('utf8'));
    const found = parseGuid(field(claims, 'tid'));
    // Of a token that cannot be read nothing is claimed: Dataverse decides.
    if (found === undefined || found === tenantId) return undefined;
    return hinder('other_tenant', { found, expected: tenantId });
  } catch (error) {
    const { number } = signInFailure(error instanceof Error ? error.message : '');
    return hinder('not_signed_in', { tenant: tenantId, number: number === '' ? '' : `(${number})` });
  }
}
