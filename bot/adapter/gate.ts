import { z } from 'zod';
import { clouds } from '../../shared/domain/clouds.ts';
import type { Guid } from '../../shared/domain/guid.ts';

/** Bytes; Teams sends far less. */
const mostBytes = 256 * 1024;
const mostTokenCharacters = 16 * 1024;

export interface DoorRequest {
  /** Names in any letter case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const claims = z.object({ iss: z.string(), exp: z.number() });
const header = z.object({ alg: z.enum(['RS256', 'RS384', 'RS512']), kid: z.string() });
const activity = z.looseObject({
  type: z.string().min(1),
  channelId: z.literal('msteams'),
  serviceUrl: z.url(),
  from: z.looseObject({ id: z.string().min(1) }),
  recipient: z.looseObject({ id: z.string().min(1) }),
  conversation: z.looseObject({ id: z.string().min(1).max(1000), tenantId: z.string() }),
  channelData: z.looseObject({ tenant: z.looseObject({ id: z.string() }) }),
});

export type GatedActivity = z.infer<typeof activity>;

/**
 * What must hold before anything is asked of anybody: cheap checks of what the request says of itself. Tenants are
 * nobody else's check; issuer and expiry are looked at so that junk costs no signature.
 */
export function gate(
  { headers, body }: DoorRequest,
  tenants: readonly Guid[],
  issuer: string = clouds.public.bot.issuer,
): { readonly token: string; readonly activity: GatedActivity } | undefined {
  if (Buffer.byteLength(body) > mostBytes) return undefined;
  const token = plausibleToken(headerOf(headers, 'authorization') ?? '', issuer);
  if (token === undefined) return undefined;
  const parsed = activity.safeParse(jsonOf(body));
  if (!parsed.success) return undefined;
  const { conversation, channelData } = parsed.data;
  const allowed = (id: string): boolean => tenants.some((tenant) => tenant === id.toLowerCase());
  return allowed(conversation.tenantId) && allowed(channelData.tenant.id)
    ? { token, activity: parsed.data }
    : undefined;
}

/** The token of a header that is worth looking at its signature; nothing of it is believed yet. */
function plausibleToken(authorization: string, issuer: string): string | undefined {
  if (authorization.length > mostTokenCharacters) return undefined;
  const parts = /^Bearer (([\w-]+)\.([\w-]+)\.[\w-]+)$/.exec(authorization);
  const [, token, head = '', payload = ''] = parts ?? [];
  const decoded = (part: string): unknown => jsonOf(Buffer.from(part, 'base64url').toString('utf8'));
  const said = claims.safeParse(decoded(payload));
  const plausible = header.safeParse(decoded(head)).success && said.data?.iss === issuer;
  return plausible ? token : undefined;
}

function headerOf(headers: DoorRequest['headers'], name: string): string | undefined {
  return Object.entries(headers).find(([key]) => key.toLowerCase() === name)?.[1];
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
