import { onEvent } from '../host/events.ts';
import type { World } from '../host/world.ts';
import type { Site } from '../read/source.ts';
import type { UnknownCall } from '../run/machine.ts';
import { nativeFunction, newArray, newObject, plainObject } from '../run/objects.ts';
import { turnOf } from '../run/promises.ts';
import {
  isCallable,
  isChoice,
  isObj,
  isPlain,
  type Obj,
  type Steps,
  unknown,
  type Value,
} from '../run/values.ts';

/** A component on the page and what its hooks keep between renderings. */
interface Mounted {
  readonly render: Value;
  readonly props: Value;
  readonly site: Site;
  readonly hooks: Hook[];
  next: number;
  renderings: number;
  isPlanned: boolean;
}

interface Hook {
  value: Value;
  deps?: readonly Value[] | undefined;
}

let current: Mounted | undefined;
const mostRenderings = 12;
const effects =
  /^use(?:Effect|LayoutEffect|InsertionEffect|EffectOnce|Mount|AsyncEffect|IsomorphicLayoutEffect)$/;

/** Hooks by their names, which no compiler changes: they are members of the module `react`. */
export function reactCall(world: World, call: UnknownCall): { readonly value: Value } | undefined {
  const { name, args } = call;
  if (!name.startsWith('use') || call.isNew) return undefined;
  if (effects.test(name)) return { value: effect(world, call) };
  switch (name) {
    case 'useState':
    case 'useReducer':
      return { value: state(world, call) };
    case 'useRef':
      return { value: kept(call, () => plainObject(world.m, { current: args[0] })) };
    case 'useCallback':
      return { value: args[0] };
    case 'useMemo':
      return { value: kept(call, () => lazily(world, args[0], call.site), args[1]) };
    case 'useContext':
      return { value: isObj(args[0]) ? (args[0].props.get('@@context')?.value ?? unknown) : unknown };
    default:
      return undefined;
  }
}

function hook(): Hook {
  if (current === undefined) return { value: unknown };
  current.next += 1;
  const known = current.hooks[current.next - 1];
  if (known !== undefined) return known;
  const made: Hook = { value: undefined };
  current.hooks.push(made);
  return made;
}

function kept(_call: UnknownCall, make: () => Value, deps?: Value): Value {
  const isFirst = current === undefined || current.hooks.length <= current.next;
  const one = hook();
  const given = isObj(deps) ? deps.items : undefined;
  if (isFirst || (given !== undefined && differs(one.deps, given))) one.value = make();
  one.deps = given;
  return one.value;
}

function lazily(world: World, value: Value, site: Site): Value {
  if (!isCallable(value)) return value;
  const result = world.m.atOnce(world.m.call(value, undefined, [], site));
  return result;
}

function state(world: World, call: UnknownCall): Value {
  const isReducer = call.name === 'useReducer';
  const start = isReducer ? call.args[1] : call.args[0];
  const value = kept(call, () => (isReducer ? start : lazily(world, start, call.site)));
  const mounted = current;
  const one = mounted?.hooks[mounted.next - 1];
  const change = nativeFunction(world.m, function* ([given], _self, site): Steps<Value> {
    if (one === undefined || mounted === undefined) return undefined;
    const next = isReducer
      ? yield* world.m.call(call.args[0], undefined, [one.value, given], site)
      : isCallable(given)
        ? yield* world.m.call(given, undefined, [one.value], site)
        : given;
    if (next === one.value && isPlain(next)) return undefined;
    one.value = next;
    plan(world, mounted);
    return undefined;
  });
  return newArray(world.m, [value, change]);
}

function effect(world: World, { args, site }: UnknownCall): Value {
  const one = hook();
  const [fn, list] = args;
  const deps = isObj(list) ? list.items : undefined;
  const isFirst = one.value === undefined;
  one.value = true;
  const isDue = isFirst || deps === undefined || differs(one.deps, deps);
  one.deps = deps;
  if (!isDue || !isCallable(fn)) return undefined;
  world.m.state.tasks.push(
    turnOf(
      world.m,
      function* run(): Steps<void> {
        const clean = yield* world.m.call(fn, undefined, [], site);
        // What an effect returns runs when the component goes: later, by what the agent does.
        if (isCallable(clean))
          world.m.state.events.push({
            ...turnOf(world.m, () => world.m.call(clean, undefined, [], site)),
            phase: 'event',
          });
      },
      1,
    ),
  );
  return undefined;
}

