import type { Guid } from '../../shared/domain/guid.ts';

/**
 * Who the bot is, as `shared/config/read-bot.ts` read it: the one place that checks these settings. The types leave no
 * value that would switch authentication off: an id is a GUID and never empty, and the type is spelt right.
 */
export interface BotIdentity {
  readonly type: 'UserAssignedMSI' | 'SingleTenant';
  readonly appId: Guid;
  readonly tenantId: Guid;
  /** Only with `SingleTenant`. */
  readonly password?: string;
  /** Of a local channel; all of them, for one alone switches the SDK's built-in values off. */
  readonly overrides?: Readonly<Record<string, string>>;
}

/** The same under the names that botbuilder reads. The identity goes last: no override can replace it. */
export function sdkSettings(identity: BotIdentity): Record<string, string> {
  const { type, appId, tenantId, password, overrides } = identity;
  const secret = password === undefined ? {} : { MicrosoftAppPassword: password };
  return {
    ...overrides,
    ...secret,
    MicrosoftAppType: type,
    MicrosoftAppId: appId,
    MicrosoftAppTenantId: tenantId,
  };
}
