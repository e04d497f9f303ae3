import type { Cloud } from '../domain/clouds.ts';
import { type Environment, missing, type Problem, settingOf } from './problem.ts';
import { secureUrl } from './secure-url.ts';

/** Tables and queues: by connection string (with its key), or by their addresses and the app's own identity. */
export type StorageConfig =
  | { readonly kind: 'connection_string'; readonly connectionString: string }
  | StorageAccount;

/** An account and the origins of its services. */
export interface StorageAccount {
  readonly kind: 'identity';
  readonly account: string;
  readonly tables: string;
  readonly queues: string;
}

const setting = 'AzureWebJobsStorage';
const accountSetting = `${setting}__accountName`;
const tablesSetting = `${setting}__tableServiceUri`;
const queuesSetting = `${setting}__queueServiceUri`;

/** The account by its addresses, as the infrastructure says them, by its name in its cloud, or by a connection string. */
export function readStorage(env: Environment, cloud: Cloud): StorageConfig | readonly Problem[] {
  const connectionString = settingOf(env, setting);
  const account = settingOf(env, accountSetting);
  const tables = settingOf(env, tablesSetting);
  const queues = settingOf(env, queuesSetting);
  const [place, more] = [accountSetting, tablesSetting, queuesSetting].filter(
    (name) => settingOf(env, name) !== undefined,
  );
  if (place !== undefined && connectionString !== undefined)
    return [{ id: 'not_allowed', setting: place, expected: `not together with ${setting}` }];
  if (connectionString !== undefined) return fromConnectionString(connectionString);
  if (account !== undefined && more !== undefined)
    return [{ id: 'not_allowed', setting: accountSetting, expected: `not together with ${more}` }];
  if (account !== undefined) return fromName(account, cloud);
  if (place === undefined)
    return [missing(setting, `a connection string here, or ${tablesSetting} and ${queuesSetting}`)];
  return fromAddresses(tables, queues);
}

function fromName(account: string, { storage }: Cloud): StorageAccount | readonly Problem[] {
  if (!/^[a-z0-9]{3,24}$/.test(account))
    return [{ id: 'invalid', setting: accountSetting, expected: 'the name of a storage account' }];
  const at = (service: string): string => `https://${account}.${service}.${storage}`;
  return { kind: 'identity', account, tables: at('table'), queues: at('queue') };
}

function fromAddresses(
  tables: string | undefined,
  queues: string | undefined,
): StorageAccount | readonly Problem[] {
  const first = addressOf(tables, tablesSetting, 'table');
  const second = addressOf(queues, queuesSetting, 'queue');
  const problems = [first, second].filter((one) => 'id' in one);
  if ('id' in first || 'id' in second) return problems;
  if (first.account === second.account)
    return { kind: 'identity', account: first.account, tables: first.origin, queues: second.origin };
  return [{ id: 'mismatch', setting: queuesSetting, expected: `of the account of ${tablesSetting}` }];
}

/**
 * An endpoint as `primaryEndpoints` of an account has it, also with a DNS zone of its own:
 * https://learn.microsoft.com/azure/storage/common/storage-account-overview#storage-account-endpoints
 */
function addressOf(value: string | undefined, name: string, service: 'table' | 'queue') {
  const expected = `https://<account>.${service}.<suffix of the cloud>`;
  if (value === undefined) return missing(name, expected);
  const url = secureUrl(value);
  if (typeof url === 'string') return { id: url, setting: name, expected } as const;
  const [, account] = /^([a-z0-9]{3,24})\.(?:z\d+\.)?(table|queue)\./.exec(url.hostname) ?? [];
  const right = url.hostname.split('.').includes(service) && url.pathname === '/';
  if (account === undefined || !right) return { id: 'invalid', setting: name, expected } as const;
  return { account, origin: url.origin };
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
