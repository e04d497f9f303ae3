import type { TokenCredential } from '@azure/identity';
import { type Check, check } from '../../domain/checkup.ts';
import { type Guid, parseGuid } from '../../domain/guid.ts';
import { signInFailure } from '../../domain/sign-in-failure.ts';
import { field, parseJson } from '../json.ts';

/** An identity of ours, and where it is configured. */
export interface Identity {
  readonly which: 'reading' | 'writing';
  readonly credential: TokenCredential;
  readonly clientId: Guid;
}

export interface SignedIn {
  readonly token: string;
  /** The token is the configured application's, and not that of a person at a terminal. */
  readonly itself: boolean;
}

const patience = 30_000;

/** Asks for a token and reads what it says of itself; only Dataverse can tell whether that is true. */
export async function signIn(
  { which, credential, clientId }: Identity,
  origin: string,
  tenantId: string,
  now: Date,
): Promise<{ readonly checks: readonly Check[]; readonly signedIn?: SignedIn }> {
  const params = { identity: which, client: clientId, resource: origin, tenant: tenantId };
  try {
    const got = await credential.getToken(`${origin}/.default`, {
      abortSignal: AbortSignal.timeout(patience),
    });
    if (got === null) return { checks: [check('sign-in', 'sign_in_none', params)] };
    const claims = claimsOf(got.token);
    const found = parseGuid(claims.tenant);
    if (found !== undefined && found !== tenantId)
      return { checks: [check('sign-in', 'token_tenant', { ...params, found })] };
    const off = offBy(claims, now);
    if (off !== undefined)
      return { checks: [check('sign-in', 'token_time', { ...params, minutes: String(off) })] };
    const itself = claims.app === undefined || claims.app.toLowerCase() === clientId;
    const code = itself ? 'signed_in' : claims.person ? 'signed_in_as_person' : 'signed_in_as_other';
    const signedIn = { token: got.token, itself };
    return { checks: [check('sign-in', code, { ...params, app: claims.app ?? '' })], signedIn };
  } catch (error) {
    const { code, number } = signInFailure(wordsOf(error));
    return { checks: [check('sign-in', code, { ...params, number })] };
  }
}

const wordsOf = (error: unknown): string =>
  error instanceof Error ? `${error.name} ${error.message}` : String(error);

/** Of a token that cannot be read nothing is claimed. */
function claimsOf(token: string) {
  const body = parseJson(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'));
  const claim = (name: string): string | undefined => {
    const value = field(body, name);
    return typeof value === 'string' ? value : undefined;
  };
  const person =
    claim('idtyp') !== 'app' && (claim('scp') ?? claim('upn') ?? claim('unique_name')) !== undefined;
  const time = (name: string): number => Number(field(body, name) ?? Number.NaN) * 1000;
  const [from, until] = [time('nbf'), time('exp')];
  return { tenant: claim('tid'), app: claim('appid') ?? claim('azp'), person, from, until };
}

/** Services allow five minutes: https://learn.microsoft.com/entra/identity-platform/access-tokens */
const leeway = 5 * 60_000;

/** Minutes that a token of this moment is away from being valid by our clock. */
function offBy({ from, until }: { from: number; until: number }, now: Date): number | undefined {
  const off = Math.max(from - now.getTime(), now.getTime() - until);
  return off > leeway ? Math.round(off / 60_000) : undefined;
}
