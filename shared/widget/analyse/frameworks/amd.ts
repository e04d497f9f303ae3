import type { World } from '../host/world.ts';
import { waitFor } from '../run/invoke.ts';
import type { UnknownCall } from '../run/machine.ts';
import { newPromise, settle, turnOf } from '../run/promises.ts';
import { isCallable, isObj, type Obj, type Steps, unknown, type Value } from '../run/values.ts';

const registries = new WeakMap<World, Map<string, Obj>>();

function registryOf(world: World): Map<string, Obj> {
  const known = registries.get(world) ?? new Map<string, Obj>();
  registries.set(world, known);
  return known;
}

/** `define('name', ['other'], factory)` and `require(['name'], callback)` of a loader that is not among the files. */
export function amdCall(
  world: World,
  { name, args, site }: UnknownCall,
): { readonly value: Value } | undefined {
  if (!/^(?:define|require|requirejs)$/.test(name)) return undefined;
  const own = typeof args[0] === 'string' ? args[0] : undefined;
  if (own !== undefined && args.length === 1) return { value: { kind: 'unknown', name: own } };
  const list = args.find((one): one is Obj => isObj(one) && one.items !== undefined);
  const made = args.at(-1);
  if (made === undefined || made === own || made === list) return undefined;
  const result = name === 'define' && own !== undefined ? moduleNamed(world, own) : newPromise(world.m);
  const values: Value[] = [];
  const needed = (list?.items ?? []).map((one) =>
    typeof one === 'string' ? moduleNamed(world, one) : unknown,
  );
  let open = needed.length;
  function* run(): Steps<void> {
    settle(world.m, result, isCallable(made) ? yield* world.m.call(made, undefined, values, site) : made);
  }
  const start = (): void => void world.m.state.tasks.push(turnOf(world.m, run, 1));
  if (open === 0) start();
  for (const [index, one] of needed.entries())
    waitFor(world.m, one, (value) => {
      values[index] = value;
      open -= 1;
      if (open === 0) start();
    });
  return { value: unknown };
}

/** Modules nobody defines here come from files of others, in a while. */
function moduleNamed(world: World, name: string): Obj {
  const key = name.replace(/^(?:\.\/)+/, '');
  const registry = registryOf(world);
  const known = registry.get(key);
  if (known !== undefined) return known;
  const made = newPromise(world.m);
  registry.set(key, made);
  function* giveUp(): Steps<void> {
    yield* [];
    settle(world.m, made, unknown);
  }
  world.m.state.tasks.push(turnOf(world.m, giveUp, 80));
  return made;
}
