import { loadLibrary } from '../host/elements.ts';
import { libraryName } from '../host/library.ts';
import { addressFacts } from '../host/organisation.ts';
import type { World } from '../host/world.ts';
import type { UnknownCall } from '../run/machine.ts';
import { textOf } from '../run/operators.ts';
import { newPromise, settle, turnOf } from '../run/promises.ts';
import { isCallable, isObj, isUnknown, type Steps, unknown, type Value } from '../run/values.ts';

type Answer = { readonly value: Value } | undefined;

/** Calls of code that is not here: what becomes of the functions given to it? */
export function loadByName(world: World, call: UnknownCall): Answer {
  const address = neverLoading.test(call.name)
    ? undefined
    : call.args.map(libraryIn).find((one) => one !== undefined);
  if (address !== undefined) return library(world, call, address);
  return callbacks(world, call);
}

/** Calls that only look at an address, keep it or print it. */
const neverLoading =
  /^(?:log|info|warn|error|debug|trace|assert|alert|confirm|fetch|querySelector(?:All)?|includes|indexOf|lastIndexOf|startsWith|endsWith|match|matchAll|test|exec|search|replace|replaceAll|split|concat|push|unshift|equals|track|encodeURIComponent|decodeURIComponent|Error|RegExp|URL)$/;

/** An address of the library among arguments: a text, in a list, in options. */
function libraryIn(value: Value): Value {
  const text = textOf(value) ?? (isUnknown(value) ? value.name : undefined);
  if (text !== undefined && libraryName.test(text)) return value;
  if (!isObj(value) || value.code !== undefined || value.native !== undefined) return undefined;
  for (const one of [...(value.items ?? []), ...[...value.props.values()].map((slot) => slot.value)]) {
    const inner = typeof one === 'string' || isUnknown(one) ? libraryIn(one) : undefined;
    if (inner !== undefined) return inner;
  }
  return undefined;
}

function library(world: World, call: UnknownCall, address: Value): Answer {
  const { m } = world;
  const promise = newPromise(m);
  const then = functionsIn(call.args, /^(?:success|done|onload|onLoad|callback|complete|cb|load)$/);
  loadLibrary(
    world,
    {
      site: call.site,
      how: 'dynamic',
      crmurl: false,
      cifid: false,
      // Loaders pass attributes in ways of their own.
      fromData: true,
      ...addressFacts(textOf(address), undefined),
    },
    function* loaded(): Steps<void> {
      for (const fn of then) yield* m.guarded(m.call(fn, unknown, [unknown], call.site));
      settle(m, promise, unknown);
    },
  );
  return { value: promise };
}

function functionsIn(args: readonly Value[], names: RegExp): readonly Value[] {
  return args.flatMap((one) => {
    if (isCallable(one)) return [one];
    return isObj(one)
      ? [...one.props]
          .filter(([name, slot]) => names.test(name) && isCallable(slot.value))
          .map(([, slot]) => slot.value)
      : [];
  });
}

const soon =
  /^(?:then|finally|ready|done|always|get|post|put|getJSON|ajax|getScript|request|fetch|define|require|bootstrap|forEach|map|each|run|runOutsideAngular|startTransition|act|init|initialize|subscribe|tap|switchMap|mergeMap|concatMap|complete|pipe|load|whenDefined|register|import|withRetry|retry|resolve)$/;
const sometimes = /^(?:catch|fail|error)$/;
const onAction =
  /^(?:click|dblclick|submit|change|keydown|keyup|keypress|mousedown|mouseup|focus|blur|hover|input|select|toggle|scroll|resize|on[A-Z]\w*|watch|\$watch|IntersectionObserver|MutationObserver|ResizeObserver|BroadcastChannel)$/;

/** Functions given to the unknown: at once, on some event, or nobody knows. */
function callbacks(world: World, call: UnknownCall): Answer {
  const { m } = world;
  const { name, args, receiver, site } = call;
  const given = functionsIn(args, /^(?:success|done|onload|onLoad|callback|complete|then|next)$/);
  const isQuery = /^(?:\$|jQuery)$/.test(name);
  if (
    given.length > 0 &&
    !/^(?:on|one|bind|once|addEventListener|addListener|listen|attachEvent)$/.test(name)
  )
    for (const fn of given) {
      const run = (): Steps<Value> => m.call(fn, unknown, [unknown, unknown], site);
      if (sometimes.test(name))
        m.state.failures.push({
          ...turnOf(m, run),
          phase: m.state.phase === 'init' ? 'failure' : m.state.phase,
        });
      else if (onAction.test(name)) m.state.events.push({ ...turnOf(m, run), phase: 'event' });
      else if (soon.test(name) || isQuery)
        m.state.tasks.push(turnOf(m, run, isQuery || name === 'ready' || name === 'define' ? 20 : 60));
      else
        m.state.events.push({
          ...turnOf(m, run),
          phase: m.state.phase === 'init' ? 'unclear' : m.state.phase,
        });
    }
  if (name === 'then' && args[1] !== undefined)
    m.state.failures.push({
      ...turnOf(m, () => m.call(args[1], unknown, [unknown], site)),
      phase: m.state.phase === 'init' ? 'failure' : m.state.phase,
    });
  if (isQuery && args[0] !== undefined && !isCallable(args[0]))
    return { value: { kind: 'unknown', name, about: args[0] } };
  return isUnknown(receiver) && receiver.about !== undefined ? { value: receiver } : undefined;
}
