import type { World } from '../host/world.ts';
import type { Site } from '../read/source.ts';
import type { Node } from '../read/syntax.ts';
import type { UnknownCall } from '../run/machine.ts';
import { nativeFunction, ownNames } from '../run/objects.ts';
import { turnOf } from '../run/promises.ts';
import { isCallable, isObj, isUnknown, type Obj, type Steps, unknown, type Value } from '../run/values.ts';

/** What frameworks call by themselves once a component is shown, in that order. */
const starts = [
  'beforeCreate',
  'created',
  'beforeMount',
  'mounted',
  'ngOnInit',
  'ngAfterContentInit',
  'ngAfterViewInit',
  'connectedCallback',
  'firstUpdated',
  'onInit',
  '$onInit',
  'onMount',
];

/** A class the page shows because it is registered: web component, Angular component. */
export function showClass(world: World, cls: Value, site: Site): Value {
  if (isObj(cls) && cls.cls !== undefined)
    world.m.state.tasks.push(turnOf(world.m, () => startClass(world, cls, site), 1));
  return undefined;
}

export function* startClass(world: World, cls: Obj, site: Site): Steps<void> {
  const { m } = world;
  if (cls.cls === undefined || m.state.made.has(cls.cls.node)) return;
  const made = yield* instance(world, cls, site);
  if (isObj(made)) yield* startsOf(world, made, isPlugin(cls) ? ['init', 'pluginInit'] : starts, site);
}

function* startsOf(world: World, made: Obj, names: readonly string[], site: Site): Steps<void> {
  for (const name of names) {
    const method = yield* world.m.get(made, name, site);
    if (isCallable(method)) yield* world.m.call(method, made, [unknown, unknown], site);
  }
}

/** One instance with what its constructor asks for, as an injector would make it. */
export function* instance(world: World, cls: Obj, site: Site): Steps<Value> {
  const { m } = world;
  const node = cls.cls?.node;
  const known = node === undefined ? undefined : m.state.made.get(node);
  if (known !== undefined) return known;
  if (m.state.depth > 40) return unknown;
  m.state.depth += 1;
  try {
    const factory = cls.props.get('ɵfac')?.value ?? cls.props.get('\u0275prov')?.value;
    if (isCallable(factory)) return yield* m.call(factory, cls, [], site);
    const args: Value[] = [];
    const parameters = cls.props.get('ctorParameters')?.value;
    for (const [index, param] of constructorOf(cls).entries())
      args.push(yield* injectedFor(world, cls, param, index, parameters, site));
    return yield* m.construct(cls, args, site);
  } finally {
    m.state.depth -= 1;
  }
}

function constructorOf(cls: Obj): readonly Node[] {
  const proto = cls.props.get('prototype')?.value;
  const own = isObj(proto) ? proto.props.get('@@constructor')?.value : undefined;
  return isObj(own) ? (own.code?.node.params ?? []) : [];
}

function* injectedFor(
  world: World,
  cls: Obj,
  param: Node,
  _index: number,
  _list: Value,
  site: Site,
): Steps<Value> {
  const named = typeOf(param.type === 'TSParameterProperty' ? param.parameter : param);
  const found = named === undefined ? undefined : classNamed(world, cls, named);
  return found === undefined ? unknown : yield* instance(world, found, site);
}

/** The name in `api: ApiService`. */
function typeOf(param: Node): string | undefined {
  const target = param.type === 'AssignmentPattern' ? param.left : param;
  if (target.type !== 'Identifier') return undefined;
  const annotation = target.typeAnnotation;
  const type = annotation?.type === 'TSTypeAnnotation' ? annotation.typeAnnotation : annotation;
  return type?.type === 'TSTypeReference' && type.typeName.type === 'Identifier'
    ? type.typeName.name
    : undefined;
}

