import type { Cloud } from '../domain/clouds.ts';
import { type Guid, parseGuid } from '../domain/guid.ts';
import { type Environment, missing, type Problem, settingOf } from './problem.ts';
import { secureUrl, urlExpected } from './secure-url.ts';

/** Where botbuilder finds token issuer and keys, under botbuilder's own names. One alone breaks valid tokens. */
export const overrideNames = [
  'ToChannelFromBotLoginUrl',
  'ToChannelFromBotOAuthScope',
  'ToBotFromChannelTokenIssuer',
  'ToBotFromChannelOpenIdMetadataUrl',
  'ToBotFromEmulatorOpenIdMetadataUrl',
  'OAuthUrl',
  'CallerId',
  'ValidateAuthority',
] as const;

export type BotOverrides = { readonly [N in (typeof overrideNames)[number]]: string };

export interface BotConfig {
  readonly type: 'UserAssignedMSI' | 'SingleTenant';
  readonly appId: Guid;
  readonly tenantId: Guid;
  /** Only with `SingleTenant`. */
  readonly password?: string;
  readonly overrides?: BotOverrides;
}

/**
 * Who the bot is. botbuilder would take an empty app id as "no authentication" and a misspelt type as "every tenant":
 * both are refused here.
 */
export function readBot(env: Environment, cloud: Cloud): BotConfig | readonly Problem[] {
  const type = settingOf(env, 'MicrosoftAppType');
  const appId = parseGuid(settingOf(env, 'MicrosoftAppId'));
  const tenantId = parseGuid(settingOf(env, 'MicrosoftAppTenantId'));
  const password = settingOf(env, 'MicrosoftAppPassword');
  const given = readOverrides(env);
  const overrides = given ?? (tenantId === undefined ? undefined : ofCloud(cloud, tenantId));
  const problems = [
    ...typeProblems(type, password),
    ...guidProblems(env, 'MicrosoftAppId'),
    ...guidProblems(env, 'MicrosoftAppTenantId'),
    ...(Array.isArray(overrides) ? (overrides as readonly Problem[]) : []),
  ];
  if (problems.length > 0 || appId === undefined || tenantId === undefined) return problems;
  return {
    type: type as BotConfig['type'],
    appId,
    tenantId,
    ...(password === undefined ? {} : { password }),
    ...(overrides === undefined ? {} : { overrides: overrides as BotOverrides }),
  };
}

function typeProblems(type: string | undefined, password: string | undefined): readonly Problem[] {
  const setting = 'MicrosoftAppType';
  const expected = 'UserAssignedMSI or SingleTenant, exactly';
  if (type === undefined) return [missing(setting, expected)];
  if (type === 'SingleTenant')
    return password === undefined ? [missing('MicrosoftAppPassword', 'the secret of the app')] : [];
  if (type !== 'UserAssignedMSI') return [{ id: 'not_allowed', setting, expected }];
  return password === undefined
    ? []
    : [{ id: 'not_allowed', setting: 'MicrosoftAppPassword', expected: 'no secret with UserAssignedMSI' }];
}

function guidProblems(env: Environment, setting: string): readonly Problem[] {
  const value = settingOf(env, setting);
  if (value === undefined) return [missing(setting, 'a GUID')];
  return parseGuid(value) === undefined ? [{ id: 'invalid', setting, expected: 'a GUID' }] : [];
}

function readOverrides(env: Environment): BotOverrides | readonly Problem[] | undefined {
  const given = overrideNames.filter((name) => settingOf(env, name) !== undefined);
  if (given.length === 0) return undefined;
  const problems = overrideNames.flatMap((name) => overrideProblems(name, settingOf(env, name)));
  if (problems.length > 0) return problems;
  return Object.fromEntries(overrideNames.map((name) => [name, settingOf(env, name)])) as BotOverrides;
}

/** The same for another cloud. In the public one, and in GCC, botbuilder's own values are right. */
function ofCloud({ key, login, bot }: Cloud, tenantId: Guid): BotOverrides | undefined {
  if (key === 'public' || key === 'gcc') return undefined;
  return {
    ToChannelFromBotLoginUrl: `${login}/${tenantId}`,
    ToChannelFromBotOAuthScope: bot.issuer,
    ToBotFromChannelTokenIssuer: bot.issuer,
    ToBotFromChannelOpenIdMetadataUrl: bot.keys,
    ToBotFromEmulatorOpenIdMetadataUrl: bot.emulatorKeys,
    OAuthUrl: bot.signInCards,
    CallerId: bot.callerId,
    ValidateAuthority: 'true',
  };
}

function overrideProblems(setting: string, value: string | undefined): readonly Problem[] {
  if (value === undefined)
    return [{ id: 'incomplete', setting, expected: 'set, because others of its group are' }];
  if (setting === 'ValidateAuthority')
    return value === 'true' ? [] : [{ id: 'not_allowed', setting, expected: 'true' }];
  if (setting === 'CallerId') return [];
  const url = secureUrl(value);
  return url instanceof URL ? [] : [{ id: url, setting, expected: urlExpected }];
}
