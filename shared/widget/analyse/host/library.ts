import type { Site } from '../read/source.ts';
import type { Node } from '../read/syntax.ts';
import { joinModes } from '../run/fork.ts';
import { outsideWait } from '../run/invoke.ts';
import type { ApiCall, LibraryLoad, ModeState } from '../run/machine.ts';
import { nativeFunction } from '../run/objects.ts';
import { newPromise, settle, turnOf } from '../run/promises.ts';
import {
  alternatives,
  atOnceSteps,
  isCallable,
  isPlain,
  type Steps,
  unknown,
  type Value,
} from '../run/values.ts';
import { newEvent } from './event-objects.ts';
import { isDoubtful, isGone, tell } from './heard.ts';
import {
  apiNames,
  type Heard,
  handlerNames,
  type InitListener,
  type LoadInProgress,
  type World,
} from './world.ts';

export const libraryName = /msdyn_ci_?Library(?:\.min)?\.js/i;

/** A member of `Microsoft.CIFramework`. */
export function apiMember(world: World, name: string): Value {
  const known = world.api.props.get(name);
  return known === undefined ? { kind: 'unknown', name } : known.value;
}

/** The members are there from the start, so that whoever copies or lists them gets them all. */
export function fillApi(world: World): void {
  for (const name of apiNames)
    world.api.props.set(name, {
      value: nativeFunction(world.m, (args, _self, site) => callApi(world, name, args, site)),
    });
  world.microsoft.props.set('CIFramework', { value: world.api });
}

function callApi(world: World, api: string, args: readonly Value[], site: Site): Value {
  const { m } = world;
  const call = noted(world, api, args, site, false);
  if (api === 'setMode') setMode(world, call);
  if (api === 'addHandler' || api === 'removeHandler') {
    if (api === 'addHandler') addHandler(world, args, site);
    checkName(world, args[0], call);
    return unknown;
  }
  const promise = newPromise(m);
  m.state.tasks.push(turnOf(m, () => atOnceSteps(() => settle(m, promise, answerOf(api))), outsideWait));
  return promise;
}

const answerOf = (api: string): Value => ({
  kind: 'unknown',
  name: api,
  ...(api === 'getMode' ? { isMode: true } : {}),
});

export function noted(
  world: World,
  api: string,
  args: readonly Value[],
  site: Site,
  early: boolean,
  argNodes: readonly Node[] = nodesOf(site, args.length),
): ApiCall {
  const { phase, ready, chain } = world.m.state;
  const call: ApiCall = { api, site, phase, awaited: ready, early, args, argNodes, chain };
  (early ? world.earlyCalls : world.m.state.calls).push(call);
  return call;
}

/** The written arguments; those of `fn.call(self, 1)` start one later. */
function nodesOf(site: Site, count: number): readonly Node[] {
  const node = site.node as Node;
  if (node.type !== 'CallExpression') return [];
  return node.arguments.length > count ? node.arguments.slice(node.arguments.length - count) : node.arguments;
}

function setMode(world: World, call: ApiCall): void {
  const { state } = world.m;
  if (state.phase !== 'init') return;
  const next = modesOf(call.args[0]).map((mode): ModeState => ({ mode, by: call }));
  // In a turn that may not come the old state may stay; inside a branch the join sees to that.
  const isWeak = state.maybe && state.trail === undefined;
  state.modes = joinModes(isWeak ? [...state.modes, ...next] : next);
}

/** The modes an argument may be. */
export function modesOf(value: Value): readonly (number | 'dynamic')[] {
  return alternatives(value).map((one) => {
    if (typeof one === 'number' || typeof one === 'boolean') return Number(one);
    return typeof one === 'string' && /^\d$/.test(one) ? Number(one) : 'dynamic';
  });
}

