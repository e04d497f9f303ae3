import { type Check, type CheckCode, check } from '../domain/checkup.ts';
import { isCloudHost } from '../domain/clouds.ts';
import type { Environment, Problem } from './problem.ts';

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
  if (id === 'mismatch' && setting === 'MicrosoftAppTenantId')
    return check('settings', 'setting_tenant', params);
  const instead = setting.endsWith('.url') ? originIn(valueAt(env, setting)) : undefined;
  if (instead !== undefined) return check('settings', 'setting_url_instead', { ...params, instead });
  if (id === 'insecure_url' && !setting.endsWith('.url'))
    return check('settings', 'setting_insecure', params);
  if (id === 'not_json')
    return check('settings', 'setting_json', { ...params, place: placeOfError(env[setting]) });
  const placed = byPlace.find(([pattern]) => pattern.test(setting))?.[1];
  const code =
    id === 'missing' || id === 'duplicate' || id === 'unknown_setting' ? byId[id] : (placed ?? byId[id]);
  return check('settings', code ?? 'setting_wrong', params);
}

/** The origin of an environment inside what somebody typed for it: its host is no secret, anything after it might be. */
function originIn(said: unknown): string | undefined {
  if (typeof said !== 'string') return undefined;
  const address = /^[a-z]+:\/\//i.test(said.trim()) ? said.trim() : `https://${said.trim()}`;
  if (!URL.canParse(address)) return undefined;
  const host = new URL(address).hostname.replace(/\.$/, '').replace(/\.api\.(crm\d*\.)/, '.$1');
  return isCloudHost(host) ? `https://${host}` : undefined;
}

/** The value at `CUTOVER_SETTINGS.environments[0].url`, where the JSON is given itself. */
function valueAt(env: Environment, setting: string): unknown {
  const [name = '', ...path] = setting.split(/[.[\]]+/).filter((part) => part !== '');
  try {
    return path.reduce<unknown>(
      (value, part) => (typeof value === 'object' && value !== null ? Reflect.get(value, part) : undefined),
      JSON.parse(env[name] ?? ''),
    );
  } catch {
    return undefined;
  }
}

/** Line and column, out of the parser's words, which may quote the text around it. */
function placeOfError(text = ''): string {
  try {
    JSON.parse(text.trim());
  } catch (error) {
    const position = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
    if (position === undefined) return '';
    const before = text.trim().slice(0, Number(position)).split('\n');
    return `line ${before.length}, column ${(before.at(-1) ?? '').length + 1}`;
  }
  return '';
}
