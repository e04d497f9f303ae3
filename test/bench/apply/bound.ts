import { documentedLimits } from '../../../sandbox/dataverse/protection-limits.ts';

export interface Bound {
  /** All in seconds. */
  readonly execution: number;
  readonly requestLimit: number;
  readonly executionLimit: number;
  readonly seconds: number;
}

/**
 * What nobody gets below: the operations' own time, shared among as many as the server recommends, or the windows of
 * the service protection that have to go by first.
 *
 * @param requests how many are sent at least
 */
export function boundOf(
  operations: number,
  {
    operationMs,
    dop,
    requests,
  }: { readonly operationMs: number; readonly dop: number; readonly requests: number },
): Bound {
  const { windowMs, requests: most, executionMs } = documentedLimits;
  const windows = (amount: number, limit: number): number =>
    Math.max(0, Math.ceil(amount / limit) - 1) * (windowMs / 1_000);
  const execution = (operations * operationMs) / dop / 1_000;
  const requestLimit = windows(requests, most);
  const executionLimit = windows(operations * operationMs, executionMs);
  return {
    execution,
    requestLimit,
    executionLimit,
    seconds: Math.max(execution, requestLimit, executionLimit),
  };
}
