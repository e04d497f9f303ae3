/** The part of ESTree (with TypeScript and JSX) that running code abstractly needs; parsers give more than this. */
export interface At {
  /** UTF-16 offsets in the parsed text. */
  readonly start: number;
  readonly end: number;
}

export type Pattern = Node;
export type Maybe<T> = T | null | undefined;

interface Base<T extends string> extends At {
  readonly type: T;
}
type Named<T extends string, Fields> = Base<T> & { readonly [K in keyof Fields]: Fields[K] };
type List = readonly Node[];

export interface FunctionNode extends At {
  readonly type:
    | 'FunctionDeclaration'
    | 'FunctionExpression'
    | 'ArrowFunctionExpression'
    | 'TSDeclareFunction'
    | 'TSEmptyBodyFunctionExpression';
  readonly id?: Maybe<Identifier>;
  readonly params: List;
  readonly body: Node;
  readonly async?: boolean;
  readonly generator?: boolean;
}

export interface ClassNode extends At {
  readonly type: 'ClassDeclaration' | 'ClassExpression';
  readonly id?: Maybe<Identifier>;
  readonly superClass?: Maybe<Node>;
  readonly body: { readonly body: readonly ClassPart[] };
  readonly decorators?: Maybe<List>;
  readonly declare?: boolean;
}

export interface ClassPart extends At {
  readonly type:
    | 'MethodDefinition'
    | 'PropertyDefinition'
    | 'AccessorProperty'
    | 'StaticBlock'
    | 'TSAbstractMethodDefinition'
    | 'TSIndexSignature';
  readonly key: Node;
  readonly value?: Maybe<Node>;
  readonly kind?: 'constructor' | 'method' | 'get' | 'set';
  readonly computed?: boolean;
  readonly static?: boolean;
  readonly body?: List;
  readonly decorators?: Maybe<List>;
}

export type Identifier = Named<'Identifier', { name: string; typeAnnotation?: Maybe<Node> }>;
export type Literal = Named<
  'Literal',
  {
    value: string | number | boolean | null | bigint | RegExp;
    regex?: { readonly pattern: string; readonly flags?: string };
  }
>;
export type Member = Named<
  'MemberExpression',
  { object: Node; property: Node; computed: boolean; optional?: boolean; isChain?: boolean }
>;
export type Call = Named<
  'CallExpression',
  { callee: Node; arguments: List; optional?: boolean; isChain?: boolean }
>;

/** Part of a chain with `?.` in it: such a part gives `undefined` where others would throw. */
export const isOptional = (node: Member | Call): boolean => node.optional === true || node.isChain === true;
export type New = Named<'NewExpression', { callee: Node; arguments: List }>;
export type Program = Named<'Program', { body: List; sourceType: string; isStrict?: boolean }>;
export type Block = Named<'BlockStatement', { body: List; isStrict?: boolean }>;
export type VariableDeclaration = Named<
  'VariableDeclaration',
  { kind: string; declarations: readonly Declarator[]; declare?: boolean }
>;
export type Declarator = Named<'VariableDeclarator', { id: Pattern; init?: Maybe<Node> }>;
export type Property = Named<
  'Property',
  { key: Node; value: Node; kind: 'init' | 'get' | 'set'; computed: boolean; method?: boolean }
>;
export type Specifier = Named<
  'ImportSpecifier' | 'ImportDefaultSpecifier' | 'ImportNamespaceSpecifier' | 'ExportSpecifier',
  { local: Node; imported?: Node; exported?: Node; importKind?: string; exportKind?: string }
>;
export type Template = Named<
  'TemplateLiteral',
  {
    quasis: readonly { readonly value: { readonly cooked?: Maybe<string>; readonly raw: string } }[];
    expressions: List;
  }
>;
export type JsxElement = Named<
  'JSXElement' | 'JSXFragment',
  {
    openingElement?: {
      readonly name: Node;
      readonly attributes: readonly (Base<'JSXAttribute' | 'JSXSpreadAttribute'> & {
        readonly name?: Node;
        readonly value?: Maybe<Node>;
        readonly argument?: Node;
      })[];
    };
    children: List;
  }
>;
type Wrapped = Named<
  | 'ChainExpression'
  | 'ParenthesizedExpression'
  | 'TSAsExpression'
  | 'TSTypeAssertion'
  | 'TSNonNullExpression'
  | 'TSSatisfiesExpression'
  | 'TSInstantiationExpression'
  | 'JSXExpressionContainer'
  | 'JSXSpreadChild'
  | 'ExpressionStatement'
  | 'Decorator',
  { expression: Node }
>;