function addHandler(world: World, [name, callback]: readonly Value[], site: Site): void {
  const { m } = world;
  if (!isPlain(callback) && (isCallable(callback) || callback.kind === 'choice'))
    m.state.events.push({
      ...turnOf(m, () => m.call(callback, undefined, [{ kind: 'unknown', name: String(name) }], site)),
      phase: 'event',
    });
}

function checkName(world: World, name: Value, call: ApiCall): void {
  const [node] = call.argNodes;
  if (typeof name !== 'string' || node === undefined) return;
  const meant = handlerNames.find((one) => one.toLowerCase() === name.toLowerCase());
  if (meant !== undefined && meant !== name)
    world.slips.push({ site: { source: call.site.source, node }, given: name, meant, isInit: false });
}

/** A browser does not load it over http, or the page's policy keeps it out: it never comes. */
export const isRefused = ({ refuses, forbids }: World, { address, site, how }: LibraryLoad): boolean =>
  address !== undefined &&
  site !== undefined &&
  (refuses(address, site) || (how === 'dynamic' && forbids(address, site)));

/** The page asks for the library; `beginLoad` and `executeLibrary` are one moment for a plain tag. */
export function beginLoad(world: World, load: LibraryLoad): LoadInProgress {
  const { turn, phase } = world.m.state;
  const progress = { load, phase, turn, isExecuted: false, isDispatched: false };
  world.loads.push(progress);
  return progress;
}

/** The library runs: the API is there, and the event follows in a turn of its own. */
export function executeLibrary(world: World, progress: LoadInProgress, eventAfter = 0): void {
  const { m } = world;
  progress.isExecuted = true;
  m.state.library ??= progress.load;
  const own = m.globals.names.get('Microsoft');
  if (own !== undefined) {
    if (own.value === undefined) own.value = world.microsoft;
    else if (!isPlain(own.value) && own.value.kind === 'object')
      own.value.props.set('CIFramework', { value: world.api });
  }
  m.state.tasks.push({
    due: m.state.now + eventAfter,
    phase: 'init',
    ready: true,
    maybe: false,
    run: () => atOnceSteps(() => dispatchInit(world, progress)),
  });
}

function dispatchInit(world: World, progress: LoadInProgress): void {
  progress.isDispatched = true;
  const event = newEvent(world.m, 'CIFInitDone');
  for (const listener of [...world.listeners])
    if (listener.certainty !== 'missed' && listener.certainty !== 'never' && !isGone(listener))
      fire(world, listener, [event]);
}

/** Starts one listener in a turn of its own. */
export function fire(world: World, listener: InitListener, given?: readonly Value[]): void {
  const { m } = world;
  const maybe = isDoubtful(listener);
  const run = (): Steps<void> => tell(world, listener, given);
  m.state.microtasks.push({ due: m.state.now, phase: 'init', ready: true, maybe, run });
}

/** A listener for `CIFInitDone` is added now: will it be called? */
export function addInitListener(world: World, heard: Heard): void {
  const { m } = world;
  const certainty = certaintyNow(world);
  const listener: InitListener = { ...heard, certainty, isGuess: m.state.phase === 'forced' };
  if (world.listeners.some((one) => one.callback === heard.callback && !isGone(one))) return;
  world.listeners.push(listener);
  const isOver = world.loads.every(({ isDispatched }) => isDispatched) && world.loads.length > 0;
  if (certainty === 'raced' && isOver)
    m.state.tasks.push({
      ...turnOf(m, () => atOnceSteps(() => fire(world, listener))),
      ready: true,
    });
}

function certaintyNow(world: World): InitListener['certainty'] {
  const { state } = world.m;
  const [first] = world.loads;
  if (first === undefined) return 'certain';
  const { how } = first.load;
  if (state.loading === first.load) return 'certain';
  if (how === 'dynamic') {
    if (first.turn === state.turn) return 'certain';
    return first.isDispatched ? 'missed' : 'raced';
  }
  if (how === 'defer' && !first.isExecuted) return 'certain';
  return 'raced';
}