function classNamed(world: World, near: Obj, name: string): Obj | undefined {
  for (let at = near.cls?.scope; at !== undefined; at = at.parent) {
    const value = at.names.get(name)?.value;
    if (isObj(value) && value.cls !== undefined) return value;
  }
  return world.m.state.classes.find((one) => one.cls?.node.id?.name === name);
}

/** Classes a framework makes and shows although no code here does. */
export function shownClasses(world: World): readonly Obj[] {
  return world.m.state.classes.filter((cls) => {
    const decorators = cls.cls?.decorators ?? [];
    if (decorators.some((one) => /^(?:Component|customElement|Directive)$/.test(one))) return true;
    return cls.props.has('ɵcmp') || isPlugin(cls);
  });
}

/** Plugins that an agent desktop makes and starts, such as Twilio Flex. */
const isPlugin = ({ cls }: Obj): boolean => isUnknown(cls?.parent) && /Plugin$/.test(cls.parent.name ?? '');

/** Injection by call: `inject(Service)`, `ɵɵdirectiveInject(Service)`. */
export function injection(
  world: World,
  { name, args, site }: UnknownCall,
): { readonly value: Value } | undefined {
  if (!/^(?:inject|ɵɵinject|ɵɵdirectiveInject|\u0275\u0275inject)$/.test(name)) return undefined;
  const [cls] = args;
  if (!isObj(cls) || cls.cls === undefined) return undefined;
  return { value: world.m.atOnce(instance(world, cls, site)) };
}

/** `createApp({…})`, `new Vue({…})`, `defineComponent({…})`. */
export function vueCall(world: World, call: UnknownCall): { readonly value: Value } | undefined {
  const [options] = call.args;
  const isVue = /^(?:createApp|createSSRApp|mount)$/.test(call.name) || (call.isNew && call.name === 'Vue');
  if (isVue && isObj(options) && options.tag === 'Object' && options.cls === undefined) {
    world.m.state.tasks.push(turnOf(world.m, () => startOptions(world, options, call.site), 1));
    return { value: unknown };
  }
  if (
    /^on(?:Mounted|BeforeMount|Activated|Mount)$|^(?:afterNextRender|createEffect|watchEffect|nextTick)$/.test(
      call.name,
    ) &&
    isCallable(options)
  ) {
    world.m.state.tasks.push(turnOf(world.m, () => world.m.call(options, undefined, [], call.site), 1));
    return { value: unknown };
  }
  if (call.name === 'defineComponent' && isObj(options)) return { value: options };
  return undefined;
}

export function* startOptions(world: World, options: Obj, site: Site): Steps<void> {
  const { m } = world;
  const self: Obj = { kind: 'object', tag: 'Object', props: new Map(), proto: m.protos.Object, open: true };
  for (const part of ['methods', 'computed']) {
    const group = options.props.get(part)?.value;
    if (!isObj(group)) continue;
    for (const name of ownNames(group)) {
      const method = group.props.get(name)?.value;
      // Methods are bound to their component, whoever calls them.
      const bound = nativeFunction(m, (args, _self, at) => m.call(method, self, args, at));
      self.props.set(name, { value: part === 'methods' ? bound : unknown });
    }
  }
  const setup = options.props.get('setup')?.value;
  if (isCallable(setup)) yield* m.call(setup, undefined, [unknown, unknown], site);
  const data = options.props.get('data')?.value;
  const given = isCallable(data) ? yield* m.call(data, self, [], site) : data;
  if (isObj(given))
    for (const name of ownNames(given)) self.props.set(name, { value: given.props.get(name)?.value });
  for (const name of starts) {
    const method = options.props.get(name)?.value;
    if (isCallable(method)) yield* m.call(method, self, [], site);
  }
  yield* startParts(world, options, site);
}

function* startParts(world: World, options: Obj, site: Site): Steps<void> {
  const parts = options.props.get('components')?.value;
  if (!isObj(parts)) return;
  for (const name of ownNames(parts)) {
    const part = parts.props.get(name)?.value;
    if (isObj(part) && part !== options) yield* startOptions(world, part, site);
  }
}
