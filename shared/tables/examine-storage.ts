import { type Check, type CheckCode, check } from '../domain/checkup.ts';
import { causeOf, networkCode } from '../domain/network-cause.ts';
import type { Storage } from './open-storage.ts';
import { statusOf } from './storage-error.ts';

const nothing = 'no-such-row';
/** Shaped as the service makes them, so that it is looked for and not refused. */
const noMessage = ['00000000-0000-4000-8000-000000000000', 'AgAAAAMAAAAAAAAA'] as const;

/**
 * Tables and queue, read and written: deleting what is not there changes nothing and is still refused to whoever may
 * not write.
 * @param account name or host, for the reader of the line
 */
export async function examineStorage(storage: Storage, account: string): Promise<readonly Check[]> {
  const tables = await asked(async () => {
    for (const table of [storage.ledger, storage.conversations])
      await absentIsFine(() => table.deleteEntity(nothing, nothing, { abortSignal: soon() }));
  });
  const queue = await asked(async () => {
    await storage.wakeUps.createIfNotExists({ abortSignal: soon() });
    await absentIsFine(() => storage.wakeUps.deleteMessage(...noMessage, { abortSignal: soon() }));
  });
  return [
    sayStorage('tables', 'storage_tables_ok', tables, account),
    sayStorage('queue', 'storage_queue_ok', queue, account),
  ];
}

const soon = (): AbortSignal => AbortSignal.timeout(15_000);

async function absentIsFine(act: () => Promise<unknown>): Promise<void> {
  try {
    await act();
  } catch (error) {
    const status = statusOf(error);
    // 400: some services refuse the receipt itself, after they have let us in.
    if (status !== 404 && status !== 400) throw error;
  }
}

async function asked(act: () => Promise<void>): Promise<unknown> {
  try {
    await act();
    return undefined;
  } catch (error) {
    return error ?? 'unknown';
  }
}

/** One line on a part of the account; `error` is what the libraries threw, `undefined` for nothing. */
export function sayStorage(
  part: 'tables' | 'queue',
  good: CheckCode,
  error: unknown,
  account: string,
): Check {
  if (error === undefined) return check('storage', good, { account });
  const status = statusOf(error);
  const cause = status === undefined ? causeOf(error) : String(status);
  return check('storage', codeOf(error, status), { part, account, cause });
}

/** Error codes of storage, https://learn.microsoft.com/rest/api/storageservices/common-rest-api-error-codes */
function codeOf(error: unknown, status: number | undefined): CheckCode {
  const words = wordsOf(error);
  if (/KeyBasedAuthenticationNotPermitted/i.test(words)) return 'storage_keys_off';
  if (/AuthorizationPermissionMismatch|InsufficientAccountPermissions/i.test(words)) return 'storage_role';
  if (/AuthorizationFailure|not authorized to perform this operation/i.test(words)) return 'storage_network';
  if (/time.{0,40}(?:skew|range)|RequestTimeTooSkewed/i.test(words)) return 'storage_clock';
  if (status === 401 || status === 403) return 'storage_key';
  if (status !== undefined) return 'storage_refused';
  if (/CredentialUnavailable|AADSTS|az login|managed identity/i.test(words)) return 'storage_role';
  return networkCode(causeOf(error)) === 'net_dns' ? 'storage_name' : 'storage_away';
}

function wordsOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return '';
  const { name, message, code, details } = error as { [key: string]: unknown };
  const inner = typeof details === 'object' && details !== null ? Object.values(details).join(' ') : '';
  return [name, code, message, inner].map((part) => (part === undefined ? '' : String(part))).join(' ');
}
