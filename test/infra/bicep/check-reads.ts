import type { Node } from 'web-tree-sitter';
import type { BicepFile, Problem } from './file.ts';
import { allOf, partsOf } from './syntax.ts';
import { published, typeBelow } from './types.ts';

/** Finds what `a.b.c` reads of resources and modules that they do not have, or may not be there to have. */
export function checkReads(file: BicepFile, files: ReadonlyMap<string, BicepFile>): readonly Problem[] {
  return allOf(file.root)
    .filter(({ type, parent }) => type === 'member_expression' && parent?.type !== 'member_expression')
    .flatMap((node) => {
      const { root, names, guarded } = chainOf(node);
      return root === undefined ? [] : checkChain({ node, root, names, guarded }, file, files);
    });
}

interface Chain {
  readonly node: Node;
  readonly root: string;
  readonly names: readonly string[];
  /** Whether absence is thought of: `.?` or `!`. */
  readonly guarded: boolean;
}

/** Of `a.b.c` and `a::d.e.f`: where it begins and which names follow. */
function chainOf(node: Node): { root?: string; names: readonly string[]; guarded: boolean } {
  const [inner, property] = partsOf(node);
  if (node.type === 'identifier') return { root: node.text, names: [], guarded: false };
  const nested = partsOf(node).at(-1);
  if (node.type === 'resource_expression' && nested !== undefined)
    return { root: nested.text, names: [], guarded: false };
  if (node.type !== 'member_expression' || inner === undefined || property === undefined)
    return { names: [], guarded: false };
  const before = chainOf(inner);
  const between = node.text.slice(inner.text.length, node.text.length - property.text.length);
  const guarded = before.guarded || between !== '.';
  return { ...before, names: [...before.names, property.text], guarded };
}

function checkChain(
  { node, root, names, guarded }: Chain,
  file: BicepFile,
  files: ReadonlyMap<string, BicepFile>,
): readonly Problem[] {
  const module = file.modules.find(({ name }) => name === root);
  const resource = file.resources.find(({ name }) => name === root);
  const target = module ?? resource;
  if (target === undefined || target.repeated) return [];
  const absent: readonly Problem[] =
    module?.conditional && !guarded ? [{ node, says: `${root} is not always there` }] : [];
  if (module !== undefined) return [...absent, ...outputsOf(module.of, names, node, files.get(module.of))];
  const place = published.resources[target.of];
  const found = place === undefined ? undefined : typeBelow(place, names);
  return found === 'missing' ? [{ node, says: `${target.of} has no ${names.join('.')}` }] : absent;
}

function outputsOf(
  path: string,
  [first, second]: readonly string[],
  node: Node,
  target: BicepFile | undefined,
): readonly Problem[] {
  if (first === 'name') return [];
  if (first !== 'outputs') return [{ node, says: `a module has outputs, not ${first}` }];
  const has = second === undefined || (target?.outputs.some(({ name }) => name === second) ?? true);
  return has ? [] : [{ node, says: `${path} has no output ${second}` }];
}
