import { apiNames } from '../host/world.ts';
import type { Site, Source } from '../read/source.ts';
import { bare, type Node, parts } from '../read/syntax.ts';
import { convertNode } from '../read/to-estree.ts';

export interface SeenCall {
  readonly api: string;
  readonly site: Site;
  readonly argNodes: readonly Node[];
}

/**
 * Calls written as `Microsoft.CIFramework.x()` that running the code did not come by: behind a `return`, in a branch the
 * code rules out, in a script that does not parse.
 */
export function scanCalls(sources: readonly Source[]): readonly SeenCall[] {
  return sources
    .filter(({ isMarked, isLibraryCopy }) => isLibraryCopy !== true && isMarked)
    .flatMap(scanSource);
}

/**
 * Calls of a `setMode` of whatever object. Where running the code did not come by one of them, nobody may say that
 * nothing docks: the object may be the library under another name.
 */
export function scanModes(sources: readonly Source[]): readonly SeenCall[] {
  return sources
    .filter(({ isMarked, isLibraryCopy }) => isLibraryCopy !== true && isMarked)
    .flatMap((source) =>
      callsIn(source, /setMode/g, (callee) => (lastName(callee) === 'setMode' ? 'setMode' : undefined)),
    );
}

function lastName(node: Node): string | undefined {
  const callee = bare(node);
  openChain(callee);
  return callee.type === 'MemberExpression' ? memberName(callee) : undefined;
}

const scanSource = (source: Source): readonly SeenCall[] => callsIn(source, /CIFramework/g, apiCalled);

function callsIn(
  source: Source,
  marks: RegExp,
  apiOf: (callee: Node) => string | undefined,
): readonly SeenCall[] {
  const found: SeenCall[] = [];
  const named = [...source.code.matchAll(marks)].map(({ index }) => index);
  const open: Node[] = [source.script.program];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (!holdsAny(named, node.start, node.end)) continue;
    convertNode(node);
    if (node.type === 'CallExpression') {
      const api = apiOf(node.callee);
      if (api !== undefined) found.push({ api, site: { source, node }, argNodes: node.arguments });
    }
    for (const part of parts(node)) open.push(part);
  }
  return found;
}

/** The function a call stands in, if it is not at the top. */
export function functionAround({ source, node: { start } }: Site): Node | undefined {
  let found: Node | undefined;
  const open: Node[] = [source.script.program];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (start < node.start || start >= node.end) continue;
    convertNode(node);
    if (/^(?:Function(?:Declaration|Expression)|ArrowFunctionExpression)$/.test(node.type)) found = node;
    for (const part of parts(node)) open.push(part);
  }
  return found;
}

/** Whether one of the offsets, which ascend, lies in the range. */
function holdsAny(offsets: readonly number[], start: number, end: number): boolean {
  let low = 0;
  let high = offsets.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return (offsets[low] ?? Number.POSITIVE_INFINITY) < end;
}

function apiCalled(node: Node): string | undefined {
  const callee = bare(node);
  openChain(callee);
  if (callee.type !== 'MemberExpression') return undefined;
  const api = memberName(callee);
  const framework = bare(callee.object);
  if (api === undefined || !apiNames.has(api) || framework.type !== 'MemberExpression') return undefined;
  if (memberName(framework) !== 'CIFramework') return undefined;
  const root = bare(framework.object);
  const isRoot = root.type === 'Identifier' && root.name === 'Microsoft';
  return isRoot ||
    (root.type === 'MemberExpression' && memberName(root) === 'Microsoft' && isWindow(bare(root.object)))
    ? api
    : undefined;
}

/** The parts of `a?.b.c` are looked at before the walk gets to them. */
function openChain(node: Node): void {
  convertNode(node);
  if ('object' in node && 'property' in node) {
    convertNode(node.property);
    openChain(bare(node.object));
  }
}

const isWindow = (node: Node): boolean =>
  node.type === 'Identifier' && /^(?:window|self|globalThis)$/.test(node.name);

function memberName(node: Extract<Node, { type: 'MemberExpression' }>): string | undefined {
  const { property } = node;
  if (!node.computed && property.type === 'Identifier') return property.name;
  return property.type === 'Literal' && typeof property.value === 'string' ? property.value : undefined;
}

/** Whether a name of `CIFInitDone` is listened to anywhere in the text, run or not. */
export const mentionsInit = (sources: readonly Source[]): boolean =>
  sources.some(({ code }) => code.includes('CIFInitDone'));
