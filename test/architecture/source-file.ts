import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from '@babel/parser';

export interface Import {
  /** Path from the root for our own files, otherwise the package or `node:` module. */
  readonly target: string;
  readonly line: number;
  /** `import type`, or only type names: gone at run time. */
  readonly typeOnly: boolean;
  /** `import()`: when it is called, not when the file is loaded. */
  readonly lazy: boolean;
}

export interface SyntaxNode {
  readonly type: string;
  readonly loc?: { readonly start: { readonly line: number } };
  readonly [field: string]: unknown;
}

export interface SourceFile {
  /** From the root, with `/`. */
  readonly path: string;
  readonly lines: number;
  readonly imports: readonly Import[];
  readonly nodes: readonly SyntaxNode[];
}

export const folders = ['functions', 'bot', 'cli', 'shared', 'sandbox', 'test'];

/** Every TypeScript file of the tree. */
export function readTree(root: string): readonly SourceFile[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
      .filter((path) => path.endsWith('.ts'))
      .sort()
      .map((path) => parseSource(path, readFileSync(join(root, path), 'utf8'))),
  );
}

export function parseSource(path: string, text: string): SourceFile {
  const nodes: SyntaxNode[] = [];
  collect(parse(text, { sourceType: 'module', plugins: ['typescript'] }).program, nodes);
  const imports = nodes.flatMap((node): readonly Import[] => importOf(path, node));
  return { path, lines: text.split('\n').length - (text.endsWith('\n') ? 1 : 0), imports, nodes };
}

function collect(value: unknown, into: SyntaxNode[]): void {
  if (Array.isArray(value)) for (const item of value) collect(item, into);
  else if (isNode(value)) {
    into.push(value);
    for (const [field, child] of Object.entries(value))
      if (!/^(?:loc|extra|.*[cC]omments)$/.test(field)) collect(child, into);
  }
}

export function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

export function lineOf(node: SyntaxNode): number {
  return node.loc?.start.line ?? 0;
}

function importOf(path: string, node: SyntaxNode): readonly Import[] {
  const lazy = node.type === 'ImportExpression' || isImportCall(node);
  const source = isImportCall(node)
    ? (node.arguments as readonly unknown[])[0]
    : (node.source ?? node.argument);
  const named = /^(?:ImportDeclaration|ExportNamedDeclaration|ExportAllDeclaration|TSImportType)$/.test(
    node.type,
  );
  if ((!named && !lazy) || !isNode(source)) return [];
  const text = isNode(source.literal) ? source.literal.value : source.value;
  if (typeof text !== 'string') return [];
  return [{ target: resolve(path, text), line: lineOf(node), typeOnly: isTypeOnly(node), lazy }];
}

function isImportCall(node: SyntaxNode): boolean {
  return node.type === 'CallExpression' && isNode(node.callee) && node.callee.type === 'Import';
}

function isTypeOnly(node: SyntaxNode): boolean {
  if (node.type === 'TSImportType' || node.importKind === 'type' || node.exportKind === 'type') return true;
  const names = Array.isArray(node.specifiers) ? (node.specifiers as readonly SyntaxNode[]) : [];
  return names.length > 0 && names.every((one) => one.importKind === 'type' || one.exportKind === 'type');
}

/** `@scope/name/deep` is `@scope/name`; `../x.ts` is a path from the root. */
function resolve(from: string, target: string): string {
  if (target.startsWith('node:')) return target;
  if (!target.startsWith('.'))
    return target
      .split('/')
      .slice(0, target.startsWith('@') ? 2 : 1)
      .join('/');
  return join(from, '..', target).replaceAll('\\', '/');
}
