import { type Check, check } from '../domain/checkup.ts';
import { clouds } from '../domain/clouds.ts';
import { parseGuid } from '../domain/guid.ts';
import { nearest } from '../domain/nearest.ts';
import { type Environment, settingOf } from './problem.ts';
import { readCloud } from './read-cloud.ts';

/** Names that could only be meant for us. */
const ours = /^(?:CUTOVER_|MicrosoftApp|ToBotFrom|ToChannelFrom)/i;
const hostStorageSetting = 'AzureWebJobsStorage';
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

/**
 * The host uses the account too, where it does not know the clouds: a name is one of core.windows.net to it. In Azure,
 * which a managed identity tells, it needs an identity that only these two name, and an address that we do not need.
 * https://learn.microsoft.com/azure/azure-functions/functions-reference#connecting-to-host-storage-with-an-identity
 */
function hostStorage(env: Environment): readonly Check[] {
  const of = (name: string): string | undefined => settingOf(env, `${hostStorageSetting}__${name}`);
  const named = of('accountName') !== undefined;
  const addressed = of('tableServiceUri') !== undefined;
  const told = readCloud(env);
  const cloud = 'key' in told ? told : clouds.public;
  const lost = named && cloud.storage !== clouds.public.storage;
  const elsewhere = lost ? [check('storage', 'storage_cloud', { cloud: cloud.key })] : [];
  if (settingOf(env, 'IDENTITY_ENDPOINT') === undefined || !(named || addressed)) return elsewhere;
  const byIdentity = of('credential')?.toLowerCase() === 'managedidentity';
  const known = byIdentity && parseGuid(of('clientId')) !== undefined;
  const blobs = {
    setting: `${hostStorageSetting}__blobServiceUri`,
    expected: `https://<account>.blob.${cloud.storage}`,
  };
  return [
    ...elsewhere,
    ...(known ? [] : [check('storage', 'storage_host')]),
    ...(named || of('blobServiceUri') !== undefined ? [] : [check('settings', 'setting_missing', blobs)]),
  ];
}
