import { type Environment, missing, type Problem, settingOf } from './problem.ts';
import { secureUrl } from './secure-url.ts';

/** Tables and queues: by connection string (with its key), or by account name and the app's own identity. */
export type StorageConfig =
  | { readonly kind: 'connection_string'; readonly connectionString: string }
  | { readonly kind: 'identity'; readonly account: string };

const setting = 'AzureWebJobsStorage';
const accountSetting = `${setting}__accountName`;

export function readStorage(env: Environment): StorageConfig | readonly Problem[] {
  const connectionString = settingOf(env, setting);
  const account = settingOf(env, accountSetting);
  if (connectionString !== undefined && account !== undefined)
    return [{ id: 'not_allowed', setting: accountSetting, expected: `not together with ${setting}` }];
  if (connectionString !== undefined) return fromConnectionString(connectionString);
  if (account === undefined) return [missing(setting, `a connection string here, or ${accountSetting}`)];
  if (!/^[a-z0-9]{3,24}$/.test(account))
    return [{ id: 'invalid', setting: accountSetting, expected: 'the name of a storage account' }];
  return { kind: 'identity', account };
}

function fromConnectionString(connectionString: string): StorageConfig | readonly Problem[] {
  const parts = new Map(
    connectionString.split(';').map((part) => {
      const at = part.indexOf('=');
      return [part.slice(0, at).trim().toLowerCase(), part.slice(at + 1)] as const;
    }),
  );
  const addresses = [...parts].filter(([name]) => name.endsWith('endpoint')).map(([, url]) => secureUrl(url));
  const wrong = addresses.find((url) => typeof url === 'string');
  const inTheClear =
    parts.get('defaultendpointsprotocol')?.toLowerCase() === 'http' && addresses.length === 0;
  if (inTheClear) return [{ id: 'insecure_url', setting, expected: 'DefaultEndpointsProtocol=https' }];
  if (wrong !== undefined) return [{ id: wrong, setting, expected: 'addresses that are https URLs' }];
  const known = parts.get('usedevelopmentstorage')?.toLowerCase() === 'true';
  const complete = Boolean(parts.get('accountname')) && Boolean(parts.get('accountkey'));
  if (known || (complete && usable(connectionString))) return { kind: 'connection_string', connectionString };
  return [{ id: 'invalid', setting, expected: 'a connection string with AccountName and AccountKey' }];
}

/** The library throws at the first of these that it meets; keys of accounts are base64. */
const usable = (connectionString: string): boolean =>
  !/["'\s]/.test(connectionString.trim()) &&
  /(?:^|;)AccountKey=[A-Za-z\d+/]+={0,2}(?:;|$)/i.test(connectionString);
