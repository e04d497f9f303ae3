import { shownClasses, startClass } from '../frameworks/components.ts';
import { standInFor } from '../frameworks/stand-ins/stand-in.ts';
import { meetElement, startUnseen } from '../host/custom-elements.ts';
import { newElement } from '../host/elements.ts';
import { onEvent } from '../host/events.ts';
import { isDoubtful, tell } from '../host/heard.ts';
import { beginLoad, executeLibrary, isRefused, libraryName } from '../host/library.ts';
import { addressFacts } from '../host/organisation.ts';
import type { LoadInProgress, World } from '../host/world.ts';
import type { CodeStore } from '../read/code-store.ts';
import { insecureAddress } from '../read/insecure.ts';
import { makeSource } from '../read/make-source.ts';
import type { PageElement } from '../read/page-nodes.ts';
import type { Page, PageScript } from '../read/read-page.ts';
import type { Source, Whole } from '../read/source.ts';
import type { LibraryLoad, Turn } from '../run/machine.ts';
import type { Modules } from '../run/modules.ts';
import { nativeFunction } from '../run/objects.ts';
import { atOnceSteps } from '../run/values.ts';
import { drain, drainMicrotasks, runTurn } from './event-loop.ts';
import { runScript, staticWait } from './make-world.ts';

type PageWorld = World & { readonly modules: Modules };

/** One script of a page, read and ready to run. */
export type Ready = ReadyScript & {
  /** Where the page has it. */
  readonly at: number;
  /** Its `onload` attribute. */
  readonly loaded?: Source | undefined;
};

type ReadyScript =
  | { readonly kind: 'library'; readonly load: LibraryLoad }
  | {
      readonly kind: 'code';
      readonly source: Source;
      readonly when: 'now' | 'async' | 'deferred';
      readonly module: boolean;
    };

export interface PageParts {
  readonly handlers: readonly { readonly element: string; readonly name: string; readonly source: Source }[];
  readonly customs: Page['customs'];
}

const initial = (world: World): Omit<Turn, 'run'> => ({
  due: world.m.state.now,
  phase: 'init',
  ready: false,
  maybe: false,
});

/** Runs a page as a browser would, until nothing happens by itself any more. */
export async function runPage(
  world: PageWorld,
  store: CodeStore,
  scripts: readonly Ready[],
  { handlers, customs }: PageParts,
): Promise<void> {
  const later: Later[] = [];
  const coming = [...customs];
  const parseTo = (at: number): void => {
    world.readTo.at = at + 1;
    for (let next = coming[0]; next !== undefined && next.at < at; next = coming[0]) {
      meet(world, next);
      coming.shift();
    }
  };
  if (world.assumed === 'page' || world.assumed === 'parent') assume(world);
  for (const script of scripts) {
    parseTo(script.at);
    if (script.kind === 'library') startLibrary(world, script, later);
    else if (script.when === 'now') {
      world.running.at = script.at;
      runNow(world, script);
      world.running.at = undefined;
    } else later.push({ run: () => runNow(world, script), isAsync: script.when === 'async' });
    await readWritten(world, store);
  }
  parseTo(Number.POSITIVE_INFINITY);
  for (const handler of handlers) addHandler(world, handler);
  // Files that come when they come are taken to come before those that wait for the page's end.
  for (const one of later.filter(({ isAsync }) => isAsync)) one.run();
  for (const one of later.filter(({ isAsync }) => !isAsync)) {
    one.run();
    await readWritten(world, store);
  }
  pageEvents(world);
  await drain(world, store);
  startShown(world);
  await drain(world, store);
  startUnseen(world);
}

interface Later {
  readonly run: () => void;
  readonly isAsync: boolean;
}

const meet = (world: World, element: PageElement): void =>
  runTurn(world, { ...initial(world), run: () => meetElement(world, element) });

/** Nobody can say who loads the library, so it is there, and its event comes once the code has run. */
function assume(world: World): void {
  executeLibrary(
    world,
    {
      load: { site: undefined, how: 'static', fromData: true },
      phase: 'init',
      turn: 0,
      isExecuted: true,
      isDispatched: false,
    },
    staticWait,
  );
}

