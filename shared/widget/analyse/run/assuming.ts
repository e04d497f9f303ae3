import { joinModes } from './fork.ts';
import type { Machine, ModeState } from './machine.ts';
import { isUnknown, type Steps, type Value } from './values.ts';

/** Runs a way that is taken when a condition holds, or does not: code that asked which mode the panel has knows it then. */
export function* assuming<T>(m: Machine, test: Value, holds: boolean, run: () => Steps<T>): Steps<T> {
  const asked = isUnknown(test) ? test.asks : undefined;
  if (asked !== undefined && asked.isSame === holds && m.state.phase === 'init')
    m.state.modes = [{ mode: asked.mode }];
  return yield* run();
}

/** An answer of the library shows the panel no more than silence does, unless all other ways dock it. */
export function withoutAssumed(modes: readonly ModeState[]): readonly ModeState[] {
  if (modes.every(({ mode }) => mode === 1) && modes.some(({ by }) => by !== undefined))
    return modes.filter(({ by }) => by !== undefined);
  return joinModes(modes.map((one): ModeState => (one.by === undefined ? { mode: 'unset' } : one)));
}
