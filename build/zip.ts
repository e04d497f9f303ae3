import { readFileSync, statSync } from 'node:fs';
import { unzipSync, type Zippable, zipSync } from 'fflate';

/** Path inside the zip, with `/`, and what is there. */
export type Files = { readonly [path: string]: Uint8Array };

/** The first moment a zip can name, in fields of local time: the same bytes in every time zone. */
const mtime = new Date(1980, 0, 1);
/** What is packed already. */
const packed = /\.(?:br|gz|png|wasm)$/;

/** The same files give the same bytes: sorted, one time stamp, no owner. */
export function zip(files: Files): Uint8Array {
  const sorted: Zippable = {};
  for (const path of Object.keys(files).sort())
    sorted[path] = [files[path] ?? new Uint8Array(), { mtime, level: packed.test(path) ? 0 : 9 }];
  return zipSync(sorted);
}

export const unzip = (bytes: Uint8Array): Files => unzipSync(bytes);

/** Reads files from disk under the name they get in the zip. */
export function filesFrom(root: string, paths: readonly string[], as = (path: string) => path): Files {
  const present = paths.filter((path) => statSync(`${root}${path}`).isFile());
  return Object.fromEntries(present.map((path) => [as(path), readFileSync(`${root}${path}`)]));
}
