import { isTextKey } from '../../../shared/texts/text.ts';
import { isNode, lineOf, type SourceFile, type SyntaxNode } from '../../architecture/source-file.ts';
import { fillers, speakers } from './speakers.ts';

export interface PutTogether {
  readonly file: string;
  readonly line: number;
  /** `join`: words of ours beside one another; `clock`: a time by nobody's clock; `words`: English in code. */
  readonly kind: 'join' | 'clock' | 'words' | 'value';
  /** What is written there, shortened. */
  readonly what: string;
}

type Found = Pick<PutTogether, 'kind' | 'what'>;

/** Where people are shown something. */
const shownIn = /^(?:bot\/|shared\/report\/|shared\/texts\/(?!en\b|en-))/;
/** Two words of English beside one another, or one that begins like a heading. */
const prose = /(?:^|[\s(“])\p{L}[a-z]+,? [a-z]{2,}/u;
const heading = /^[A-Z][a-z]{3,}$/;
/** Between two texts: spaces, dots in the middle, brackets and the signs of Markdown are the same everywhere. */
const joint = /[\p{L},.:;]/u;

/** Texts made of pieces, which no other language orders alike, and words of one language among values. */
export function findPutTogether({ path, nodes }: SourceFile): readonly PutTogether[] {
  const tagged = new Set(
    nodes.flatMap(({ type, quasi }) => (type === 'TaggedTemplateExpression' ? [quasi] : [])),
  );
  return nodes.flatMap((node): readonly PutTogether[] => {
    const found = [
      ...(shownIn.test(path) ? shownThere(node, tagged.has(node), path) : []),
      ...(/^(?:bot|shared)\//.test(path) ? values(node) : []),
    ];
    return found.map((one) => ({ file: path, line: lineOf(node), ...one, what: one.what.slice(0, 60) }));
  });
}

function shownThere(node: SyntaxNode, tagged: boolean, path: string): readonly Found[] {
  switch (node.type) {
    case 'TemplateLiteral':
      return template(node, tagged);
    case 'StringLiteral': {
      const value = String(node.value);
      const ours = prose.test(value) || (path.startsWith('shared/report/') && heading.test(value));
      return ours ? [{ kind: 'words', what: value }] : [];
    }
    case 'BinaryExpression':
      return node.operator === '+' && [node.left, node.right].some(speaks)
        ? [{ kind: 'join', what: '+' }]
        : [];
    case 'CallExpression':
      return called(node);
    default:
      return [];
  }
}

function template(node: SyntaxNode, tagged: boolean): readonly Found[] {
  const written = fixed(node).join('{}');
  const bare = written.replace(/<[^>]*>/g, '\n');
  if (prose.test(bare)) return [{ kind: 'words', what: written }];
  const glued =
    !tagged && joint.test(bare.replaceAll('{}', '')) && (node.expressions as readonly unknown[]).some(speaks);
  return glued ? [{ kind: 'join', what: written }] : [];
}

function called(node: SyntaxNode): readonly Found[] {
  const name = nameOf(node.callee);
  const [first, second] = node.arguments as readonly unknown[];
  if (name === 'join' && isNode(first) && joint.test(String(first.value)))
    return [{ kind: 'join', what: `join(${String(first.value)})` }];
  if (/^toLocale(?!Lower|Upper)/.test(name)) return [{ kind: 'clock', what: name }];
  const ends = [first, second].map((one) => (isNode(one) ? String(one.value) : '')).join();
  return name === 'slice' && ['0,10', '0,16', '11,16'].includes(ends)
    ? [{ kind: 'clock', what: `slice(${ends})` }]
    : [];
}

/** Words among the values of a text: each needs a text of its own, `word.<name>.<value>`. */
function values(node: SyntaxNode): readonly Found[] {
  const given = valuesOf(node);
  if (!isNode(given) || given.type !== 'ObjectExpression') return [];
  return (given.properties as readonly SyntaxNode[]).flatMap(({ key, value }) =>
    literals(value).flatMap((said) => {
      const name = nameOf(key);
      return /\p{L}{2}/u.test(said) && !isTextKey(`word.${name}.${said}`)
        ? [{ kind: 'value' as const, what: `${name}: ${said}` }]
        : [];
    }),
  );
}

/** The object with the values of a text: where it is handed over, or where it is called `params`. */
function valuesOf(node: SyntaxNode): unknown {
  if (node.type === 'VariableDeclarator' && nameOf(node.id) === 'params') return node.init;
  if (node.type === 'ObjectProperty' && nameOf(node.key) === 'params') return node.value;
  const place = node.type === 'CallExpression' ? fillers[nameOf(node.callee)] : undefined;
  return place === undefined ? undefined : (node.arguments as readonly unknown[])[place];
}

/** Of a value, also where a condition chooses among several. */
function literals(node: unknown): readonly string[] {
  if (!isNode(node)) return [];
  if (node.type === 'ConditionalExpression')
    return [...literals(node.consequent), ...literals(node.alternate)];
  if (node.type === 'LogicalExpression') return literals(node.right);
  if (node.type === 'StringLiteral') return [String(node.value)];
  return node.type === 'TemplateLiteral' ? [fixed(node).join('{}')] : [];
}

function speaks(node: unknown): boolean {
  if (!isNode(node)) return false;
  if (node.type === 'ConditionalExpression') return speaks(node.consequent) || speaks(node.alternate);
  return node.type === 'CallExpression' && speakers.has(nameOf(node.callee));
}

const nameOf = (node: unknown): string =>
  !isNode(node) ? '' : isNode(node.property) ? nameOf(node.property) : String(node.name ?? node.value ?? '');

const fixed = (node: SyntaxNode): readonly string[] =>
  (node.quasis as readonly SyntaxNode[]).map(({ value }) => (value as { readonly cooked: string }).cooked);