export type Node =
  | Identifier
  | Literal
  | Member
  | Call
  | New
  | Program
  | Block
  | VariableDeclaration
  | Declarator
  | Property
  | Specifier
  | Template
  | JsxElement
  | Wrapped
  | FunctionNode
  | ClassNode
  | ClassPart
  | Named<'PrivateName' | 'PrivateIdentifier', { id?: Identifier; name?: string }>
  | Named<'JSXIdentifier', { name: string }>
  | Named<'JSXMemberExpression', { object: Node; property: Node }>
  | Named<'JSXText', { value: string }>
  | Named<'ThisExpression' | 'Super' | 'Import' | 'EmptyStatement' | 'DebuggerStatement', object>
  | Named<'JSXEmptyExpression' | 'JSXNamespacedName' | 'TSParenthesizedType', object>
  | Named<'ArrayExpression' | 'ArrayPattern', { elements: readonly Maybe<Node>[] }>
  | Named<'ObjectExpression' | 'ObjectPattern', { properties: List }>
  | Named<'SpreadElement' | 'RestElement', { argument: Node }>
  | Named<'UnaryExpression', { operator: string; argument: Node }>
  | Named<'UpdateExpression', { operator: string; argument: Node; prefix: boolean }>
  | Named<'BinaryExpression' | 'LogicalExpression', { operator: string; left: Node; right: Node }>
  | Named<'AssignmentExpression', { operator: string; left: Node; right: Node }>
  | Named<'AssignmentPattern', { left: Node; right: Node }>
  | Named<'ConditionalExpression', { test: Node; consequent: Node; alternate: Node }>
  | Named<'SequenceExpression', { expressions: List }>
  | Named<'AwaitExpression', { argument: Node }>
  | Named<'YieldExpression', { argument?: Maybe<Node>; delegate: boolean }>
  | Named<'TaggedTemplateExpression', { tag: Node; quasi: Template }>
  | Named<'ImportExpression', { source: Node }>
  | Named<'MetaProperty', { meta: Identifier; property: Identifier }>
  | Named<'IfStatement', { test: Node; consequent: Node; alternate?: Maybe<Node> }>
  | Named<'ForStatement', { init?: Maybe<Node>; test?: Maybe<Node>; update?: Maybe<Node>; body: Node }>
  | Named<'ForInStatement' | 'ForOfStatement', { left: Node; right: Node; body: Node; await?: boolean }>
  | Named<'WhileStatement' | 'DoWhileStatement', { test: Node; body: Node }>
  | Named<'ReturnStatement' | 'ThrowStatement', { argument?: Maybe<Node> }>
  | Named<'BreakStatement' | 'ContinueStatement', { label?: Maybe<Identifier> }>
  | Named<'LabeledStatement', { label: Identifier; body: Node }>
  | Named<'SwitchStatement', { discriminant: Node; cases: readonly SwitchCase[] }>
  | Named<
      'TryStatement',
      {
        block: Block;
        handler?: Maybe<{ readonly param?: Maybe<Pattern>; readonly body: Block }>;
        finalizer?: Maybe<Block>;
      }
    >
  | Named<'WithStatement', { object: Node; body: Node }>
  | Named<
      'ImportDeclaration',
      {
        source: Literal;
        specifiers: readonly Specifier[];
        importKind?: string;
        /** `with { type: 'json' }` */
        attributes?: Maybe<readonly { readonly value: Literal }[]>;
      }
    >
  | Named<
      'ExportNamedDeclaration',
      {
        declaration?: Maybe<Node>;
        specifiers: readonly Specifier[];
        source?: Maybe<Literal>;
        exportKind?: string;
      }
    >
  | Named<'ExportDefaultDeclaration' | 'TSExportAssignment', { declaration?: Node; expression?: Node }>
  | Named<'ExportAllDeclaration', { source: Literal; exported?: Maybe<Node> }>
  | Named<
      'TSEnumDeclaration',
      {
        id: Identifier;
        members?: readonly EnumMember[];
        body?: { readonly members: readonly EnumMember[] };
        declare?: boolean;
      }
    >
  | Named<'TSModuleDeclaration', { id: Node; body?: Maybe<Node>; declare?: boolean }>
  | Named<'TSModuleBlock', { body: List }>
  | Named<'TSParameterProperty', { parameter: Node }>
  | Named<'TSImportEqualsDeclaration', { id: Identifier; moduleReference: Node }>
  | Named<'TSExternalModuleReference', { expression: Node }>
  | Named<'TSTypeAnnotation', { typeAnnotation: Node }>
  | Named<'TSTypeReference', { typeName: Node }>;

export interface SwitchCase {
  readonly test?: Maybe<Node>;
  readonly consequent: List;
}

export interface EnumMember {
  readonly id: Node;
  readonly initializer?: Maybe<Node>;
}

const wrappers: ReadonlySet<string> = new Set([
  'ChainExpression',
  'ParenthesizedExpression',
  'TSAsExpression',
  'TSTypeAssertion',
  'TSNonNullExpression',
  'TSSatisfiesExpression',
  'TSInstantiationExpression',
  'JSXExpressionContainer',
]);
const isWrapper = (node: Node): node is Wrapped => wrappers.has(node.type);

/** Calls and names around a value that do not change it: casts, parentheses, `?.` chains. */
export function bare(node: Node): Node {
  let inner = node;
  while (isWrapper(inner)) inner = inner.expression;
  return inner;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';

/** Each direct part of a node that is itself a node. */
export function parts(node: Node): readonly Node[] {
  const found: Node[] = [];
  for (const value of Object.values(node))
    if (Array.isArray(value)) found.push(...value.filter(isNode));
    else if (isNode(value)) found.push(value);
  return found;
}
