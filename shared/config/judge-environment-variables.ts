import { type Check, check } from '../domain/checkup.ts';
import { parseGuid } from '../domain/guid.ts';
import { nearest } from '../domain/nearest.ts';
import { type Environment, settingOf } from './problem.ts';

/** Names that could only be meant for us. */
const ours = /^(?:CUTOVER_|MicrosoftApp|ToBotFrom|ToChannelFrom)/i;
const folded = (name: string): string => name.toLowerCase().replace(/[^a-z\d]/g, '');

/** @param known every name that something reads: other names of ours are mistakes. Told are names, never values. */
export function judgeEnvironmentVariables(env: Environment, known: readonly string[]): readonly Check[] {
  const names = Object.keys(env).filter((name) => settingOf(env, name) !== undefined);
  return [
    ...names.flatMap((name) => misspelt(name, known)),
    ...names.flatMap((name) => ofHost(env, name)),
    ...hostStorage(env),
  ];
}

function misspelt(name: string, known: readonly string[]): readonly Check[] {
  if (known.includes(name)) return [];
  const meant = known.find((one) => folded(one) === folded(name));
  if (meant !== undefined) return [check('settings', 'setting_misspelt', { setting: name, instead: meant })];
  if (!ours.test(name)) return [];
  const [instead = ''] = nearest(name, known, (one) => [one]);
  return [check('settings', 'setting_misspelt', { setting: name.slice(0, 60), instead })];
}

/**
 * https://learn.microsoft.com/azure/azure-functions/disable-function and …/functions-host-json#override-hostjson-values;
 * a dot in a name becomes an underscore on Linux.
 */
function ofHost(env: Environment, name: string): readonly Check[] {
  const off = /^AzureWebJobs[._]([\w-]+)[._]Disabled$/i.exec(name)?.[1];
  if (off !== undefined && /^(?:true|1)$/i.test(settingOf(env, name) ?? ''))
    return [check('settings', 'function_off', { setting: name, name: off.replaceAll('_', '-') })];
  return /^AzureFunctionsJobHost__/i.test(name)
    ? [check('settings', 'host_override', { setting: name })]
    : [];
}

/** On Azure the host uses the account too, with an identity that only these two name. */
function hostStorage(env: Environment): readonly Check[] {
  const name = 'AzureWebJobsStorage';
  if (settingOf(env, `${name}__accountName`) === undefined || env.WEBSITE_INSTANCE_ID === undefined)
    return [];
  const byIdentity = settingOf(env, `${name}__credential`)?.toLowerCase() === 'managedidentity';
  const named = parseGuid(settingOf(env, `${name}__clientId`)) !== undefined;
  return byIdentity && named ? [] : [check('storage', 'storage_host')];
}