type LibraryReady = Pick<Extract<Ready, { kind: 'library' }>, 'load' | 'loaded'>;

function startLibrary(world: World, { load, loaded }: LibraryReady, later: Later[]): void {
  if (isRefused(world, load)) return;
  const progress: LoadInProgress = beginLoad(world, load);
  const run = (): void => {
    executeLibrary(world, progress, staticWait);
    if (loaded === undefined) return;
    // Its load event comes right after it ran, and before the event of its own, which is a turn later.
    runTurn(world, { ...initial(world), library: load, run: () => runScript(world, loaded) });
  };
  if (load.how === 'static') run();
  else later.push({ run, isAsync: load.how === 'async' });
}

type CodeReady = Pick<Extract<Ready, { kind: 'code' }>, 'source' | 'module' | 'loaded'>;

function runNow(world: PageWorld, { source, module, loaded }: CodeReady): void {
  if (source.script.error === undefined) runCode(world, source, module);
  if (loaded !== undefined) runTurn(world, { ...initial(world), run: () => runScript(world, loaded) });
}

function runCode(world: PageWorld, source: Source, module: boolean): void {
  const { state } = world.m;
  if (!module) {
    runTurn(world, { ...initial(world), run: () => runScript(world, source) });
    return;
  }
  runTurn(world, {
    ...initial(world),
    run: () => atOnceSteps(() => world.modules.run(source)),
  });
  drainMicrotasks(world);
  state.phase = 'init';
}

/** `document.write` puts its scripts right behind the one that writes. */
async function readWritten(world: PageWorld, store: CodeStore): Promise<void> {
  for (let one = world.added.shift(); one !== undefined; one = world.added.shift()) {
    if ('load' in one) startLibrary(world, one, []);
    else {
      const source = await store.load(one.reference, one.site, false);
      if (source !== undefined) runNow(world, { source, module: false });
    }
  }
}

/** How long the page takes to have everything, in made-up milliseconds. */
const wholePage = 100;

function pageEvents(world: World): void {
  const { m } = world;
  const call = (types: RegExp) => {
    for (const one of [...world.onLoad].filter(({ type }) => types.test(type)))
      m.state.tasks.push({
        ...initial(world),
        maybe: isDoubtful(one),
        run: () => tell(world, one),
      });
  };
  world.readyState = 'interactive';
  // Before anything else that waits: the page's end is there now.
  const waiting = m.state.tasks.splice(0);
  call(/^(?:DOMContentLoaded|readystatechange)$/);
  m.state.tasks.push(...waiting);
  m.state.tasks.push({
    ...initial(world),
    due: m.state.now + wholePage,
    run: () =>
      atOnceSteps(() => {
        world.readyState = 'complete';
        call(/^(?:load|readystatechange|pageshow)$/);
      }),
  });
}

function addHandler(
  world: World,
  { element, name, source }: { readonly element: string; readonly name: string; readonly source: Source },
): void {
  const { m } = world;
  const site = { source, node: source.script.program };
  const fn = nativeFunction(m, function* run() {
    yield* runScript(world, source);
    return undefined;
  });
  const isWindow = element === 'body' && /^on(?:load|message|pageshow)$/.test(name);
  const target = isWindow ? m.window : newElement(world, element);
  if (!isWindow && name === 'onload' && element !== 'script') {
    m.state.tasks.push({
      ...initial(world),
      due: m.state.now + wholePage,
      run: () => m.call(fn, undefined, [], site),
    });
    return;
  }
  onEvent(world, target, name.slice(2), fn, { site });
}

function startShown(world: World): void {
  for (const cls of shownClasses(world))
    world.m.state.tasks.push({
      ...initial(world),
      run: () =>
        startClass(world, cls, {
          source: cls.cls?.source ?? world.m.state.here.source,
          node: cls.cls?.node ?? world.m.state.here.node,
        }),
    });
}

