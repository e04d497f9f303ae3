import { posix } from 'node:path';
import type { Node } from 'web-tree-sitter';
import { checkHouse } from './check-house.ts';
import { checkModules, checkOwnTypes } from './check-modules.ts';
import { checkNames } from './check-names.ts';
import { checkReads } from './check-reads.ts';
import { checkResources } from './check-resources.ts';
import { type BicepFile, type Problem, readBicep } from './file.ts';
import { allOf, literalText, partsOf } from './syntax.ts';

/** Everything that is wrong with the Bicep files of a folder. `files`: texts by path, of all that they refer to. */
export async function checkInfra(files: ReadonlyMap<string, string>): Promise<readonly string[]> {
  const bicep = [...files].filter(([path]) => path.endsWith('.bicep'));
  const read = await Promise.all(bicep.map(([path, text]) => readBicep(path, text)));
  const byPath = new Map(read.map((file) => [file.path, file]));
  return read.flatMap((file) => {
    const seen = new Map(
      [...byPath].map(([path, other]) => [posix.relative(posix.dirname(file.path), path), other]),
    );
    const broken = brokenIn(file.root);
    const problems =
      broken.length > 0
        ? broken
        : [
            ...checkResources(file),
            ...checkNames(file),
            ...checkReads(file, seen),
            ...checkModules(file, seen),
            ...checkOwnTypes(file),
            ...checkLoaded(file, files),
            ...checkHouse(file),
          ];
    return problems.map(({ node, says }) => `${file.path}:${node.startPosition.row + 1}: ${says}`);
  });
}

/** What the parser could not read. After that nothing else of the file is worth telling. */
function brokenIn(root: Node): readonly Problem[] {
  if (!root.hasError) return [];
  const broken = every(root).filter((node) => node.isError || node.isMissing);
  return broken
    .slice(0, 1)
    .map((node) => ({ node, says: `cannot be read: ${node.text.slice(0, 40) || node.type}` }));
}

function every(node: Node): readonly Node[] {
  return [node, ...node.children.flatMap((child) => (child === null ? [] : every(child)))];
}

/** Files that are loaded while compiling are there, and JSON is JSON. */
function checkLoaded(file: BicepFile, files: ReadonlyMap<string, string>): readonly Problem[] {
  const calls = allOf(file.root).filter(
    ({ type, text }) => type === 'call_expression' && /^load\w+\(/.test(text),
  );
  return calls.flatMap((node): readonly Problem[] => {
    const [, given] = partsOf(node);
    const name = literalText(given === undefined ? undefined : partsOf(given)[0]) ?? '';
    const text = files.get(posix.join(posix.dirname(file.path), name));
    if (text === undefined) return [{ node, says: `there is no file ${name}` }];
    return node.text.startsWith('loadJson') && !isJson(text) ? [{ node, says: `${name} is not JSON` }] : [];
  });
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
