import { addBuiltins } from '../builtins/globals.ts';
import { newPattern } from '../builtins/patterns.ts';
import { instance } from '../frameworks/components.ts';
import { namedCall, unknownCall } from '../frameworks/named-calls.ts';
import { makeElement } from '../frameworks/react.ts';
import { attributeChanged, connect } from '../host/custom-elements.ts';
import { elementClasses } from '../host/elements.ts';
import { beginLoad, executeLibrary, noted } from '../host/library.ts';
import { libraryGlobal } from '../host/microsoft.ts';
import { memberOfAddress } from '../host/open-address.ts';
import { hostNames, hostOwns } from '../host/own-names.ts';
import { addWindow, removeMember, setWindowMember, windowMember } from '../host/window.ts';
import { constructorNamed, constructors, isOfWindow } from '../host/window-names.ts';
import { apiNames, type World } from '../host/world.ts';
import type { CodeStore } from '../read/code-store.ts';
import { makeSource, mapOf } from '../read/make-source.ts';
import { isNeverAssigned as neverAssigned } from '../read/never-assigned.ts';
import type { PageNode } from '../read/page-nodes.ts';
import type { Site, Source } from '../read/source.ts';
import type { Node } from '../read/syntax.ts';
import { construct, initFields, makeClass } from '../run/classes.ts';
import { errorNames, isExact } from '../run/errors.ts';
import { evaluate } from '../run/expressions.ts';
import { atOnce } from '../run/fork.ts';
import { callValue, makeFunction } from '../run/invoke.ts';
import { type Hooks, type Machine, newFrame, type State, Thrown } from '../run/machine.ts';
import { getMember, setMember } from '../run/members.ts';
import { type Modules, openModules } from '../run/modules.ts';
import { newObject } from '../run/objects.ts';
import { newPromise, settle } from '../run/promises.ts';
import { functionNames, innerScope, lexicalNames, varNames } from '../run/scope.ts';
import { runNodes } from '../run/statements.ts';
import { isObj, type Obj, type Scope, type Steps, unknown, type Value } from '../run/values.ts';

export interface WorldOptions {
  readonly assumed: World['assumed'];
  /** The page's own. */
  readonly address: string | undefined;
  readonly base?: string | undefined;
  /** What stands in the page. */
  readonly nodes: readonly PageNode[];
  /** A server fills in parts of it. */
  readonly isVaguePage: boolean;
  /** How many steps may be run before the page counts as started. */
  readonly steps: number;
  /** Scripts that define modules the old way are expected: sources without a page. */
  readonly hasModules: boolean;
}

const nowhere: Source = {
  file: '',
  base: '',
  whole: { text: '' },
  offset: 0,
  code: '',
  script: {
    program: { type: 'Program', start: 0, end: 0, body: [], sourceType: 'script' },
    comments: [],
    module: false,
  },
  isMarked: false,
  editable: false,
};

