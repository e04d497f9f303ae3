import { instance } from '../frameworks/components.ts';
import { isGone } from '../host/heard.ts';
import { apiNames, type World } from '../host/world.ts';
import type { CodeStore } from '../read/code-store.ts';
import type { Node } from '../read/syntax.ts';
import { OutOfSteps, type Turn } from '../run/machine.ts';
import { isObj, type Obj, type Steps, type Value } from '../run/values.ts';
import { drain, runTurn } from './event-loop.ts';

/** Steps for everything that is not start-up; what is left over then is found by looking at the text. */
const stepsAfter = 1_000_000;

/** More listeners for clicks are those of a framework. */
const mostGuesses = 200;

/** Runs what was left for later: failures, what unknown code was given, events (twice, for switches), and what nobody calls. */
export async function runRest(world: World, store: CodeStore): Promise<void> {
  const { state } = world.m;
  state.steps = stepsAfter;
  try {
    await turns(world, store, state.failures);
    await turns(
      world,
      store,
      state.events.filter(({ phase }) => phase !== 'event'),
    );
    const events = state.events.splice(0).filter(({ phase }) => phase === 'event');
    await turns(world, store, [...events]);
    await turns(world, store, [...state.events.splice(0), ...events]);
    await turns(world, store, state.events.splice(0));
    await turns(world, store, state.guesses.splice(0).slice(0, mostGuesses));
    await runUncalled(world, store);
  } catch (error) {
    if (!(error instanceof OutOfSteps)) throw error;
  }
}

async function turns(world: World, store: CodeStore, list: readonly Turn[]): Promise<void> {
  for (const turn of [...list]) if (turn.isOver?.() !== true) runTurn(world, turn);
  await drain(world, store);
}

/** With more functions than this only those are run that name something of the library themselves. */
const manyFunctions = 3_000;
const named = new RegExp(`CIF|\\b(?:${[...apiNames].join('|')})\\b`);

/** Functions that nothing here calls: the page, an agent or another file may. Nothing is known of what they are given. */
async function runUncalled(world: World, store: CodeStore): Promise<void> {
  const { m } = world;
  for (const node of takenAway(world)) m.state.entered.add(node);
  const isLarge = m.state.functions.length > manyFunctions;
  for (let index = 0; index < m.state.functions.length; index += 1) {
    const fn = m.state.functions[index];
    const code = fn?.code;
    if (fn === undefined || code === undefined || m.state.entered.has(code.node)) continue;
    if (!code.source.isMarked || code.source.isLibraryCopy === true) continue;
    if (isLarge && !named.test(code.source.code.slice(code.node.start, code.node.end))) continue;
    runTurn(
      world,
      forced(world, () => call(world, fn)),
    );
    if (index % 50 === 0) await drain(world, store);
  }
  await drain(world, store);
}

/** Functions written as the argument of `addEventListener` whose listener is gone: nothing else holds them, so nothing runs them. */
const takenAway = ({ heard, listeners }: World): readonly Node[] =>
  [...heard, ...listeners].filter(isGone).flatMap(({ callback, site }) => {
    const node = isObj(callback) ? callback.code?.node : undefined;
    const call = site.node as Node;
    return node !== undefined && call.type === 'CallExpression' && call.arguments.includes(node)
      ? [node]
      : [];
  });

const forced = (world: World, run: () => Steps<unknown>): Turn => ({
  due: world.m.state.now,
  phase: 'forced',
  ready: false,
  maybe: true,
  run,
});

function* call(world: World, fn: Obj): Steps<Value> {
  const { m } = world;
  const { code } = fn;
  if (code === undefined) return undefined;
  const site = { source: code.source, node: code.node };
  const cls = isObj(code.home) ? code.home.props.get('constructor')?.value : undefined;
  const isMethod = isObj(cls) && cls.cls !== undefined;
  const self: Value = isMethod ? yield* instance(world, cls, site) : { kind: 'unknown', forced: true };
  if (m.state.entered.has(code.node)) return undefined;
  const args = code.node.params.map((): Value => ({ kind: 'unknown', forced: true }));
  return yield* m.call(fn, self, args, site);
}
