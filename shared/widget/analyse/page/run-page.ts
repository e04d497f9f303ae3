import { shownClasses, startClass } from '../frameworks/components.ts';
import { makeElement } from '../frameworks/react.ts';
import { newElement } from '../host/elements.ts';
import { onEvent } from '../host/events.ts';
import { beginLoad, executeLibrary, libraryName } from '../host/library.ts';
import { addressFacts } from '../host/organisation.ts';
import type { LoadInProgress, World } from '../host/world.ts';
import type { CodeStore } from '../read/code-store.ts';
import { makeSource } from '../read/make-source.ts';
import type { Page, PageScript } from '../read/read-page.ts';
import type { Source, Whole } from '../read/source.ts';
import type { LibraryLoad, Turn } from '../run/machine.ts';
import type { Modules } from '../run/modules.ts';
import { nativeFunction } from '../run/objects.ts';
import { atOnceSteps, isObj, unknown } from '../run/values.ts';
import { drain, runTurn } from './event-loop.ts';
import { runScript, staticWait } from './make-world.ts';

type PageWorld = World & { readonly modules: Modules };

/** One script of a page, read and ready to run. */
export type Ready =
  | { readonly kind: 'library'; readonly load: LibraryLoad }
  | {
      readonly kind: 'code';
      readonly source: Source;
      readonly when: 'now' | 'async' | 'deferred';
      readonly module: boolean;
    };

/** Code of an attribute such as `onclick`. */
export interface PageHandler {
  readonly at: number;
  readonly element: string;
  readonly name: string;
  readonly source: Source;
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
  handlers: readonly PageHandler[],
): Promise<void> {
  const later: { readonly run: () => void; readonly isAsync: boolean }[] = [];
  if (world.assumed === 'page') assume(world);
  for (const script of scripts) {
    if (script.kind === 'library') startLibrary(world, script.load, later, handlers);
    else if (script.when === 'now') runNow(world, script.source, script.module);
    else
      later.push({
        run: () => runNow(world, script.source, script.module),
        isAsync: script.when === 'async',
      });
    await readWritten(world, store);
  }
  const tags = new Set(world.loads.map(({ load }) => load.site?.node.start));
  for (const handler of handlers)
    if (handler.element !== 'script' || !tags.has(handler.at)) addHandler(world, handler);
  // Files that come when they come are taken to come before those that wait for the page's end.
  for (const one of later.filter(({ isAsync }) => isAsync)) one.run();
  for (const one of later.filter(({ isAsync }) => !isAsync)) {
    one.run();
    await readWritten(world, store);
  }
  pageEvents(world);
  await drain(world, store);
  world.m.state.tasks.push(...shownTurns(world));
  await drain(world, store);
  showExported(world, scripts);
  await drain(world, store);
}

/** Nobody can say who loads the library, so it is there, and its event comes once the code has run. */
function assume(world: World): void {
  executeLibrary(
    world,
    {
      load: { site: undefined, how: 'static', fromData: true },
      turn: 0,
      isExecuted: true,
      isDispatched: false,
    },
    staticWait,
  );
}

function startLibrary(
  world: World,
  load: LibraryLoad,
  later: { readonly run: () => void; readonly isAsync: boolean }[],
  handlers: readonly PageHandler[] = [],
): void {
  const progress: LoadInProgress = beginLoad(world, load);
  const run = (): void => {
    executeLibrary(world, progress, staticWait);
    // What the tag itself runs on load comes before the library's event.
    for (const { at, name, source } of handlers)
      if (name === 'onload' && at === load.site?.node.start)
        runTurn(world, { ...initial(world), library: load, run: () => runScript(world, source) });
  };
  if (load.how === 'static') run();
  else later.push({ run, isAsync: load.how === 'async' });
}

function runNow(world: PageWorld, source: Source, module: boolean): void {
  const { state } = world.m;
  if (source.script.error !== undefined) return;
  const run = module ? () => atOnceSteps(() => world.modules.run(source)) : () => runScript(world, source);
  runTurn(world, { ...initial(world), run });
  for (const turn of shownTurns(world)) runTurn(world, turn);
  state.phase = 'init';
}

/** `document.write` puts its scripts right behind the one that writes. */
async function readWritten(world: PageWorld, store: CodeStore): Promise<void> {
  for (let one = world.written.shift(); one !== undefined; one = world.written.shift()) {
    if ('load' in one) startLibrary(world, one.load, []);
    else {
      const source = await store.load(one.reference, one.site, false);
      if (source !== undefined) runNow(world, source, false);
    }
  }
}

/** How long the page takes to have everything, in made-up milliseconds. */
const wholePage = 100;

function pageEvents(world: World): void {
  const { m } = world;
  const call = (types: RegExp) => {
    for (const { callback, site } of [...world.onLoad].filter((one) => types.test(one.type)))
      m.state.tasks.push({
        ...initial(world),
        run: () => m.call(callback, m.window, [{ kind: 'unknown', name: 'event' }], site),
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

function addHandler(world: World, { element, name, source }: PageHandler): void {
  const { m } = world;
  const site = { source, node: source.script.program };
  const fn = nativeFunction(m, function* run() {
    yield* runScript(world, source);
    return undefined;
  });
  const isWindow = element === 'body' && /^on(?:load|message|pageshow)$/.test(name);
  const target = isWindow ? m.window : newElement(world, element);
  if (!isWindow && name === 'onload') {
    m.state.tasks.push({
      ...initial(world),
      due: m.state.now + wholePage,
      run: () => m.call(fn, undefined, [], site),
    });
    return;
  }
  onEvent(world, target, name.slice(2), fn, site);
}

const component = /\buse(?:Effect|LayoutEffect|State|Ref)\b/;

/** A component that a module gives away by default and nothing here renders is a page of a framework such as Next.js. */
function showExported(world: PageWorld, scripts: readonly Ready[]): void {
  for (const script of scripts) {
    if (script.kind !== 'code' || !script.module || !component.test(script.source.code)) continue;
    const made = world.modules.run(script.source).scope.names.get('*default*')?.value;
    if (!isObj(made) || made.code === undefined || world.m.state.entered.has(made.code.node)) continue;
    makeElement(world, made, unknown, { source: script.source, node: made.code.node });
  }
}

/** Frameworks start their components as soon as the script that starts them has run. */
function shownTurns(world: World): readonly Turn[] {
  const { here, made } = world.m.state;
  return shownClasses(world)
    .filter(({ cls }) => cls !== undefined && !made.has(cls.node))
    .map((cls) => {
      const site = { source: cls.cls?.source ?? here.source, node: cls.cls?.node ?? here.node };
      return { ...initial(world), run: () => startClass(world, cls, site) };
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
    const load = script.isLeftOut ? undefined : libraryOf(script, { source });
    if (load !== undefined) found.push({ kind: 'library', load });
    else {
      const one = await readScript(store, script, source, baseHref);
      // Read, so that its faults are known, but not run.
      if (one !== undefined && !script.isLeftOut) found.push(one);
    }
  }
  return found;
}

const runnable =
  /^(?:|module|(?:text|application)\/(?:javascript|ecmascript|x-javascript|babel|jsx|typescript)|javascript)$/i;

async function readScript(
  store: CodeStore,
  script: PageScript,
  page: Source,
  baseHref: string,
): Promise<Ready | undefined> {
  if (script.isLeftOut && libraryOf(script, { source: page }) !== undefined) return undefined;
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
    return source === undefined ? undefined : { kind: 'code', source, when: isLate, module };
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