/** A browser window before the first script, and the machine that runs code in it. */
export function makeWorld(store: CodeStore, options: WorldOptions): World & { readonly modules: Modules } {
  const protos = makeProtos();
  const window: Obj = { ...newObject(protos.Object, 'Window'), open: true };
  const globals: Scope = { names: new Map(), parent: undefined, frame: newFrame(nowhere, window) };
  const m: Machine = {
    state: newState(options.steps),
    globals,
    window,
    protos,
    evaluate: (node, scope) => evaluate(m, node, scope),
    call: (callee, self, args, site) => callValue(m, callee, self, args, site),
    construct: (callee, args, site) => construct(m, callee, args, site),
    get: (object, key, site) => getMember(m, object, key, site),
    set: (object, key, value, site) => setMember(m, object, key, value, site),
    runNodes: (nodes, scope) => runNodes(m, nodes, scope),
    initFields: (made, self, site) => initFields(m, made, self, site),
    guarded,
    atOnce,
    makeFunction: (code) => makeFunction(m, code),
    makeClass: (cls, scope) => makeClass(m, cls, scope),
    get hooks() {
      return hooks;
    },
  };
  const world: World & { readonly modules: Modules } = {
    m,
    modules: openModules(m, store),
    assumed: options.assumed,
    address: options.address,
    base: options.base,
    document: { ...newObject(protos.Object, 'Document'), open: true },
    written: new Map(),
    ids: new Map(),
    readTo: { at: 0 },
    running: { at: undefined },
    isVaguePage: options.isVaguePage,
    isWhole: () => store.missing.length === 0 && world.unknownScripts === 0,
    elements: new Map(),
    listeners: [],
    heard: [],
    customs: { defined: new Map(), waiting: new Map(), seen: new Set() },
    loads: [],
    refuses: store.refuses,
    forbids: (src, site) => store.forbids({ at: Number.POSITIVE_INFINITY, src, isAdded: true }, site),
    wanted: [],
    added: [],
    earlyCalls: [],
    slips: [],
    ownCalls: new Set(),
    onLoad: [],
    goesTo: [],
    unknownScripts: 0,
    readyState: 'loading',
    script: undefined,
    api: { ...newObject(protos.Object, 'Api'), open: true },
    microsoft: { ...newObject(protos.Object, 'Microsoft'), open: true },
    microsoftOverride: { value: undefined },
  };
  const hooks = hooksOf(world, options, store);
  addBuiltins(m);
  addWindow(world, options.nodes);
  return world;
}

function makeProtos(): { readonly [name: string]: Obj } {
  const root = newObject(undefined);
  const names = ['Array', 'String', 'Number', 'Boolean', 'Promise', 'RegExp'];
  const error = newObject(root);
  const target = newObject(root);
  const node = newObject(target);
  const element = newObject(node);
  const html = newObject(element);
  const fn = newObject(root);
  return {
    EventTarget: target,
    Node: node,
    Element: element,
    HTMLElement: html,
    ...Object.fromEntries(Object.values(elementClasses).map((name) => [name, newObject(html)])),
    Object: root,
    ...Object.fromEntries(names.map((name) => [name, newObject(root)])),
    Function: fn,
    AsyncFunction: newObject(fn),
    GeneratorFunction: newObject(fn),
    ...Object.fromEntries(errorNames.map((name) => [name, newObject(error)])),
    Error: error,
  };
}

function newState(steps: number): State {
  return {
    modes: [{ mode: 'unset' }],
    phase: 'init',
    ready: false,
    maybe: false,
    isLooking: false,
    now: 0,
    loading: undefined,
    turn: 0,
    here: { source: nowhere, node: nowhere.script.program },
    library: undefined,
    trail: undefined,
    depth: 0,
    steps,
    floor: 0,
    cuts: 0,
    isLoose: false,
    patience: 3,
    strays: 0,
    constructing: undefined,
    hasWith: false,
    chain: [],
    microtasks: [],
    tasks: [],
    events: [],
    guesses: [],
    failures: [],
    calls: [],
    functions: [],
    entered: new Set(),
    doubtful: new Set(),
    blind: new Set(),
    classes: [],
    made: new Map(),
    earlyReads: [],
  };
}

function* guarded(steps: Steps<Value>): Steps<{ readonly value: Value } | { readonly thrown: Thrown }> {
  try {
    return { value: yield* steps };
  } catch (error) {
    if (!(error instanceof Thrown)) throw error;
    return { thrown: error };
  }
}

/** Names that pages do not have unless a loader brings them. */
const moduleNames = /^(?:module|exports|define|require)$/;

/**
 * A name that no script of the page makes, and no browser; said only of what a script does while it is loaded. Short ones
 * are often of something loaded by other means.
 */
const isNowhere = (world: World, options: WorldOptions, name: string): boolean =>
  name.length > 2 &&
  world.m.state.depth === 0 &&
  !world.m.state.ready &&
  !options.hasModules &&
  options.assumed === undefined &&
  isExact(world.m) &&
  world.isWhole() &&
  !isOfWindow(name) &&
  !world.ids.has(name);

