import type { Node } from 'web-tree-sitter';
import type { BicepFile } from './file.ts';
import { keyOf, literalText, partsOf } from './syntax.ts';

/** What is known of an expression without running it. */
export type Value = { readonly node: Node } & (
  | { readonly kind: 'object'; readonly members: readonly Member[] }
  | { readonly kind: 'array'; readonly items: readonly Value[] }
  | { readonly kind: 'string'; readonly text: string | undefined }
  | { readonly kind: 'integer'; readonly number: number | undefined }
  | { readonly kind: 'boolean' }
  | { readonly kind: 'either'; readonly of: readonly Value[] }
  | { readonly kind: 'unknown' }
);

export interface Member {
  readonly name: string;
  readonly key: Node;
  readonly value: Value;
}

const textFunctions =
  /^(?:toLower|toUpper|take|replace|guid|uniqueString|string|join|resourceId|subscriptionResourceId|loadTextContent)$/;
const comparison = /^(?:==|!=|<|>|<=|>=|&&|\|\||=~|!~)$/;

/** Variables are looked up; parameters are known by their type. */
export function valueIn(node: Node, file: BicepFile): Value {
  const parts = partsOf(node);
  switch (node.type) {
    case 'string':
      return { kind: 'string', text: literalText(node), node };
    case 'number':
      return { kind: 'integer', number: Number(node.text), node };
    case 'boolean':
    case 'unary_expression':
      return { kind: 'boolean', node };
    case 'object':
      return { kind: 'object', members: membersOf(parts, file), node };
    case 'array':
      return { kind: 'array', items: parts.map((part) => valueIn(part, file)), node };
    case 'for_statement':
      return { kind: 'array', items: parts.slice(-1).map((part) => valueIn(part, file)), node };
    case 'if_statement':
    case 'parenthesized_expression':
      return last(parts, node, file);
    case 'ternary_expression':
      return { kind: 'either', of: parts.slice(1).map((part) => valueIn(part, file)), node };
    case 'binary_expression':
      return operation(node, file);
    case 'call_expression':
      return call(node, file);
    case 'identifier':
      return named(node, file);
    default:
      return { kind: 'unknown', node };
  }
}

const last = (parts: readonly Node[], node: Node, file: BicepFile): Value => {
  const inner = parts.at(-1);
  return inner === undefined ? { kind: 'unknown', node } : valueIn(inner, file);
};

function membersOf(pairs: readonly Node[], file: BicepFile): readonly Member[] {
  return pairs.flatMap((pair) => {
    const name = keyOf(pair);
    const [key, value] = partsOf(pair);
    if (pair.type !== 'object_property' || name === undefined || key === undefined || value === undefined)
      return [];
    return [{ name, key, value: valueIn(value, file) }];
  });
}

function operation(node: Node, file: BicepFile): Value {
  const operator = node.children.find((child) => child !== null && !child.isNamed)?.text ?? '';
  if (operator === '??')
    return { kind: 'either', of: partsOf(node).map((part) => valueIn(part, file)), node };
  return comparison.test(operator) ? { kind: 'boolean', node } : { kind: 'unknown', node };
}

function call(node: Node, file: BicepFile): Value {
  const [called, given] = partsOf(node);
  const name = called?.text ?? '';
  if (textFunctions.test(name)) return { kind: 'string', text: undefined, node };
  if (name === 'empty' || name === 'contains') return { kind: 'boolean', node };
  if (name !== 'concat' || given === undefined) return { kind: 'unknown', node };
  const lists = partsOf(given).map((part) => valueIn(part, file));
  return { kind: 'array', items: lists.flatMap((list) => (list.kind === 'array' ? list.items : [])), node };
}

function named(node: Node, file: BicepFile): Value {
  const variable = file.variables.find(({ name }) => name === node.text);
  if (variable?.value !== undefined) return valueIn(variable.value, file);
  const type = file.parameters.find(({ name }) => name === node.text)?.type;
  if (type === 'string') return { kind: 'string', text: undefined, node };
  if (type === 'int') return { kind: 'integer', number: undefined, node };
  return type === 'bool' ? { kind: 'boolean', node } : { kind: 'unknown', node };
}
