import { shown } from './shown.ts';

export interface ShownAddress {
  /** Host and path; the scheme only where it is not https. */
  readonly address: string;
  /** Names of the query's parameters, in their order, each once. */
  readonly parameters: readonly string[];
}

/**
 * An address as it may be shown to a conversation. What stands after `?`, `#` or before `@` may be a secret, so of it
 * only the names of parameters are left; a part without `=` could be a value and is left out too.
 */
export function shownAddress(value: string): ShownAddress {
  const [bare = '', query = ''] = value
    .trim()
    .split('#', 1)
    .join('')
    .split(/\?(.*)/s);
  const address = bare.replace(/^([a-z][a-z0-9+.-]*:)?\/\/[^/]*@/i, '$1//').replace(/^https:\/\//i, '');
  const names = query.split('&').flatMap((part) => {
    const at = part.indexOf('=');
    return at > 0 ? [shown(part.slice(0, at))] : [];
  });
  return { address: shown(address), parameters: [...new Set(names)] };
}
