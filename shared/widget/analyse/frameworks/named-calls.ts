import { elementState } from '../host/element-state.ts';
import { insert } from '../host/elements.ts';
import { onEvent } from '../host/events.ts';
import { below, nodeState } from '../host/nodes.ts';
import { apiNames, type World } from '../host/world.ts';
import type { UnknownCall } from '../run/machine.ts';
import { isObj, type Value } from '../run/values.ts';
import { injection, vueCall } from './components.ts';
import { loadByName } from './loaders.ts';
import { reactCall, reactNamed } from './react.ts';

type Answer = { readonly value: Value } | undefined;

const inserting =
  /^(?:appendChild|insertBefore|append|prepend|insertAdjacentElement|after|before|replaceChild|replaceWith|replaceChildren)$/;

/** Calls that mean something by the name of the member, whoever the receiver is. */
export function namedCall(world: World, call: UnknownCall): Answer {
  const { name, callee } = call;
  if (name === '') return undefined;
  if (apiNames.has(name) && isObj(callee) && callee.code !== undefined) world.ownCalls.add(call.site.node);
  if (inserting.test(name) && !isOwnCode(callee) && nodeState(call.receiver) === undefined)
    return inserted(world, call);
  if (name.startsWith('use') && !isOwnCode(callee)) return reactCall(world, call);
  // A framework whose code is here is run as the code it is.
  if (isOwnCode(callee)) return undefined;
  const early = world.m.state.classes.length > 0 ? injection(world, call) : undefined;
  return early ?? reactNamed(world, call) ?? (isObj(callee) ? undefined : vueCall(world, call));
}

const isOwnCode = (callee: Value): boolean => isObj(callee) && callee.code !== undefined;

function inserted(world: World, { args }: UnknownCall): Answer {
  const elements = args.filter((one) => isObj(one) && one.tag === 'Element');
  if (elements.length === 0) return undefined;
  for (const one of elements)
    for (const node of [one, ...below(one)]) if (elementState(node) !== undefined) insert(world, node);
  return { value: elements[0] };
}

/** A listener given to something unknown, by the usual names: jQuery, emitters, observables. */
export function unknownCall(world: World, call: UnknownCall): Answer {
  if (call.args.some((one) => one === world.api || one === world.microsoft)) world.m.state.isLoose = true;
  return listening(world, call) ?? loadByName(world, call);
}

function listening(world: World, call: UnknownCall): Answer {
  const { name, args, receiver, site, argNodes } = call;
  const about = isUnknownWith(receiver);
  if (
    /^(?:on|one|bind|once|addEventListener|addListener|listen|attachEvent)$/.test(name) &&
    typeof args[0] === 'string'
  ) {
    const callback = args.at(-1);
    const types = name === 'attachEvent' ? args[0].replace(/^on/, '') : args[0];
    for (const type of types.split(/\s+/))
      onEvent(world, about ?? receiver ?? 'other', type.split('.')[0], callback, {
        site,
        nameNode: argNodes[0],
        once: name === 'one' || name === 'once',
      });
    return { value: receiver };
  }
  return undefined;
}

const isUnknownWith = (value: Value): Value =>
  typeof value === 'object' && value !== null && value.kind === 'unknown' ? value.about : undefined;
