import { isNode, type SourceFile, type SyntaxNode } from './source-file.ts';

/** What only a Web API address holds: system query options, references, comparisons, a set with a key. */
const query = /\$(?:filter|select|expand|orderby|apply|top|count|ref)\b|\s(?:eq|ne|ge|gt|le|lt)\s/;
const setWithKey = /(?:^|\/)[a-z_]+s(?:et)?\($/;

/**
 * A file without what its `odata` tags check: ours takes ids and safe parts only, that of table storage quotes.
 */
export function withoutTagged(file: SourceFile): SourceFile {
  const tagged = new Set(
    file.nodes.flatMap(({ type, tag, quasi }) =>
      type === 'TaggedTemplateExpression' && isNode(tag) && tag.name === 'odata' ? [quasi] : [],
    ),
  );
  return { ...file, nodes: file.nodes.filter((node) => !tagged.has(node)) };
}

/** Text of a query with something put into it. */
export function pastesIntoQuery(node: SyntaxNode): boolean {
  if (node.type === 'BinaryExpression')
    return node.operator === '+' && [node.left, node.right].some((side) => query.test(textOf(side)));
  if (node.type !== 'TemplateLiteral') return false;
  const fixed = (node.quasis as readonly SyntaxNode[]).map(rawOf);
  const filled = fixed.slice(0, -1);
  return (
    filled.length > 0 &&
    (fixed.some((text) => query.test(text)) || filled.some((text) => setWithKey.test(text)))
  );
}

/** Text taken for a safe part of a query without being one. */
export function takesForSafe(node: SyntaxNode): boolean {
  if (node.type !== 'TSAsExpression' || !isNode(node.typeAnnotation)) return false;
  const { typeName } = node.typeAnnotation;
  return isNode(typeName) && /^OData(?:Part|Path)$/.test(String(typeName.name));
}

function textOf(node: unknown): string {
  if (!isNode(node)) return '';
  if (node.type === 'StringLiteral') return String(node.value);
  return node.type === 'TemplateLiteral' ? (node.quasis as readonly SyntaxNode[]).map(rawOf).join('') : '';
}

function rawOf({ value }: SyntaxNode): string {
  return typeof value === 'object' && value !== null && 'raw' in value ? String(value.raw) : '';
}
