import type { HttpResponseInit } from '@azure/functions';

/** A text that a route answers as a file. */
export interface AnsweredFile {
  readonly kind: 'file';
  /** Letters, digits, hyphens and a dot. */
  readonly name: string;
  readonly type: string;
  readonly text: string;
  readonly policy: string;
}

export function isFile(result: unknown): result is AnsweredFile {
  return typeof result === 'object' && result !== null && 'kind' in result && result.kind === 'file';
}

/** Shown and not taken for anything else, kept by no cache, framed by nobody, and with no way to fetch or run a thing. */
export function fileAnswer({ name, type, text, policy }: AnsweredFile): HttpResponseInit {
  return {
    status: 200,
    body: text,
    headers: {
      'content-type': `${type}; charset=utf-8`,
      'content-disposition': `inline; filename="${name}"`,
      'content-security-policy': policy,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    },
  };
}
