import { randomBytes } from 'node:crypto';
import { readHostJson } from './host-json.ts';
import { listenHttp } from './http-listener.ts';
import { triggerOf } from './invoke.ts';
import type { Keys } from './keys.ts';
import { loadEntry } from './load-entry.ts';
import { listenQueue } from './queue-listener.ts';
import { routesOf } from './route.ts';
import { listenTimer } from './timer-listener.ts';

export interface HostOptions {
  /** The app's `main.ts` or built `main.js`. */
  readonly entry: string;
  /** 0 for any free port. */
  readonly port: number;
  /** Where the queues are; without it queue functions are not listened to. */
  readonly storageConnectionString?: string;
  /** Put into `process.env` before the entry is imported, as app settings are on Azure. */
  readonly env?: { readonly [name: string]: string };
  /** Folder of host.json. Default: the working directory. */
  readonly root?: string;
  /** Default: random. */
  readonly keys?: Keys;
  /** Seconds after which a message comes back when the process dies. Default 600, as on Azure. */
  readonly crashVisibility?: number;
  /** Most milliseconds between two looks into an empty queue, where host.json allows more. */
  readonly mostPolling?: number;
}

export interface FunctionSummary {
  readonly name: string;
  /** `httpTrigger`, `timerTrigger`, `queueTrigger` */
  readonly trigger: string;
  /** As the function states it; absent when it does not (Azure then lets everybody in). */
  readonly authLevel?: string;
}

export interface Host {
  readonly port: number;
  readonly url: string;
  readonly keys: Keys;
  readonly functions: readonly FunctionSummary[];
  /** Runs a timer function now; settles when it is done. Throws what it throws. */
  readonly fire: (name: string) => Promise<unknown>;
  /** Stops listening and waits for invocations under way. */
  readonly stop: () => Promise<void>;
}

/** Starts the functions of an entry the way the Azure host drives them: HTTP, timers, storage queues. */
export async function startHost(options: HostOptions): Promise<Host> {
  Object.assign(process.env, options.env);
  const hostJson = readHostJson(options.root ?? process.cwd());
  const { registrations, invoke } = await loadEntry(options.entry);
  const ofType = (type: string) =>
    registrations.filter((one) => triggerOf(one).binding.type.toLowerCase() === type);
  if (ofType('queuetrigger').length > 0 && !hostJson.hasBundle)
    throw new Error('host.json names no extension bundle: on Azure queueTrigger would not be known');
  const keys = options.keys ?? { functionKey: random(), masterKey: random() };
  const timers = ofType('timertrigger').map((one) => listenTimer(one, invoke));
  const fire = (name: string) => timers.find((timer) => timer.name === name)?.fire();
  const routes = routesOf(registrations, hostJson.routePrefix);
  const http = await listenHttp({ routes, invoke, keys, fire }, options.port);
  const storage = options.storageConnectionString;
  const crashVisibility = options.crashVisibility ?? 600;
  const { mostPolling = Number.POSITIVE_INFINITY } = options;
  const maxPollingInterval = Math.min(hostJson.queues.maxPollingInterval, mostPolling);
  const listening = { queues: { ...hostJson.queues, maxPollingInterval }, crashVisibility };
  const queues =
    storage === undefined
      ? []
      : ofType('queuetrigger').map((one) => listenQueue(one, invoke, storage, listening));
  return {
    port: http.port,
    url: `http://127.0.0.1:${http.port}`,
    keys,
    functions: registrations.map(summary),
    fire: (name) => fire(name) ?? Promise.reject(new Error(`no timer function ${name}`)),
    stop: async () => {
      await Promise.all([
        http.close(),
        ...timers.map((one) => one.stop()),
        ...queues.map((one) => one.stop()),
      ]);
    },
  };
}

function summary(registration: Parameters<typeof triggerOf>[0]): FunctionSummary {
  const { binding } = triggerOf(registration);
  const { authLevel } = binding;
  return {
    name: registration.name,
    trigger: binding.type,
    ...(typeof authLevel === 'string' ? { authLevel } : {}),
  };
}

function random(): string {
  return randomBytes(24).toString('base64url');
}