/** Names of other browsers and of tools: widgets ask for them, and Chromium has none of them. */
const elsewhere =
  /^(?:__(?:REACT|VUE|REDUX|MOBX|NEXT|SVELTE|PREACT|APOLLO|zone|Zone|core-js).*|MSApp|MSStream|ActiveXObject|attachEvent|Bun|Deno|WorkerGlobalScope|WorkerNavigator|ServiceWorkerGlobalScope|importScripts|InstallTrigger|opera|StyleMedia|jest|mocha|global|Zone|GM_info|cordova|phantom|safari|netscape|execScript|msCrypto|trustedTypes|setImmediate|ShadyCSS|ShadyDOM)$/;

const isUnheardOf = (world: World, options: WorldOptions, name: string): boolean =>
  !world.ids.has(name) &&
  (elsewhere.test(name) ||
    (!options.hasModules && options.nodes.length > 0 && world.isWhole() && !isOfWindow(name)));

/** Of a global any script may give it a value, also one that could not be read. */
const isNeverAssigned = (world: World, store: CodeStore, name: string, only: Source | undefined): boolean =>
  only === undefined
    ? world.isWhole() &&
      !isOfWindow(name) &&
      !world.ids.has(name) &&
      store.sources.some(({ code }) => neverAssigned(code, name)) &&
      store.sources.every(({ code }) => !code.includes(name) || neverAssigned(code, name))
    : neverAssigned(only.code, name);

function hooksOf(
  world: World & { readonly modules: Modules },
  options: WorldOptions,
  store: CodeStore,
): Hooks {
  return {
    global: (name, site) => {
      if (name === 'Microsoft') return libraryGlobal(world, site, true);
      if (name === 'undefined') return { value: undefined };
      if (name === 'eval') return { value: unknown };
      if (moduleNames.test(name) && !options.hasModules) return { value: undefined };
      return constructors.has(name) ? { value: constructorNamed(name) } : undefined;
    },
    getMember: (object, key, site) => windowMember(world, object, key, site),
    setMember: (object, key, value, site) => setWindowMember(world, object, key, value, site),
    removeMember: (object, key) => removeMember(world, object, key),
    hostNames: (object) => hostNames(world, object),
    hostOwns: (object, name) => hostOwns(world, object, name),
    addressMember: (address, key) => memberOfAddress(world.m, address, key),
    callUnknown: (call) => unknownCall(world, call),
    named: (call) => namedCall(world, call),
    attributeChanged: (element, name, before, now) =>
      atOnce(attributeChanged(world, element, [name, before, now])),
    pattern: (pattern, flags) => newPattern(world.m, pattern, flags),
    connected: (element) => atOnce(connect(world, element, world.m.state.here)),
    copied: (site) => {
      if (world.loads.some(({ load }) => load.site?.source === site.source)) return;
      const load = { site, how: 'static', fromData: true } as const;
      executeLibrary(world, beginLoad(world, load), staticWait);
    },
    evaluateText: (text, site, scope) => evaluateText(world, text, site, scope),
    runScript: (source) => runScript(world, source),
    earlyCall: (name, argNodes, site) => {
      if (!apiNames.has(name)) return false;
      noted(world, name, [], site, true, argNodes);
      return true;
    },
    injected: () => undefined,
    importLater: (reference, site) => importLater(world, reference, site),
    isNowhere: (name) => isNowhere(world, options, name),
    isUnheardOf: (name) => isUnheardOf(world, options, name),
    isNeverAssigned: (name, isGlobal, source) =>
      isNeverAssigned(world, store, name, isGlobal ? undefined : source),
    metaUrl: ({ base }) => base,
    element: (type, props, site) => elementOf(world, type, props, site),
    instance: (cls, site) => instance(world, cls, site),
  };
}

/** JSX that a page compiles itself calls the React that the page has. */
function elementOf(world: World, type: Value, props: Value, site: Site): Value {
  const { m } = world;
  const react = m.globals.names.get('React')?.value;
  const make = isObj(react) ? react.props.get('createElement')?.value : undefined;
  if (!isObj(make) || make.code === undefined) return makeElement(world, type, props, site);
  return m.atOnce(
    m.call(make, react, [type === 'fragment' ? { ...newObject(m.protos.Object) } : type, props], site),
  );
}

