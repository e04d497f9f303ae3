import { createRequire } from 'node:module';
import { Language, type Node, Parser } from 'web-tree-sitter';

const grammar = createRequire(import.meta.url).resolve('tree-sitter-bicep/tree-sitter-bicep.wasm');
let made: Promise<Parser> | undefined;

async function makeParser(): Promise<Parser> {
  await Parser.init();
  const parser = new Parser();
  parser.setLanguage(await Language.load(grammar));
  return parser;
}

/** The syntax tree of a Bicep file; what does not parse is in it as `ERROR` or missing nodes. */
export async function parseBicep(text: string): Promise<Node> {
  made ??= makeParser();
  const tree = (await made).parse(text);
  if (tree === null) throw new Error('the Bicep parser gave up');
  return tree.rootNode;
}

/** The named children without comments. */
export function partsOf(node: Node): readonly Node[] {
  return node.namedChildren.filter((child): child is Node => child !== null && child.type !== 'comment');
}

/** A node and everything below it. */
export function allOf(node: Node): readonly Node[] {
  return [node, ...partsOf(node).flatMap(allOf)];
}

/** The content of a string without interpolation, or nothing. */
export function literalText(node: Node | undefined): string | undefined {
  if (node?.type !== 'string' || partsOf(node).some((part) => part.type === 'interpolation'))
    return undefined;
  return partsOf(node)
    .map((part) => (part.type === 'escape_sequence' ? part.text.slice(1) : part.text))
    .join('');
}

/** A property of an object node, by its name. */
export function memberOf(object: Node | undefined, name: string): Node | undefined {
  const pairs = object === undefined ? [] : partsOf(object).filter(({ type }) => type === 'object_property');
  const found = pairs.find((pair) => keyOf(pair) === name);
  return found === undefined ? undefined : partsOf(found)[1];
}

/** The name of an object's property; nothing for a resource that stands inside of another. */
export function keyOf(pair: Node): string | undefined {
  const [key, value] = partsOf(pair);
  if (key === undefined || value === undefined) return undefined;
  return key.type === 'identifier' ? key.text : literalText(key);
}
