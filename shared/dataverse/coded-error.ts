/** An error for the unexpected. Its message names things, never values, URLs with queries or people. */
export interface CodedError extends Error {
  readonly code: string;
}

export function codedError(code: string, message: string, cause?: unknown): CodedError {
  return Object.assign(new Error(message, cause === undefined ? {} : { cause }), { code });
}
