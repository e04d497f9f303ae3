import { createHash } from 'node:crypto';
import { Script as Compiled } from 'node:vm';
import { type Options, Parser } from 'acorn';
import { type Braces, scanBraces } from './scan-braces.ts';
import type { Program } from './syntax.ts';

/** The part of acorn's parser that its types leave out. */
interface Inner {
  pos: number;
  readonly start: number;
  readonly type: { readonly label: string };
  readonly next: () => void;
  readonly nextToken: () => void;
  readonly startNode: () => Block;
  readonly finishNode: (node: Block, type: string) => Block;
  readonly enterScope: (flags: number) => void;
  readonly exitScope: () => void;
  readonly parse: () => unknown;
  readonly parseBlock: (hasScope: boolean) => Block;
  parseFunctionBody(node: Fn, isArrow: boolean, isMethod: boolean, forInit: unknown): void;
}

interface Block {
  start: number;
  end: number;
  body: unknown[];
}

interface Fn {
  readonly async: boolean;
  readonly generator: boolean;
  body: Block;
  expression: boolean;
}

type MakeInner = new (options: Options, text: string, from?: number) => Inner;

/** A body not looked into yet. */
interface Hollow {
  readonly reading: Reading;
  /** Acorn's scope flags of the function around. */
  readonly flags: number;
}

interface Reading {
  readonly text: string;
  readonly braces: Braces;
  /** Where code stands that has to be seen at once, ascending. */
  readonly marks: readonly number[];
  readonly sourceType: 'script' | 'module';
}

const options: Options = {
  ecmaVersion: 'latest',
  allowReturnOutsideFunction: true,
  allowSuperOutsideMethod: true,
  checkPrivateFields: false,
};
/** Function, super and `super()` are allowed; then async and generator. */
const [inFunction, inAsync, inGenerator] = [2 + 64 + 128, 4, 8];
/** Shorter bodies are read at once: leaving them out costs as much. */
const shortest = 60;

const hollows = new WeakMap<object, Hollow>();

/** A body did not hold what was left out: nothing that was read from its tree can be trusted. */
export class NotAsRead extends Error {}

/** Hashes of the code for which that was so: it is read as a whole from then on. */
const misread = new Set<string>();
const hashOf = (text: string): string => createHash('sha256').update(text).digest('base64');

/**
 * A tree whose function bodies are empty until `fillBody` is called for them: in a large bundle most never run. That
 * the whole is valid says the engine, which compiles it without running anything; `undefined` where it does not, or
 * where leaving bodies out did not work. Bodies that mention one of the marks are there from the start.
 */
export function parseLazily(
  text: string,
  marks: RegExp,
  sourceType: 'script' | 'module',
): { readonly program: Program; readonly comments: Braces['comments'] } | undefined {
  if (misread.size > 0 && misread.has(hashOf(text))) return undefined;
  try {
    if (sourceType === 'script') new Compiled(text);
    const braces = scanBraces(text);
    if (braces === undefined) return undefined;
    const found = [...text.matchAll(new RegExp(marks, 'gi'))].map(({ index }) => index);
    const program = readerOf({ text, braces, marks: found, sourceType }, 0).parse() as Program;
    if (sourceType === 'script') return { program, comments: braces.comments };
    const inScript = asScript(text, program);
    new Compiled(`(async()=>{"use strict";${inScript}\n})`);
    // What neither imports nor exports is taken for an old module, as Babel does.
    const isModule = inScript !== text;
    return { program: { ...program, sourceType: isModule ? 'module' : 'script' }, comments: braces.comments };
  } catch (error) {
    if (error instanceof RangeError) throw error;
    return undefined;
  }
}

/** The engine compiles no modules by themselves: the same code without what only modules may say. */
function asScript(text: string, program: Program): string {
  const parts: string[] = [];
  let at = 0;
  for (const node of program.body) {
    if (!/^(?:Import|Export)/.test(node.type)) continue;
    const declaration = 'declaration' in node ? node.declaration : undefined;
    parts.push(text.slice(at, node.start), node.type === 'ExportDefaultDeclaration' ? 'void ' : ';');
    at = declaration?.start ?? node.end;
  }
  return [...parts, text.slice(at)].join('').replaceAll('import.meta', 'import_meta');
}

/** Reads the statements of a body that was left empty, once. @throws NotAsRead: begin again, with the whole code */
export function fillBody(body: object): void {
  const hollow = hollows.get(body);
  if (hollow === undefined) return;
  hollows.delete(body);
  const block = body as Block;
  const read = statementsAt(hollow, block.start);
  if (read?.end !== block.end) {
    misread.add(hashOf(hollow.reading.text));
    throw new NotAsRead();
  }
  block.body = read.body;
}

function statementsAt({ reading, flags }: Hollow, start: number): Block | undefined {
  try {
    const reader = readerOf(reading, start);
    reader.nextToken();
    reader.enterScope(flags);
    // The function's own scope: in a block's, a function may not have the name of a `var`.
    return reader.parseBlock(false);
  } catch (error) {
    if (error instanceof RangeError) throw error;
    return undefined;
  }
}

function readerOf(reading: Reading, from: number): Inner {
  const Base = Parser as unknown as MakeInner;
  class Lazy extends Base {
    override parseFunctionBody(node: Fn, isArrow: boolean, isMethod: boolean, forInit: unknown): void {
      const end = this.type.label === '{' ? emptied(reading, this.start) : undefined;
      if (end === undefined) {
        super.parseFunctionBody(node, isArrow, isMethod, forInit);
        return;
      }
      const body = this.startNode();
      body.body = [];
      this.pos = end;
      this.next();
      this.next();
      node.body = this.finishNode(body, 'BlockStatement');
      node.expression = false;
      const flags = inFunction + (node.async ? inAsync : 0) + (node.generator ? inGenerator : 0);
      hollows.set(node.body, { reading, flags });
      this.exitScope();
    }
  }
  return new Lazy({ ...options, sourceType: reading.sourceType }, reading.text, from);
}

/** Where the body that starts here ends, if it may be left out. */
function emptied({ braces, marks }: Reading, start: number): number | undefined {
  const end = braces.closing(start);
  if (end === undefined || end - start < shortest) return undefined;
  let [low, high] = [0, marks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((marks[middle] ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return (marks[low] ?? Number.POSITIVE_INFINITY) < end ? undefined : end;
}