function differs(before: readonly Value[] | undefined, after: readonly Value[]): boolean {
  if (before === undefined || before.length !== after.length) return true;
  return after.some(
    (one, index) => one !== before[index] && !(isUnknownLike(one) && isUnknownLike(before[index])),
  );
}

const isUnknownLike = (value: Value): boolean =>
  typeof value === 'object' && value !== null && value.kind === 'unknown';

/** An element is made. A component in it will be on the page: what is not rendered is not made. */
export function makeElement(world: World, type: Value, props: Value, site: Site): Value {
  const { m } = world;
  if (isObj(props))
    for (const [name, slot] of props.props)
      if (/^on[A-Z]/.test(name) && typeof type === 'string') handler(world, name, slot.value, site);
  for (const one of isChoice(type) ? type.values : [type]) mount(world, one, props, site);
  if (isObj(type) && type.props.has('@@provides') && isObj(props)) provide(type, props);
  const made: Obj = { ...newObject(m.protos.Object, 'Rendered'), open: true };
  return made;
}

function provide(type: Obj, props: Obj): void {
  const context = type.props.get('@@provides')?.value;
  if (isObj(context)) context.props.set('@@context', { value: props.props.get('value')?.value });
}

function handler(world: World, name: string, value: Value, site: Site): void {
  const type = name.slice(2).toLowerCase();
  onEvent(world, 'element', type, value, { site });
}

function mount(world: World, type: Value, props: Value, site: Site): void {
  if (isObj(type) && isObj(type.props.get('@@render')?.value)) {
    mount(world, type.props.get('@@render')?.value, props, site);
    return;
  }
  if (!isCallable(type) || type.native !== undefined) return;
  const mounted: Mounted = { render: type, props, site, hooks: [], next: 0, renderings: 0, isPlanned: false };
  if (type.cls !== undefined) {
    world.m.state.tasks.push(turnOf(world.m, () => mountClass(world, type, props, site), 1));
    return;
  }
  plan(world, mounted);
}

function plan(world: World, mounted: Mounted): void {
  if (mounted.isPlanned || mounted.renderings >= mostRenderings) return;
  mounted.isPlanned = true;
  world.m.state.tasks.push(turnOf(world.m, () => rendering(world, mounted), 1));
}

function* rendering(world: World, mounted: Mounted): Steps<void> {
  mounted.isPlanned = false;
  mounted.renderings += 1;
  mounted.next = 0;
  const outer = current;
  current = mounted;
  try {
    yield* world.m.call(mounted.render, undefined, [mounted.props], mounted.site);
  } finally {
    current = outer;
  }
}

function* mountClass(world: World, cls: Obj, props: Value, site: Site): Steps<void> {
  const { m } = world;
  const made = yield* m.construct(cls, [props], site);
  if (!isObj(made)) return;
  made.props.set('props', { value: props });
  made.open = true;
  made.props.set('setState', { value: nativeFunction(m, () => undefined) });
  for (const name of ['render', 'componentDidMount']) {
    const method = yield* m.get(made, name, site);
    if (isCallable(method)) yield* m.call(method, made, [], site);
  }
}

/** Members of the module that make or wrap components. */
export function reactNamed(world: World, call: UnknownCall): { readonly value: Value } | undefined {
  const { name, args, site } = call;
  const [first, second] = args;
  if (
    /^(?:jsx|jsxs|jsxDEV|_jsx|_jsxs|createElement|h)$/.test(name) &&
    (isCallable(first) ||
      isWrapped(first) ||
      (isObj(second) && typeof first === 'string' && call.receiver !== world.document))
  )
    return { value: makeElement(world, first, second, site) };
  if (/^(?:memo|forwardRef|observer|lazy)$/.test(name) && isCallable(first)) {
    const made = plainObject(world.m);
    made.props.set('@@render', { value: first });
    return { value: made };
  }
  if (name === 'createContext') {
    const made = plainObject(world.m);
    const provider = plainObject(world.m, {});
    provider.props.set('@@provides', { value: made });
    made.props.set('@@context', { value: first });
    made.props.set('Provider', { value: provider });
    return { value: made };
  }
  if (
    /^(?:render|hydrate|hydrateRoot)$/.test(name) &&
    args.some((one) => isObj(one) && one.tag === 'Rendered')
  )
    return { value: unknown };
  return undefined;
}

const isWrapped = (value: Value): boolean =>
  isObj(value) && (value.props.has('@@render') || value.props.has('@@provides'));
