import type { Json } from './model.ts';

type Inputs = { readonly [id: string]: unknown };

/** Every object in a card, depth first. Fallbacks are left out: they are not on the screen. */
function* objects(value: unknown): Generator<Json> {
  if (Array.isArray(value)) for (const one of value) yield* objects(one);
  else if (typeof value === 'object' && value !== null) {
    yield value as Json;
    for (const [name, inner] of Object.entries(value)) {
      if (!['fallback', 'data', 'refresh'].includes(name)) yield* objects(inner);
    }
  }
}

/** Actions a person can press on the card, also inside action sets and sub-cards. */
export function actionsOf(card: Json): readonly Json[] {
  return [...objects(card)].filter((one) => String(one.type).startsWith('Action.'));
}

/** Finds by title, verb or id, in that order. Throws and names what is there. */
export function findAction(card: Json, wanted: string): Json {
  const actions = actionsOf(card);
  for (const name of ['title', 'verb', 'id']) {
    const found = actions.find((one) => one[name] === wanted);
    if (found !== undefined) return found;
  }
  throw new Error(`no action "${wanted}" on the card, only ${actions.map((one) => one.title).join(', ')}`);
}

/** Data of the action with the inputs of the card, as the client sends it. Throws where the client would not let go. */
export function withInputs(card: Json, action: Json, given: Inputs): Json {
  const own = typeof action.data === 'object' ? action.data : {};
  if (action.associatedInputs === 'none') return { ...action, data: own };
  const inputs = [...objects(card)].filter((one) => String(one.type).startsWith('Input.'));
  const unknown = Object.keys(given).find((id) => inputs.every((one) => one.id !== id));
  if (unknown !== undefined) throw new Error(`the card has no input "${unknown}"`);
  const values = inputs.map((one): [string, unknown] => [
    String(one.id),
    given[String(one.id)] ?? initial(one),
  ]);
  const missing = inputs.find((one, index) => one.isRequired === true && !values[index]?.[1]);
  if (missing !== undefined) throw new Error(`the input "${String(missing.id)}" is required`);
  return {
    ...action,
    data: { ...own, ...Object.fromEntries(values.filter(([, value]) => value !== undefined)) },
  };
}

function initial(input: Json): unknown {
  if (input.type === 'Input.Toggle') return input.value ?? input.valueOff ?? 'false';
  return input.value;
}

/** The card as a client shows it that does not know `Action.Execute`: each becomes its fallback, or is gone. */
export function forOldClient(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(forOldClient).filter((one) => one !== undefined);
  if (typeof value !== 'object' || value === null) return value;
  const { type, fallback } = value as Json;
  if (type === 'Action.Execute') return typeof fallback === 'object' ? fallback : undefined;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, forOldClient(inner)]));
}
