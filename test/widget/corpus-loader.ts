import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { decode } from '../../shared/widget/decode.ts';
import type { LoadedFile, Loader, NotLoaded } from '../../shared/widget/loader.ts';
import type { CorpusWidget } from './corpus.ts';

/** Serves the files of one widget as their site would; the query of an address stays, as it can change what code does. */
export function corpusLoader({ folder, expected }: CorpusWidget): Loader {
  const root = pathToFileURL(folder).href;
  return {
    load: async (reference, from = root) => {
      if (!URL.canParse(reference, from)) return { problem: 'not_found', file: reference };
      const address = new URL(reference, from);
      if (address.protocol !== 'file:')
        return { problem: 'not_in_folder', file: address.origin + address.pathname };
      return readAt(folder, address, expected.type);
    },
  };
}

function readAt(folder: string, address: URL, type: string | undefined): LoadedFile | NotLoaded {
  const path = fileURLToPath(address);
  const file = relative(folder, path);
  if (file.startsWith('..') || !existsSync(path) || !statSync(path).isFile()) {
    return { problem: 'not_found', file };
  }
  const text = decode(readFileSync(path));
  return { file, base: address.href, text, ...(type === undefined ? {} : { type }) };
}

/** The page of a widget, or the scripts of a folder that has none. */
export async function corpusEntry(
  widget: CorpusWidget,
  { load }: Loader,
): Promise<{ readonly page: LoadedFile } | { readonly scripts: readonly LoadedFile[] }> {
  const { entry } = widget.expected;
  if (entry !== '.') return { page: read(await load(entry)) };
  const names = readdirSync(widget.folder).filter((name) => name.endsWith('.js'));
  return { scripts: (await Promise.all(names.map((name) => load(name)))).map(read) };
}

function read(file: LoadedFile | NotLoaded): LoadedFile {
  if ('problem' in file) throw new Error(`${file.file}: ${file.problem}`);
  return file;
}