/** What a page's tag says about a library it loads. */
export function libraryOf(script: PageScript, page: { readonly source: Source }): LibraryLoad | undefined {
  const { attributes, tag, at } = script;
  const src = attributes.get('src');
  if (src === undefined && !/\ssrc\s*=/i.test(tag)) return undefined;
  if (!libraryName.test(src ?? '') && !libraryName.test(tag)) return undefined;
  const how = attributes.has('async')
    ? 'async'
    : attributes.has('defer') || attributes.get('type') === 'module'
      ? 'defer'
      : 'static';
  return {
    site: { source: page.source, node: { start: at, end: at } },
    how,
    crmurl: attributes.has('data-crmurl')
      ? attributes.get('data-crmurl') !== ''
      : /\sdata-crmurl\s*=/i.test(tag),
    cifid:
      attributes.get('data-cifid') === 'CIFMainLibrary' ||
      /\sdata-cifid\s*=\s*["']?CIFMainLibrary\b/.test(tag),
    fromData: false,
    ...addressFacts(src, attributes.get('data-crmurl')),
  };
}

/** The scripts of a page in its order, with what they load. */
export async function readScripts(
  store: CodeStore,
  page: Page,
  source: Source,
  baseHref: string,
): Promise<readonly Ready[]> {
  const found: Ready[] = [];
  for (const script of page.scripts) {
    const load = libraryOf(script, { source });
    if (isKept(store, script, source, baseHref)) continue;
    const one: ReadyScript | undefined =
      load === undefined ? await readScript(store, script, source, baseHref) : { kind: 'library', load };
    if (one === undefined) continue;
    const { at, onLoad } = script;
    const loaded =
      onLoad === undefined
        ? undefined
        : await store.addPart(source, onLoad.offset, onLoad.code, false, baseHref);
    found.push({ ...one, at, loaded });
  }
  return found;
}

/** Whether the page's policy keeps a tag of it from running. */
function isKept(store: CodeStore, script: PageScript, page: Source, base: string): boolean {
  const { at, attributes, code } = script;
  const type = (attributes.get('type') ?? '').trim();
  const src = attributes.get('src');
  if (!runnable.test(type) || (src === undefined && code.text.trim() === '')) return false;
  const site = { source: { ...page, base }, node: { start: at, end: at } };
  return store.forbids({ at, src, text: code.text, nonce: attributes.get('nonce') }, site);
}

const runnable =
  /^(?:|module|(?:text|application)\/(?:javascript|ecmascript|x-javascript|babel|jsx|typescript)|javascript)$/i;

async function readScript(
  store: CodeStore,
  script: PageScript,
  page: Source,
  baseHref: string,
): Promise<ReadyScript | undefined> {
  const type = (script.attributes.get('type') ?? '').trim();
  if (type === 'importmap') store.imports = importsOf(script.code.text);
  if (!runnable.test(type)) return undefined;
  const module = type === 'module';
  const src = script.attributes.get('src');
  const isLate = script.attributes.has('async')
    ? 'async'
    : module || (src !== undefined && script.attributes.has('defer'))
      ? 'deferred'
      : 'now';
  if (src !== undefined) {
    if (script.attributes.has('nomodule')) return undefined;
    const base: Source = { ...page, base: baseHref };
    const source = await store.load(
      src,
      { source: base, node: { start: script.at, end: script.at } },
      module,
    );
    const isBlocked = insecureAddress(src, baseHref) !== undefined && !store.isUpgraded;
    const found = source ?? (module || isBlocked ? undefined : standInFor(src));
    return found === undefined ? undefined : { kind: 'code', source: found, when: isLate, module };
  }
  const { offset, text } = script.code;
  const source = await store.addPart(page, offset, text, module, baseHref);
  return {
    kind: 'code',
    source,
    when: script.attributes.has('async') && module ? 'async' : module ? 'deferred' : 'now',
    module,
  };
}

function importsOf(text: string): { readonly [name: string]: string } {
  try {
    return (JSON.parse(text) as { imports?: { [name: string]: string } }).imports ?? {};
  } catch {
    return {};
  }
}

/** The page itself as something places can point into. */
export function pageSource(file: string, base: string, text: string): Source {
  const whole: Whole = { text };
  return { ...makeSource({ file, base, whole, offset: 0, code: '', module: false }), whole };
}
