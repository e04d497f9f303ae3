import type { LoadedFile, Loader, NotLoaded } from '../../loader.ts';
import { type InsecureContent, insecureAddress } from './insecure.ts';
import { makeSource, mapOf, markers, readMap } from './make-source.ts';
import { type AskedScript, isForbidden, type PagePolicy } from './script-policy.ts';
import type { Site, Source, Whole } from './source.ts';
import type { Node } from './syntax.ts';

/** A file somebody asked for and did not get, with the spot that asked. */
export interface Missing {
  readonly file: string;
  readonly problem: string;
  readonly site: Site;
}

/** A script that a policy of the page keeps from running. */
export interface BlockedScript {
  /** As asked for; absent for code in the page. */
  readonly file?: string;
  readonly site: Site;
}

/** Files of one widget, each read and parsed once. */
export interface CodeStore {
  /** @param kind `json`: data, as `with { type: 'json' }` asks for; what is answered as such is data as well */
  readonly load: (
    reference: string,
    from: Site,
    module: boolean,
    kind?: 'json',
  ) => Promise<Source | undefined>;
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
  /** What a browser refuses to load because it is asked for over http. */
  readonly insecure: readonly InsecureContent[];
  /** Whether that is so; notes it where it is. */
  readonly refuses: (reference: string, from: Site) => boolean;
  /** The page has everything asked for over https, whatever its addresses say. */
  isUpgraded: boolean;
  policies: readonly PagePolicy[];
  readonly blocked: readonly BlockedScript[];
  /** Whether a policy of the page keeps it from running; notes it where it does. */
  readonly forbids: (script: AskedScript, site: Site) => boolean;
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
  const insecure: InsecureContent[] = [];
  const blocked: BlockedScript[] = [];
  const tooDeep: string[] = [];

  async function add(file: LoadedFile, module: boolean, kind?: 'json'): Promise<Source> {
    const known = byBase.get(file.base);
    if (known !== undefined) return known;
    const whole: Whole = { text: file.text };
    const map = markers.test(file.text) ? await mapFor(file) : undefined;
    const json = module && (kind === 'json' || isJson(file));
    const given = { file: file.file, base: file.base, whole, offset: 0, module, json, map };
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
    for (const { reference, node, kind } of references(source))
      if (isOwn(reference, store.imports) && sources.length < mostFiles)
        await load(reference, { source, node }, true, kind);
  }

  async function load(
    reference: string,
    from: Site,
    module: boolean,
    kind?: 'json',
  ): Promise<Source | undefined> {
    const key = `${from.source.base} ${reference}`;
    if (byReference.has(key)) return byReference.get(key);
    byReference.set(key, undefined);
    const mapped = store.imports[reference] ?? reference;
    if (refuses(mapped, from)) return undefined;
    let first: NotLoaded | undefined;
    for (const name of candidates(mapped, from.source.base, module)) {
      const file = await loader.load(name, from.source.base);
      if (isFile(file)) {
        const source = await add(file, module, kind);
        byReference.set(key, source);
        return source;
      }
      first ??= file;
    }
    missing.push({ file: first?.file ?? reference, problem: first?.problem ?? 'not_found', site: from });
    return undefined;
  }

  function refuses(reference: string, site: Site): boolean {
    const file = store.isUpgraded ? undefined : insecureAddress(reference, site.source.base);
    if (file !== undefined) insecure.push({ file, site });
    return file !== undefined;
  }

  function forbids(script: AskedScript, site: Site): boolean {
    const { src } = script;
    const isSo = isForbidden(store.policies, script, site.source.base);
    if (isSo) blocked.push({ site, ...(src === undefined ? {} : { file: src.replace(/[?#].*$/, '') }) });
    return isSo;
  }

  const store: CodeStore = {
    load,
    refuses,
    insecure,
    isUpgraded: false,
    policies: [],
    blocked,
    forbids,
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

const isJson = ({ file, type }: LoadedFile): boolean =>
  /[/+]json$/i.test(type ?? '') || /\.json$/i.test(file.replace(/[?#].*$/, ''));

interface Reference {
  readonly reference: string;
  readonly node: Node;
  readonly kind?: 'json';
}

const asJson = /^,\s*\{\s*with\s*:\s*\{\s*['"]?type['"]?\s*:\s*['"]json['"]/;

/** Bundlers hand each module a `require` of its own, which knows the modules of the bundle. */
const handsOver = /\(\s*(?:[\w$]+\s*,\s*)*require\s*(?:,\s*[\w$]+\s*)*\)\s*(?:=>\s*)?\{/;

export function references({ script, code }: Source): readonly Reference[] {
  const found: Reference[] = [];
  for (const node of script.program.body) {
    const isTypeOnly =
      ('importKind' in node && node.importKind === 'type') ||
      ('exportKind' in node && node.exportKind === 'type');
    if (isTypeOnly || !('source' in node) || !node.source) continue;
    const from = node.source as Node;
    if (from.type !== 'Literal' || typeof from.value !== 'string') continue;
    const attributes = node.type === 'ImportDeclaration' ? (node.attributes ?? []) : [];
    const isData = attributes.some(({ value }) => value.value === 'json');
    found.push({ reference: from.value, node: from, ...(isData ? { kind: 'json' } : {}) });
  }
  const hasOwnRequire = code.includes('require') && handsOver.test(code) && !/\bdefine\s*\(/.test(code);
  if (script.program.body.length > 0)
    for (const call of code.matchAll(
      /\b(require|import)\s*\(\s*(?:\/\*[\s\S]*?\*\/\s*)?(['"])([^'"\n]+)\2\s*(?=[,)])/g,
    )) {
      const [all, by, , reference = ''] = call;
      const start = (call.index ?? 0) + all.search(/['"]/);
      const isRemark = script.comments.some(
        (one) => one.start <= start && start < one.start + one.text.length,
      );
      if (isRemark || (by === 'require' && hasOwnRequire) || !/^\.{0,2}\//.test(reference)) continue;
      const isData = asJson.test(
        code.slice((call.index ?? 0) + all.length, (call.index ?? 0) + all.length + 80),
      );
      const node: Node = { type: 'Literal', value: reference, start, end: start };
      found.push({ reference, node, ...(isData ? { kind: 'json' } : {}) });
    }
  return found;
}
