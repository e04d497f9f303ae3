import { makeSource } from '../../read/make-source.ts';
import type { Source } from '../../read/source.ts';
import { react } from './react.ts';
import { vue } from './vue.ts';

const known: readonly { readonly names: RegExp; readonly code: string }[] = [
  {
    names:
      /(?:^|[/@])react(?:@[\w.^~-]+)?(?:\/[\w./-]*)?react(?:\.(?:production|development|profiling))?(?:\.min)?\.js$|(?:^|\/)react(?:\.(?:production|development))?(?:\.min)?\.js$/i,
    code: react,
  },
  {
    names:
      /(?:^|\/)vue(?:@[\w.^~-]+)?(?:\/dist\/vue[\w.]*\.js)?$|(?:^|\/)vue(?:\.(?:global|runtime|prod|min))*\.js$/i,
    code: vue,
  },
];

/** What a library that the page takes from elsewhere does, where it could not be read and is a well-known one. */
export function standInFor(address: string): Source | undefined {
  const path = address.replace(/[?#].*$/, '');
  const code = known.find(({ names }) => names.test(path))?.code;
  if (code === undefined) return undefined;
  return makeSource({
    file: path,
    base: address,
    whole: { text: code },
    offset: 0,
    code,
    module: false,
    editable: false,
  });
}
