import { findCycles } from './find-cycles.ts';
import { pastesIntoQuery, takesForSafe, withoutTagged } from './find-pasted.ts';
import { layers } from './layers.ts';
import { isNode, lineOf, type SourceFile, type SyntaxNode } from './source-file.ts';

export interface Violation {
  readonly rule: string;
  readonly path: string;
  readonly line: number;
  readonly what: string;
}

export interface Rule {
  readonly id: string;
  readonly find: (files: readonly SourceFile[]) => readonly Omit<Violation, 'rule'>[];
}

const product = /^(?:functions|bot|cli|shared)\//;
/** Doubles that check the product must not compute with it, or a mistake would agree with itself. */
const doubles = /^sandbox\/(?:dataverse|graph|teams|issuer|workspace)\//;
/** Where requests are made; values of lookups are named elsewhere and checked when they are written. */
const asking = /^(?:cli|shared\/(?:dataverse|tables|people))\//;
/** Has a rule of its own. */
const neverImported = /^imports (?:sandbox|test)\//;
const longestFile = 400;
const medianFile = 60;
const badWords = /(?:^|[-/])(?:job|task|manager|service|helper|util)s?(?:[-.])/;

const layerOf = (path: string) => layers.find(({ who }) => who.test(path));

const layerRules = layers.map((layer): Rule => {
  const within = (target: string): boolean => layerOf(target) === layer || layer.files.test(target);
  return {
    id: layer.id,
    find: (tree) =>
      imports(
        tree,
        (path) => layerOf(path) === layer,
        ({ target }) => (isOwn(target) ? !within(target) : !layer.packages.test(target)),
      ).filter(({ path, what }) => !(product.test(path) && neverImported.test(what))),
  };
});

const otherRules: readonly Rule[] = [
  {
    id: 'product-imports-no-sandbox-or-test',
    find: (tree) =>
      imports(
        tree,
        (path) => product.test(path),
        ({ target }) => /^(?:sandbox|test)\//.test(target),
      ),
  },
  {
    id: 'doubles-borrow-types-only',
    find: (tree) =>
      imports(
        tree,
        (path) => doubles.test(path),
        ({ target, typeOnly }) => product.test(target) && !typeOnly,
      ),
  },
  {
    id: 'no-import-cycles',
    find: (tree) =>
      findCycles(tree).map((cycle) => ({ path: cycle[0] ?? '', line: 1, what: cycle.join(' → ') })),
  },
  {
    id: 'no-default-export',
    find: (tree) => nodes(tree, (node) => node.type === 'ExportDefaultDeclaration' || exportsDefault(node)),
  },
  { id: 'no-any', find: (tree) => nodes(tree, (node) => node.type === 'TSAnyKeyword') },
  { id: 'no-non-null-assertion', find: (tree) => nodes(tree, (node) => node.type === 'TSNonNullExpression') },
  {
    id: 'http-functions-state-their-level',
    find: (tree) => nodes(tree, isOpenRegistration),
  },
  {
    id: 'queries-are-made-by-the-odata-tag',
    find: (tree) =>
      nodes(
        tree
          .filter(({ path }) => asking.test(path) && path !== 'shared/dataverse/odata.ts')
          .map(withoutTagged),
        (node) => pastesIntoQuery(node) || takesForSafe(node),
      ),
  },
  {
    id: 'only-the-log-and-the-terminal-print',
    find: (tree) =>
      nodes(
        tree.filter(({ path }) => product.test(path) && !/^(?:cli\/|shared\/log\.ts$)/.test(path)),
        prints,
      ),
  },
  {
    id: 'files-are-short',
    find: (tree) =>
      tree
        .filter(({ lines }) => lines > longestFile)
        .map(({ path, lines }) => ({ path, line: longestFile, what: `${lines} lines` })),
  },
  {
    id: 'the-median-file-is-short',
    find: (tree) => {
      const middle = median(tree.map(({ lines }) => lines));
      return middle > medianFile ? [{ path: '.', line: 1, what: `the median file has ${middle} lines` }] : [];
    },
  },
  {
    id: 'files-have-words-of-the-domain',
    find: (tree) =>
      tree
        .filter(({ path }) => badWords.test(path))
        .map(({ path }) => ({ path, line: 1, what: 'file name' })),
  },
];

export const rules: readonly Rule[] = [...layerRules, ...otherRules];

/** Everything wrong with a tree, by every rule. */
export function violations(tree: readonly SourceFile[]): readonly Violation[] {
  return rules.flatMap(({ id, find }) => find(tree).map((found) => ({ rule: id, ...found })));
}

function imports(
  tree: readonly SourceFile[],
  from: (path: string) => boolean,
  bad: (one: SourceFile['imports'][number]) => boolean,
) {
  return tree
    .filter(({ path }) => from(path))
    .flatMap(({ path, imports }) =>
      imports.filter(bad).map(({ target, line }) => ({ path, line, what: `imports ${target}` })),
    );
}

function nodes(tree: readonly SourceFile[], bad: (node: SyntaxNode) => boolean) {
  return tree.flatMap(({ path, nodes }) =>
    nodes.filter(bad).map((node) => ({ path, line: lineOf(node), what: node.type })),
  );
}

function isOwn(target: string): boolean {
  return /^(?:functions|bot|cli|shared|sandbox|test|build)\//.test(target);
}

function exportsDefault(node: SyntaxNode): boolean {
  return node.type === 'ExportSpecifier' && isNode(node.exported) && node.exported.name === 'default';
}

/** Lines that bypass `shared/log.ts`, which escapes and redacts. */
function prints(node: SyntaxNode): boolean {
  if (node.type !== 'MemberExpression' || !isNode(node.object)) return false;
  const { object, property } = node;
  if (object.name === 'console') return true;
  return object.name === 'process' && isNode(property) && /^std(?:out|err)$/.test(String(property.name));
}

/** `app.http(…)` and its kin without `authLevel` written out: Azure would let everybody in. */
function isOpenRegistration(node: SyntaxNode): boolean {
  if (node.type !== 'CallExpression' || !isNode(node.callee) || node.callee.type !== 'MemberExpression')
    return false;
  const { object, property } = node.callee;
  if (!isNode(object) || object.name !== 'app' || !isNode(property)) return false;
  if (!/^(?:http|get|put|post|patch|deleteRequest)$/.test(String(property.name))) return false;
  const options = (node.arguments as readonly SyntaxNode[])[1];
  const fields = Array.isArray(options?.properties) ? (options.properties as readonly SyntaxNode[]) : [];
  return !fields.some(
    ({ key, value }) =>
      isNode(key) && key.name === 'authLevel' && isNode(value) && value.type === 'StringLiteral',
  );
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}
