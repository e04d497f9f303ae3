import { type Check, type CheckCode, check } from '../domain/checkup.ts';
import { isCloudHost } from '../domain/clouds.ts';
import { explainJson } from './explain-json.ts';
import type { Environment, Problem } from './problem.ts';
import { valueSaid } from './said-value.ts';

const byId: { readonly [id in Problem['id']]?: CheckCode } = {
  missing: 'setting_missing',
  duplicate: 'setting_duplicate',
  not_json: 'setting_json',
  unreadable_file: 'setting_file',
  unknown_setting: 'setting_unknown',
};

const byPlace: readonly (readonly [RegExp, CheckCode])[] = [
  [/\.(?:people|groups)\.\w+\[\d+\]$/, 'setting_person'],
  [/\.url$/, 'setting_url'],
  [/\.timeZone$/, 'setting_zone'],
  [/\.prefix$/, 'setting_prefix'],
  [/\.organizationId$|\.owner\.id$|ClientId|CLIENT_ID|MicrosoftAppId|[tT]enantId/, 'setting_guid'],
  [/^MicrosoftApp(?:Type|Password)/, 'setting_bot_type'],
  [/^AzureWebJobsStorage/, 'setting_storage'],
];

/** What is wrong with a setting, and what to do: the one place where a value is looked at, and only for its host. */
export function explainProblem({ id, setting, expected }: Problem, env: Environment): Check {
  const params = { setting, expected, id };
  if (id === 'unresolved') return check('settings', 'setting_vault', params);
  if (id === 'mismatch' && setting === 'MicrosoftAppTenantId')
    return check('settings', 'setting_tenant', params);
  if (id === 'not_json' || (id === 'unreadable_file' && setting === 'CUTOVER_SETTINGS'))
    return explainJson({ id, setting, expected }, env);
  const said = valueSaid(env, setting);
  if (dressed(said, id)) return check('settings', 'setting_dressed', params);
  const instead = id !== 'duplicate' && setting.endsWith('.url') ? originIn(said) : undefined;
  if (instead !== undefined) return check('settings', 'setting_url_instead', { ...params, instead });
  if (id === 'insecure_url' && !setting.endsWith('.url'))
    return check('settings', 'setting_insecure', params);
  const placed = byPlace.find(([pattern]) => pattern.test(setting))?.[1];
  const code =
    id === 'missing' || id === 'duplicate' || id === 'unknown_setting' ? byId[id] : (placed ?? byId[id]);
  return check('settings', code ?? 'setting_wrong', params);
}

/** Quotes around a value, or characters that nobody sees: they come with copying and with .env files. */
const dressed = (said: unknown, id: Problem['id']): boolean =>
  (id === 'invalid' || id === 'not_allowed') &&
  typeof said === 'string' &&
  /^(['"]).*\1$|[\p{Cc}\p{Cf}]/su.test(said.trim());

/** The origin of an environment inside what somebody typed for it: its host is no secret, anything after it might be. */
function originIn(said: unknown): string | undefined {
  if (typeof said !== 'string') return undefined;
  const address = /^[a-z]+:\/\//i.test(said.trim()) ? said.trim() : `https://${said.trim()}`;
  if (!URL.canParse(address)) return undefined;
  const host = new URL(address).hostname.replace(/\.$/, '').replace(/\.api\.(crm\d*\.)/, '.$1');
  return isCloudHost(host) ? `https://${host}` : undefined;
}
