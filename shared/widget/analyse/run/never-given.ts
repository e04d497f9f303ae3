import type { Node } from '../read/syntax.ts';
import { isExact, languageError } from './errors.ts';
import type { Machine } from './machine.ts';
import { lookUp } from './scope.ts';
import type { Scope, Value } from './values.ts';

/** A member of a variable that was never given a value: reading it throws, and what comes after does not run. */
export function refuseNeverGiven(m: Machine, object: Node, value: Value, scope: Scope): void {
  if (value !== undefined || object.type !== 'Identifier' || !isExact(m) || m.state.hasWith) return;
  const cell = lookUp(scope, object.name);
  if (cell === undefined) return;
  const isGlobal = m.globals.names.get(object.name) === cell;
  if (m.hooks.isNeverAssigned(object.name, isGlobal, scope.frame.source)) throw languageError(m, 'TypeError');
}
