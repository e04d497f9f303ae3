import type { SourceFile } from './source-file.ts';

/** One example path for each knot of files that load each other. Type imports and `import()` load nothing then. */
export function findCycles(tree: readonly SourceFile[]): readonly (readonly string[])[] {
  const edges = new Map(
    tree.map(({ path, imports }) => [
      path,
      imports.filter(({ typeOnly, lazy }) => !typeOnly && !lazy).map(({ target }) => target),
    ]),
  );
  const done = new Set<string>();
  const cycles: (readonly string[])[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    const at = trail.indexOf(path);
    if (at >= 0) cycles.push([...trail.slice(at), path]);
    if (at >= 0 || done.has(path)) return;
    for (const next of edges.get(path) ?? []) visit(next, [...trail, path]);
    done.add(path);
  };
  for (const path of edges.keys()) visit(path, []);
  return cycles;
}
