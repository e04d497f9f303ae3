import { z } from 'zod';
import { type Guid, parseGuid } from '../../shared/domain/guid.ts';

/** All of these or none: one alone switches the SDK's built-in values off. For a local channel, see the sandbox. */
const endpoints = [
  'ToChannelFromBotLoginUrl',
  'ToChannelFromBotOAuthScope',
  'ToBotFromChannelTokenIssuer',
  'ToBotFromChannelOpenIdMetadataUrl',
  'ToBotFromEmulatorOpenIdMetadataUrl',
  'OAuthUrl',
  'CallerId',
] as const;

const names = [
  'MicrosoftAppId',
  'MicrosoftAppType',
  'MicrosoftAppTenantId',
  'MicrosoftAppPassword',
  'ValidateAuthority',
];

const id = z.string().refine((value) => parseGuid(value) !== undefined, 'is not a GUID');
const identity = z.object({
  MicrosoftAppId: id,
  MicrosoftAppTenantId: id,
  // A missing or misspelt type would silently mean MultiTenant, and an empty id no authentication at all.
  MicrosoftAppType: z.enum(['UserAssignedMSI', 'SingleTenant']),
});

/** Settings as botbuilder takes them, checked. */
export interface BotConfiguration {
  readonly appId: Guid;
  readonly tenantId: Guid;
  readonly values: { readonly [name: string]: string };
}

/** Throws, naming the settings that are wrong and never their values. */
export function readBotConfiguration(env: { readonly [name: string]: string | undefined }): BotConfiguration {
  const picked = [...names, ...endpoints].map((name) => [name, env[name]?.trim()] as const);
  const values = Object.fromEntries(
    picked.filter((entry): entry is [string, string] => (entry[1] ?? '') !== ''),
  );
  const checked = identity.safeParse(values);
  const wrong = checked.success ? [] : checked.error.issues.map((issue) => issue.path.join('.'));
  const set = endpoints.filter((name) => values[name] !== undefined);
  const missing = set.length === 0 ? [] : endpoints.filter((name) => values[name] === undefined);
  const appId = parseGuid(values.MicrosoftAppId);
  const tenantId = parseGuid(values.MicrosoftAppTenantId);
  if (wrong.length + missing.length > 0 || appId === undefined || tenantId === undefined)
    throw new Error(`bot settings missing or wrong: ${[...wrong, ...missing].join(', ')}`);
  return { appId, tenantId, values };
}
