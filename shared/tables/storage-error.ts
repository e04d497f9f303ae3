/**
 * What storage could not do. `storage_unavailable`: no answer, or the service's own fault; nothing is known about a
 * write then and it may be repeated. `storage_refused`: repeating will not help. The rest is found before sending or
 * after reading.
 */
export type StorageCode =
  | 'storage_unavailable'
  | 'storage_refused'
  | 'too_many_operations'
  | 'transaction_too_large'
  | 'row_too_large'
  | 'row_repeated'
  | 'row_unreadable'
  | 'wrong_partition'
  | 'plan_missing'
  | 'plan_unreadable'
  | 'plan_digest_mismatch';

export type StorageError = Error & { readonly code: StorageCode };

/** @param message what was being done and what is wrong; never a row's content */
export function storageError(code: StorageCode, message: string, cause?: unknown): StorageError {
  const error = cause === undefined ? new Error(message) : new Error(message, { cause });
  return Object.assign(error, { code });
}

/** HTTP status of an SDK error. Its `code` is mostly undefined on tables, so nothing here looks at it. */
export function statusOf(error: unknown): number | undefined {
  const known = typeof error === 'object' && error !== null && 'statusCode' in error;
  return known && typeof error.statusCode === 'number' ? error.statusCode : undefined;
}

/** The service said no because of what is stored: absent, already there, or another ETag. */
export function isPrecondition(error: unknown): boolean {
  return [404, 409, 412].includes(statusOf(error) ?? 0);
}

/** Whether the service may or may not have done what it was asked. */
export function isUnsure(error: unknown): boolean {
  const status = statusOf(error);
  return status === undefined || status === 408 || status >= 500;
}

/** An SDK error as ours. */
export function translated(doing: string, error: unknown): StorageError {
  const status = statusOf(error);
  const passing = isUnsure(error) || status === 429;
  const code = passing ? 'storage_unavailable' : 'storage_refused';
  return storageError(code, `${doing}: ${status === undefined ? 'no answer' : `HTTP ${status}`}`, error);
}
