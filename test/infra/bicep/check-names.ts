import type { Node } from 'web-tree-sitter';
import type { BicepFile, Problem } from './file.ts';
import { functions } from './functions.ts';
import { partsOf } from './syntax.ts';

const declarations = /^(?:parameter|variable|output|resource|module)_declaration$/;

/** Names that nothing declares, and what is declared and not used. */
export function checkNames(file: BicepFile): readonly Problem[] {
  const used = new Set<string>();
  const { parameters, variables, resources, modules } = file;
  const declared = [...parameters, ...variables, ...modules, ...resources];
  const known = new Set(declared.map(({ name }) => name));
  const unknown = unknownIn(file.root, known, used);
  const idle = [...parameters, ...variables].filter(({ name }) => !used.has(name));
  return [
    ...unknown,
    ...idle.map(({ name, node }) => ({ node, says: `${name} is not used` })),
    ...twice(declared),
  ];
}

function twice(declared: readonly { readonly name: string; readonly node: Node }[]): readonly Problem[] {
  const again = declared.filter((one, at) => declared.findIndex(({ name }) => name === one.name) !== at);
  return again.map(({ name, node }) => ({ node, says: `${name} is declared twice` }));
}

function unknownIn(node: Node, known: ReadonlySet<string>, used: Set<string>): readonly Problem[] {
  const parts = partsOf(node);
  const within = (some: readonly Node[], names = known) =>
    some.flatMap((part) => unknownIn(part, names, used));
  if (node.type === 'identifier') {
    used.add(node.text);
    return known.has(node.text) ? [] : [{ node, says: `nothing is called ${node.text}` }];
  }
  if (node.type === 'call_expression') return [...calledFunction(parts[0]), ...within(parts.slice(1))];
  if (node.type === 'object_property' && parts.length > 1) return within(parts.slice(1));
  if (declarations.test(node.type)) return within(parts.slice(1));
  if (node.type === 'lambda_expression')
    return within(parts.slice(1), new Set([...known, ...words(parts.slice(0, 1))]));
  if (node.type === 'for_statement') {
    const [loop, ...rest] = parts;
    return within(rest, new Set([...known, ...words(loop === undefined ? [] : [loop])]));
  }
  return within(parts);
}

const words = (nodes: readonly Node[]): readonly string[] =>
  nodes.flatMap((node) => node.text.match(/\w+/g) ?? []);

function calledFunction(node: Node | undefined): readonly Problem[] {
  if (node?.type !== 'identifier' || functions.includes(node.text)) return [];
  return [{ node, says: `there is no function ${node.text}` }];
}
