import type { Node } from 'web-tree-sitter';
import { literalText, parseBicep, partsOf } from './syntax.ts';

/** A problem at a place. */
export interface Problem {
  readonly node: Node;
  readonly says: string;
}

export interface Declared {
  readonly name: string;
  readonly node: Node;
  readonly decorators: readonly string[];
  readonly description: string | undefined;
}

export interface Parameter extends Declared {
  readonly type: string;
  readonly initial: Node | undefined;
  readonly allowed: readonly string[] | undefined;
}

/** Of a resource: `Type@version`, whole. Of a module: the path of its file. */
export interface Deployed extends Declared {
  readonly of: string;
  readonly body: Node | undefined;
  readonly conditional: boolean;
  readonly repeated: boolean;
  readonly existing: boolean;
  readonly nested: boolean;
}

export interface BicepFile {
  readonly path: string;
  readonly text: string;
  readonly root: Node;
  readonly scope: string;
  readonly parameters: readonly Parameter[];
  readonly variables: readonly (Declared & { readonly value: Node | undefined })[];
  readonly outputs: readonly (Declared & { readonly type: string; readonly value: Node | undefined })[];
  readonly resources: readonly Deployed[];
  readonly modules: readonly Deployed[];
}

/** What a Bicep file declares. Says nothing of whether it is right. */
export async function readBicep(path: string, text: string): Promise<BicepFile> {
  const root = await parseBicep(text);
  const tops = partsOf(root).map((node, at, all) => ({ node, before: all[at - 1] }));
  const some = (type: string) =>
    tops.filter((one) => one.node.type === type).map(({ node, before }) => ({ node, ...said(node, before) }));
  const scope = tops.find(({ node }) => node.type === 'target_scope_assignment')?.node;
  return {
    path,
    text,
    root,
    scope: literalText(scope === undefined ? undefined : partsOf(scope)[0]) ?? 'resourceGroup',
    parameters: some('parameter_declaration').map((one) => ({ ...one, ...parameter(one) })),
    variables: some('variable_declaration').map((one) => ({ ...one, value: partsOf(one.node)[1] })),
    outputs: some('output_declaration').map((one) => ({
      ...one,
      type: partsOf(one.node)[1]?.text ?? '',
      value: partsOf(one.node)[2],
    })),
    resources: some('resource_declaration').flatMap((one) => withNested(one, undefined)),
    modules: some('module_declaration').map((one) => deployed(one, false)),
  };
}

function said(node: Node, before: Node | undefined): Omit<Declared, 'node'> & { readonly before?: Node } {
  const decorators = before?.type === 'decorators' ? partsOf(before) : [];
  const description = decorators.find(({ text }) => text.startsWith('@description('));
  const argument = description?.descendantsOfType('string')[0] ?? undefined;
  return {
    name: partsOf(node)[0]?.text ?? '',
    decorators: decorators.map(({ text }) => text),
    description: argument === undefined ? undefined : literalText(argument),
  };
}

function parameter({ node, decorators }: Declared): Pick<Parameter, 'type' | 'initial' | 'allowed'> {
  const [, type, initial] = partsOf(node);
  const allowed = decorators.find((text) => text.startsWith('@allowed('));
  return {
    type: type?.text ?? '',
    initial,
    allowed: allowed?.match(/'[^']*'|\b\d+\b/g)?.map((one) => one.replaceAll("'", '')),
  };
}

function deployed(one: Declared, nested: boolean): Deployed {
  const kinds = new Set<string>();
  const existing = one.node.children.some(
    (child) => child?.type === 'existing' || child?.text === 'existing',
  );
  const body = bodyOf(partsOf(one.node)[2], kinds);
  const of = literalText(partsOf(one.node)[1]) ?? '';
  const conditional = kinds.has('if_statement');
  return { ...one, of, body, existing, nested, conditional, repeated: kinds.has('for_statement') };
}

/** The object behind conditions and loops. */
function bodyOf(node: Node | undefined, kinds: Set<string>): Node | undefined {
  if (node === undefined || node.type === 'object') return node;
  kinds.add(node.type);
  return bodyOf(partsOf(node).at(-1), kinds);
}

/** A resource and those that stand in it, whose type continues its own. */
function withNested(one: Declared, parent: string | undefined): readonly Deployed[] {
  const bare = deployed(one, parent !== undefined);
  const [type = '', version = ''] = (parent ?? '').split('@');
  const of = parent === undefined || bare.of.includes('@') ? bare.of : `${type}/${bare.of}@${version}`;
  const inside = (bare.body === undefined ? [] : partsOf(bare.body)).flatMap((pair) =>
    partsOf(pair).filter((part) => part.type === 'resource_declaration'),
  );
  return [{ ...bare, of }, ...inside.flatMap((node) => withNested({ node, ...said(node, undefined) }, of))];
}
