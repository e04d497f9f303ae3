import { z } from 'zod';
import type { Guid } from '../../shared/domain/guid.ts';

/** Bytes; Teams sends far less. */
const mostBytes = 256 * 1024;
const channelIssuer = 'https://api.botframework.com';

export interface DoorRequest {
  /** Names in any letter case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const claims = z.object({ iss: z.literal(channelIssuer), exp: z.number() });
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
 * What must hold before botbuilder sees anything: its own checks accept other tenants and issuers and tokens that
 * never expire, and keep what they could not verify. The signature is botbuilder's to check afterwards.
 */
export function gate(
  { headers, body }: DoorRequest,
  tenants: readonly Guid[],
): { readonly authorization: string; readonly activity: GatedActivity } | undefined {
  if (Buffer.byteLength(body) > mostBytes) return undefined;
  const authorization = headerOf(headers, 'authorization');
  if (authorization === undefined || !plausibleToken(authorization)) return undefined;
  const parsed = activity.safeParse(jsonOf(body));
  if (!parsed.success) return undefined;
  const { conversation, channelData } = parsed.data;
  const allowed = (id: string): boolean => tenants.some((tenant) => tenant === id.toLowerCase());
  return allowed(conversation.tenantId) && allowed(channelData.tenant.id)
    ? { authorization, activity: parsed.data }
    : undefined;
}

function plausibleToken(authorization: string): boolean {
  const parts = /^Bearer ([\w-]+)\.([\w-]+)\.[\w-]+$/.exec(authorization);
  const [, head = '', payload = ''] = parts ?? [];
  const decoded = (part: string): unknown => jsonOf(Buffer.from(part, 'base64url').toString('utf8'));
  return header.safeParse(decoded(head)).success && claims.safeParse(decoded(payload)).success;
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
