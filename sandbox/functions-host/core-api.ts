import Module from 'node:module';
import { format } from 'node:util';

/** The part of the worker's data types that this host speaks. Names are those of the worker's protocol. */
export interface TypedData {
  readonly string?: string;
  readonly json?: string;
  readonly bytes?: Uint8Array;
  readonly http?: unknown;
}

export interface Binding {
  readonly type: string;
  readonly direction: 'in' | 'out';
  readonly [option: string]: unknown;
}

export interface Registration {
  readonly name: string;
  readonly bindings: { readonly [name: string]: Binding };
  readonly callback: (...inputs: readonly unknown[]) => unknown;
}

interface Model {
  readonly getInvocationModel: (context: unknown) => InvocationModel;
}

/** What `@azure/functions` makes of one invocation. */
export interface InvocationModel {
  readonly getArguments: () => Promise<{ readonly context: unknown; readonly inputs: readonly unknown[] }>;
  readonly invokeFunction: (context: unknown, inputs: unknown, callback: unknown) => Promise<unknown>;
  readonly getResponse: (context: unknown, result: unknown) => Promise<{ readonly returnValue?: unknown }>;
}

const loaded: { model?: Model; registrations: Registration[]; sealed: boolean } = {
  registrations: [],
  sealed: true,
};

function registerFunction(
  metadata: Pick<Registration, 'name' | 'bindings'>,
  callback: Registration['callback'],
) {
  // The real worker refuses this too: the host has already indexed the functions.
  if (loaded.sealed) throw new Error(`function ${metadata.name} was registered after start-up`);
  if (loaded.registrations.some((one) => one.name === metadata.name))
    throw new Error(`function ${metadata.name} is registered twice`);
  loaded.registrations.push({ ...metadata, callback });
}

const coreApi = {
  version: '3.0.0',
  hostVersion: '4.1000.0',
  registerFunction,
  registerHook: () => ({ dispose: () => undefined }),
  setProgrammingModel: (model: Model) => {
    loaded.model = model;
  },
  getProgrammingModel: () => loaded.model,
  log: (level: string, _category: string, message: string) => hostLog(level, message),
};

/** Host messages go to stderr: stdout belongs to the app's own log lines and to `ready <port>`. */
export function hostLog(level: string, ...parts: readonly unknown[]): void {
  if (level === 'debug' || level === 'trace') return;
  process.stderr.write(`host ${level}: ${format(...parts)}\n`);
}

let wrapped = false;

/**
 * Answers `require('@azure/functions-core')` as the Azure worker does. `@azure/functions` remembers the first answer for
 * the life of the process, so there is one core API and every host of the process shares it.
 */
export function supplyCoreApi(): void {
  if (wrapped) return;
  wrapped = true;
  const original = Module.prototype.require;
  Module.prototype.require = function require(this: Module, id: string): unknown {
    return id === '@azure/functions-core' ? coreApi : original.call(this, id);
  } as typeof original;
}

/** Collects what `load` registers. */
export async function collectRegistrations(
  load: () => Promise<unknown>,
): Promise<{ readonly model: Model; readonly registrations: readonly Registration[] }> {
  loaded.registrations = [];
  loaded.sealed = false;
  try {
    await load();
  } finally {
    loaded.sealed = true;
  }
  if (loaded.model === undefined || loaded.registrations.length === 0)
    throw new Error('no functions: the entry registered none');
  return { model: loaded.model, registrations: loaded.registrations };
}
