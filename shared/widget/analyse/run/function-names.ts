import { bare, type Node } from '../read/syntax.ts';
import { isCallable, type Value } from './values.ts';

const nameless = /^(?:FunctionExpression|ArrowFunctionExpression|ClassExpression)$/;

/** A function or class without a name of its own gets that of what it is first put into. */
export function nameFunction(node: Node | null | undefined, value: Value, name: string): void {
  if (!node || !isCallable(value)) return;
  const made = bare(node);
  if (!nameless.test(made.type) || ('id' in made && made.id) || value.props.has('name')) return;
  value.props.set('name', { value: name, isHidden: true });
}
