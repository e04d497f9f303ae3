import { randomUUID } from 'node:crypto';
import {
  type Binding,
  hostLog,
  type InvocationModel,
  type Registration,
  type TypedData,
} from './core-api.ts';

export type Metadata = { readonly [name: string]: TypedData };

/** Runs one function as the worker does and returns what its return binding says. Throws what the function throws. */
export type Invoke = (registration: Registration, input: TypedData, metadata?: Metadata) => Promise<unknown>;

/** The one binding that starts the function: its name and options. */
export function triggerOf(registration: Registration): { readonly name: string; readonly binding: Binding } {
  const found = Object.entries(registration.bindings).find(([, one]) => /trigger$/i.test(one.type));
  if (found === undefined) throw new Error(`function ${registration.name} has no trigger`);
  return { name: found[0], binding: found[1] };
}

export function makeInvoke(getInvocationModel: (context: unknown) => InvocationModel): Invoke {
  return async (registration, input, metadata = {}) => {
    const invocationId = randomUUID();
    const model = getInvocationModel({
      invocationId,
      metadata: { name: registration.name, bindings: registration.bindings },
      request: {
        invocationId,
        inputData: [{ name: triggerOf(registration).name, data: input }],
        triggerMetadata: metadata,
      },
      state: 'invocation',
      log: (level: string, _category: string, message: string) =>
        hostLog(level, `${registration.name}: ${message}`),
    });
    const { context, inputs } = await model.getArguments();
    const result = await model.invokeFunction(context, inputs, registration.callback);
    return (await model.getResponse(context, result)).returnValue;
  };
}
