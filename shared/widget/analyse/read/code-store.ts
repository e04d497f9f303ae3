import type { LoadedFile, Loader, NotLoaded } from '../../loader.ts';
import { makeSource, mapOf, markers, readMap } from './make-source.ts';
import type { Site, Source, Whole } from './source.ts';
import type { Node } from './syntax.ts';

/** A file somebody asked for and did not get, with the spot that asked. */
export interface Missing {
  readonly file: string;
  readonly problem: string;
  readonly site: Site;
}

/** Files of one widget, each read and parsed once. */
export interface CodeStore {
  readonly load: (reference: string, from: Site, module: boolean) => Promise<Source | undefined>;
  readonly add: (file: LoadedFile, module: boolean) => Promise<Source>;
  /** Code that stands in a page. */
  readonly addPart: (
    page: Source,
    offset: number,
    code: string,
    module: boolean,
    base: string,
  ) => Promise<Source>;
  /** The source a reference in another leads to, once it was loaded. */
  readonly find: (reference: string, from: Source) => Source | undefined;
  readonly sources: readonly Source[];
  readonly missing: readonly Missing[];
  /** Files too deeply nested to be read. */
  readonly tooDeep: readonly string[];
  imports: { readonly [name: string]: string };
}

const endings = ['', '.ts', '.tsx', '.js', '.jsx', '.mjs', '/index.ts', '/index.tsx', '/index.js'];
const mostFiles = 300;

const isFile = (file: LoadedFile | NotLoaded | undefined): file is LoadedFile =>
  file !== undefined && 'text' in file;

/** Nothing that a reference says may end the analysis. */
function careful(loader: Loader): Loader {
  return {
    load: async (reference, from) => {
      try {
        return await loader.load(reference, from);
      } catch {
        return { problem: 'not_found', file: reference };
      }
    },
  };
}

export function openStore(given: Loader): CodeStore {
  const loader = careful(given);
  const byBase = new Map<string, Source>();
  const byReference = new Map<string, Source | undefined>();
  const sources: Source[] = [];
  const missing: Missing[] = [];
  const tooDeep: string[] = [];

  async function add(file: LoadedFile, module: boolean): Promise<Source> {
    const known = byBase.get(file.base);
    if (known !== undefined) return known;
    const whole: Whole = { text: file.text };
    const map = markers.test(file.text) ? await mapFor(file) : undefined;
    const given = { file: file.file, base: file.base, whole, offset: 0, module, map };
    const source = safely(
      file.file,
      () => makeSource({ ...given, code: file.text }),
      () => makeSource({ ...given, code: '' }),
    );
    byBase.set(file.base, source);
    sources.push(source);
    await follow(source);
    return source;
  }

  async function addPart(
    page: Source,
    offset: number,
    code: string,
    module: boolean,
    base: string,
  ): Promise<Source> {
    const given = { file: page.file, base, whole: page.whole, offset, module };
    const source = safely(
      page.file,
      () => makeSource({ ...given, code }),
      () => makeSource({ ...given, code: '' }),
    );
    sources.push(source);
    await follow(source);
    return source;
  }

  function safely(file: string, make: () => Source, otherwise: () => Source): Source {
    try {
      return make();
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      tooDeep.push(file);
      return otherwise();
    }
  }

  async function mapFor(file: LoadedFile) {
    const found = mapOf(file.text);
    if (found === undefined || 'map' in found) return found?.map;
    const map = await loader.load(found.address, file.base);
    return isFile(map) ? readMap(map.text) : undefined;
  }

  /** Reads what a module imports, and what it may ask for later under a name written in it. */
  async function follow(source: Source): Promise<void> {
    for (const { reference, node } of references(source))
      if (isOwn(reference, store.imports) && sources.length < mostFiles)
        await load(reference, { source, node }, true);
  }

  async function load(reference: string, from: Site, module: boolean): Promise<Source | undefined> {
    const key = `${from.source.base} ${reference}`;
    if (byReference.has(key)) return byReference.get(key);
    byReference.set(key, undefined);
    const mapped = store.imports[reference] ?? reference;
    let first: NotLoaded | undefined;
    for (const name of candidates(mapped, from.source.base, module)) {
      const file = await loader.load(name, from.source.base);
      if (isFile(file)) {
        const source = await add(file, module);
        byReference.set(key, source);
        return source;
      }
      first ??= file;
    }
    missing.push({ file: first?.file ?? reference, problem: first?.problem ?? 'not_found', site: from });
    return undefined;
  }

  const store: CodeStore = {
    load,
    add,
    addPart,
    find: (reference, from) => byReference.get(`${from.base} ${reference}`),
    sources,
    missing,
    tooDeep,
    imports: {},
  };
  return store;
}

/** Sources on disk leave endings out, and name files that only exist once compiled. */
function candidates(reference: string, base: string, module: boolean): readonly string[] {
  if (!module || !base.startsWith('file:') || /^[a-z]+:/i.test(reference)) return [reference];
  const stem = reference.replace(/\.(?:js|jsx|mjs)$/, '');
  const others =
    stem === reference
      ? endings.map((ending) => reference + ending)
      : [reference, `${stem}.ts`, `${stem}.tsx`];
  return others;
}

const isOwn = (reference: string, imports: CodeStore['imports']): boolean =>
  /^\.{0,2}\/|^https?:/.test(reference) || Object.hasOwn(imports, reference);

export function references({
  script,
  code,
}: Source): readonly { readonly reference: string; readonly node: Node }[] {
  const found: { readonly reference: string; readonly node: Node }[] = [];
  for (const node of script.program.body) {
    const isTypeOnly =
      ('importKind' in node && node.importKind === 'type') ||
      ('exportKind' in node && node.exportKind === 'type');
    if (isTypeOnly || !('source' in node) || !node.source) continue;
    const from = node.source as Node;
    if (from.type === 'Literal' && typeof from.value === 'string')
      found.push({ reference: from.value, node: from });
  }
  if (script.program.body.length > 0)
    for (const call of code.matchAll(
      /\b(?:require|import)\s*\(\s*(?:\/\*[\s\S]*?\*\/\s*)?(['"])([^'"\n]+)\1\s*\)/g,
    )) {
      const [all, , reference = ''] = call;
      const start = (call.index ?? 0) + all.search(/['"]/);
      const isRemark = script.comments.some(
        (one) => one.start <= start && start < one.start + one.text.length,
      );
      if (!isRemark && /^\.{0,2}\//.test(reference))
        found.push({ reference, node: { type: 'Literal', value: reference, start, end: start } });
    }
  return found;
}
