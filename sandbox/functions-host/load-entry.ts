import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { collectRegistrations, type Registration, supplyCoreApi } from './core-api.ts';
import { type Invoke, makeInvoke } from './invoke.ts';

export interface LoadedApp {
  readonly registrations: readonly Registration[];
  readonly invoke: Invoke;
}

// Modules are cached by the process, so an entry registers its functions once; a second host gets the same ones.
const cache = new Map<string, Promise<LoadedApp>>();
let queue: Promise<unknown> = Promise.resolve();

/**
 * Imports an app's entry file with the worker's API in place and returns what it registered.
 *
 * @param entry path of `main.ts` (under tsx or vitest) or of the built `main.js`
 */
export function loadEntry(entry: string): Promise<LoadedApp> {
  const url = pathToFileURL(resolve(entry)).href;
  const known = cache.get(url);
  if (known !== undefined) return known;
  const loading = queue.then(() => importEntry(url));
  queue = loading.catch(() => undefined);
  cache.set(url, loading);
  return loading;
}

async function importEntry(url: string): Promise<LoadedApp> {
  supplyCoreApi();
  const { model, registrations } = await collectRegistrations(() => import(/* @vite-ignore */ url));
  return { registrations, invoke: makeInvoke(model.getInvocationModel) };
}
