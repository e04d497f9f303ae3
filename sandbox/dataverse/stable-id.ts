import { createHash } from 'node:crypto';

/** The same words give the same identifier on every machine, so fixtures and their pictures never change by themselves. */
export function stableId(...words: readonly string[]): string {
  const hex = createHash('sha256').update(words.join('\u0000'), 'utf8').digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
