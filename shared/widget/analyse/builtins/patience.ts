import { createContext, Script } from 'node:vm';
import type { Machine } from '../run/machine.ts';

const context = createContext({ run: undefined });
const script = new Script('run()');
/** Milliseconds. Patterns that are not made to hurt are done in less than one. */
const longest = 250;

/**
 * Tries a pattern of others that may take time without end, and gives up on it: `undefined`. Only the pattern is tried;
 * nothing of the code runs.
 */
export function patiently<T>({ state }: Machine, run: () => T): T | undefined {
  if (state.patience <= 0) return undefined;
  state.steps -= 50;
  context.run = run;
  try {
    return script.runInContext(context, { timeout: longest }) as T;
  } catch (error) {
    if ((error as { readonly code?: unknown }).code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error;
    state.patience -= 1;
    return undefined;
  } finally {
    context.run = undefined;
  }
}