/** How long, in made-up milliseconds, after a plain tag the event is taken to come: late enough to see who races it. */
export const staticWait = 90;

function importLater(world: World & { readonly modules: Modules }, reference: Value, site: Site): Value {
  if (typeof reference !== 'string' || !/^\.{0,2}\/|^https?:/.test(reference))
    return { kind: 'unknown', name: String(typeof reference === 'string' ? reference : '') };
  const promise = newPromise(world.m);
  world.wanted.push({
    reference,
    site,
    as: 'module',
    done: (source) =>
      settle(world.m, promise, source === undefined ? unknown : world.modules.namespace(source)),
  });
  return promise;
}

/** Whether a script of the page declares a name that another one has declared, where one of the two is lexical. */
function redeclares(globals: Scope, source: Source): boolean {
  const { program } = source.script;
  const ofAll = (name: string) => globals.names.get(name)?.declared;
  return (
    lexicalNames(program.body).some((name) => ofAll(name) !== undefined) ||
    [...varNames(program, program.body), ...functionNames(program.body)].some(
      (name) => ofAll(name) === 'lexical',
    )
  );
}

/** Runs a classic script in the global scope. */
export function* runScript(world: World, source: Source, scope: Scope = world.m.globals): Steps<unknown> {
  const { m } = world;
  const { body } = source.script.program;
  // A second `const` of the same name: the browser does not start the script.
  if (scope === m.globals && redeclares(scope, source)) return undefined;
  const frame = { ...scope.frame, source, left: [] };
  // Same names, other frame: places belong to this script.
  const own: Scope = { names: scope.names, parent: scope.parent, frame };
  for (const name of varNames(source.script.program, body))
    if (!own.names.has(name) && !(name === 'Microsoft' && m.state.library !== undefined))
      own.names.set(name, { value: undefined, declared: 'var' });
  world.script = source;
  return yield* m.runNodes(body, own);
}

/** Code in a text: its places are those of a file of its own when it names one, as bundlers do. */
function evaluateText(world: World, text: string, site: Site, scope?: Scope): Value {
  // Parsing costs more than running.
  world.m.state.steps -= Math.ceil(text.length / 10) + 500;
  const named = /\/\/[#@]\s*sourceURL=([^\s]+)/.exec(text)?.[1];
  try {
    const source = textSource(text, site, named);
    const inner = scope === undefined ? undefined : innerScope(scope);
    let last: Value;
    atOnce(
      (function* run(): Steps<unknown> {
        const { body } = source.script.program;
        const [only] = body;
        if (body.length === 1 && only?.type === 'ExpressionStatement' && inner !== undefined) {
          last = yield* world.m.evaluate(only.expression, { ...inner, frame: { ...inner.frame, source } });
          return undefined;
        }
        return yield* runScript(world, source, inner ?? world.m.globals);
      })(),
    );
    return last ?? unknown;
  } catch (error) {
    if (error instanceof RangeError) return unknown;
    throw error;
  }
}

const texts = new WeakMap<Node, Source>();

function textSource(text: string, site: Site, named: string | undefined): Source {
  const node = site.node as Node;
  const known = texts.get(node);
  if (known !== undefined && known.code === text) return known;
  const made = makeTextSource(text, site, named);
  texts.set(node, made);
  return made;
}

function makeTextSource(text: string, site: Site, named: string | undefined): Source {
  return makeSource({
    file: named ?? site.source.file,
    base: site.source.base,
    whole: { text },
    offset: 0,
    code: text,
    module: false,
    ...textMap(text),
    editable: false,
    ...(named === undefined ? { inside: site } : {}),
  });
}

function textMap(text: string) {
  const found = mapOf(text);
  return found !== undefined && 'map' in found ? { map: found.map } : {};
}
