import { isNode, type SourceFile, type SyntaxNode } from '../../architecture/source-file.ts';

/** How code writes the name of a text: `reason.{}` for `reason.${code}`, the name itself where nothing is filled in. */
export type Shape = string;

type Made = (name: string) => readonly unknown[];

const written = ['StringLiteral', 'TemplateLiteral', 'NumericLiteral', 'ObjectProperty'];

/** In how many steps a name is followed to what it was made of. */
const deepest = 3;

/** Whatever a file could mean as the name of a text, or as a part of one: its strings, numbers, keys and templates. */
export function keyShapes({ nodes }: SourceFile): readonly Shape[] {
  const declared = nodes.filter(({ type, init }) => type === 'VariableDeclarator' && isNode(init));
  const made: Made = (name) =>
    declared.filter(({ id }) => isNode(id) && id.name === name).map(({ init }) => init);
  return nodes.flatMap((node) => (written.includes(node.type) ? shapesOf(node, made, deepest) : []));
}

function shapesOf(node: unknown, made: Made, deep: number): readonly Shape[] {
  if (!isNode(node)) return ['{}'];
  switch (node.type) {
    case 'StringLiteral':
    case 'NumericLiteral':
      return [String(node.value)];
    case 'ObjectProperty':
      return isNode(node.key) && node.key.type === 'Identifier' ? [String(node.key.name)] : [];
    case 'ConditionalExpression':
      return [node.consequent, node.alternate].flatMap((one) => shapesOf(one, made, deep));
    case 'TSAsExpression':
      return shapesOf(node.expression, made, deep);
    case 'Identifier': {
      const from = deep === 0 ? [] : made(String(node.name));
      return from.length === 0 ? ['{}'] : from.flatMap((one) => shapesOf(one, made, deep - 1));
    }
    case 'TemplateLiteral':
      return filled(node, made, deep);
    default:
      return ['{}'];
  }
}

/** Each way to fill the places of a template. */
function filled(node: SyntaxNode, made: Made, deep: number): readonly Shape[] {
  const places = node.expressions as readonly unknown[];
  return (node.quasis as readonly SyntaxNode[]).reduce<readonly Shape[]>(
    (begun, { value }, at) => {
      const { cooked } = value as { readonly cooked: string };
      const ends = at < places.length ? shapesOf(places[at], made, deep) : [''];
      return begun.flatMap((start) => ends.map((end) => `${start}${cooked}${end}`));
    },
    [''],
  );
}
