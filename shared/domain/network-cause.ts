import type { CheckCode } from './checkup.ts';

/** Codes of Node's sockets, DNS and TLS, by what a person has to do about them. */
const causes: readonly (readonly [RegExp, CheckCode])[] = [
  [/^(?:ENOTFOUND|ENODATA)$/, 'net_dns'],
  [/^EAI_/, 'net_dns_later'],
  [/^ECONNREFUSED$/, 'net_refused'],
  [/^(?:ETIMEDOUT|timeout|EHOSTUNREACH|ENETUNREACH|ABORT_ERR)$/i, 'net_timeout'],
  [/^(?:ECONNRESET|EPIPE|ECONNABORTED)$/, 'net_cut'],
  [/ALTNAME/, 'net_tls_name'],
  [/^CERT_(?:HAS_EXPIRED|NOT_YET_VALID)$/, 'net_tls_expired'],
  [/SELF_SIGNED|UNABLE_TO_(?:GET|VERIFY)|CERT_UNTRUSTED|UNABLE_TO_DECRYPT_CERT/, 'net_tls_untrusted'],
  [/CERT|SSL|TLS|EPROTO/, 'net_tls'],
];

/** @param cause code of the socket, or `timeout` */
export function networkCode(cause: string): CheckCode {
  return causes.find(([pattern]) => pattern.test(cause))?.[1] ?? 'net_other';
}

/** The code deepest inside an error: libraries wrap what the socket said. */
export function causeOf(error: unknown, depth = 0): string {
  if (typeof error !== 'object' || error === null || depth > 5) return 'no answer';
  const { code, cause, errors } = error as { code?: unknown; cause?: unknown; errors?: unknown };
  const inner = cause ?? (Array.isArray(errors) ? errors[0] : undefined);
  const deeper = inner === undefined ? 'no answer' : causeOf(inner, depth + 1);
  if (deeper !== 'no answer') return deeper;
  return typeof code === 'string' && code !== '' ? code : deeper;
}
