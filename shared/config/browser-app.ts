import { clouds } from '../domain/clouds.ts';
import { type Guid, parseGuid } from '../domain/guid.ts';
import type { LogLevel } from '../log.ts';
import { type Environment, missing, type Problem, settingOf } from './problem.ts';
import { type ApiConfig, readIssuer } from './read-api.ts';
import { readCloud } from './read-cloud.ts';
import { type EgressConfig, readEgress } from './read-egress.ts';
import { readLogLevel } from './read-log-level.ts';
import { modulesProblems } from './read-look.ts';

/** Everything the app that opens pages is told. It knows no environment, no bot and no storage. */
export interface BrowserAppConfig {
  readonly tokens: ApiConfig & { readonly tenantId: Guid };
  /** Client ids of those who may call. */
  readonly callers: readonly Guid[];
  readonly egress: EgressConfig;
  readonly logLevel: LogLevel;
}

export type BrowserAppResult =
  | { readonly kind: 'config'; readonly config: BrowserAppConfig }
  | { readonly kind: 'misconfigured'; readonly problems: readonly Problem[] };

const isProblems = (value: unknown): value is readonly Problem[] => Array.isArray(value);

/** All problems at once. Without audience, tenant or callers nobody is let in, so each of them is required. */
export function readBrowserAppConfig(env: Environment): BrowserAppResult {
  const told = readCloud(env);
  const tenantId = readTenant(env);
  const audience = settingOf(env, 'CUTOVER_BROWSER_AUDIENCE');
  const callers = readCallers(env);
  const egress = readEgress(env);
  const logLevel = readLogLevel(env);
  const cloud = isProblems(told) ? clouds.public : told;
  const { issuer, jwksUrl, problems } = readIssuer(env, settingOf(env, 'MicrosoftAppTenantId'), cloud);
  const wrong = [
    ...[told, tenantId, callers.problems, egress, logLevel, problems].filter(isProblems).flat(),
    ...modulesProblems(env),
    ...(audience === undefined ? [missing('CUTOVER_BROWSER_AUDIENCE', 'the audience of the tokens')] : []),
  ];
  if (wrong.length > 0 || isProblems(tenantId) || isProblems(egress) || isProblems(logLevel))
    return { kind: 'misconfigured', problems: wrong };
  const tokens = { audience: audience ?? '', issuer, jwksUrl, tenantId };
  return { kind: 'config', config: { tokens, callers: callers.ids, egress, logLevel } };
}

function readTenant(env: Environment): Guid | readonly Problem[] {
  const setting = 'MicrosoftAppTenantId';
  const value = settingOf(env, setting);
  if (value === undefined) return [missing(setting, 'a GUID')];
  return parseGuid(value) ?? [{ id: 'invalid', setting, expected: 'a GUID' }];
}

/** Client ids with commas between them. */
function readCallers(env: Environment): {
  readonly ids: readonly Guid[];
  readonly problems: readonly Problem[];
} {
  const setting = 'CUTOVER_BROWSER_CALLERS';
  const expected = 'client ids of those who may call, with commas between them';
  const value = settingOf(env, setting);
  if (value === undefined) return { ids: [], problems: [missing(setting, expected)] };
  const ids = value.split(',').map((one) => parseGuid(one));
  const known = ids.filter((id): id is Guid => id !== undefined);
  return known.length === ids.length
    ? { ids: known, problems: [] }
    : { ids: [], problems: [{ id: 'invalid', setting, expected }] };
}
