import { type ParserPlugin, parse } from '@babel/parser';
import { parse as parseLoosely } from 'acorn-loose';
import { large } from './large.ts';
import { parseLazily } from './parse-lazily.ts';
import type { Remark } from './scan-braces.ts';
import type { Program } from './syntax.ts';
import { toEstree } from './to-estree.ts';

export interface Script {
  readonly program: Program;
  readonly comments: readonly Remark[];
  /** Where and why a browser would refuse it; the program is then what could be made of it. */
  readonly error?: { readonly offset: number; readonly message: string };
  readonly module: boolean;
}

interface Found {
  readonly program: unknown;
  readonly comments?: readonly { readonly start: number; readonly value: string }[] | null | undefined;
  readonly errors?: readonly unknown[] | null | undefined;
}

/** What may not be left out, and what makes a comment worth reading. */
const marks = /CIFramework|CIFInitDone|setMode|msdyn_ci_?library/;
const typed = /\.(?:ts|tsx|mts|cts)$/i;
const withJsx = /\.(?:js|jsx|tsx|mjs|cjs)$|^[^.]*$/i;

/**
 * Babel, with TypeScript where the name says so; where it gives up on JavaScript, a parser that never does. The loose
 * parser knows no comments. Nesting too deep for both is thrown as `RangeError`.
 */
export function parseScript(text: string, file: string, module: boolean): Script {
  if (text.length >= large && !typed.test(file)) {
    const found = parseLazily(text, marks, isEsm(text, file, module) ? 'module' : 'script');
    if (found !== undefined) {
      toEstree(found.program);
      return { ...found, module: module || found.program.sourceType === 'module' };
    }
  }
  try {
    return strictly(text, file, module, plugins(file));
  } catch (error) {
    if (error instanceof RangeError) throw error;
    return afterFailure(text, file, module, error);
  }
}

function plugins(file: string): ParserPlugin[] {
  const base: ParserPlugin[] = ['decorators-legacy'];
  if (typed.test(file)) base.push('typescript');
  if (!/\.(?:ts|mts|cts)$/i.test(file)) base.push('jsx');
  return base;
}

const isEsm = (text: string, file: string, module: boolean): boolean =>
  module || typed.test(file) || /^\s*(?:import\b(?!\s*\()|export\b)/m.test(text);

function strictly(text: string, file: string, module: boolean, chosen: ParserPlugin[]): Script {
  const esm = isEsm(text, file, module);
  const found = parse(text, {
    sourceType: esm ? 'unambiguous' : 'script',
    errorRecovery: true,
    allowReturnOutsideFunction: true,
    allowAwaitOutsideFunction: esm,
    allowSuperOutsideMethod: true,
    allowUndeclaredExports: true,
    attachComment: false,
    createImportExpressions: true,
    plugins: chosen,
  });
  const { comments, errors }: Found = found as unknown as Found;
  toEstree(found.program);
  const program = found.program as unknown as Program;
  const remarks = (comments ?? []).map(({ start, value }) => ({ start: start + 2, text: value }));
  const first = errors?.[0];
  return {
    program,
    comments: remarks,
    module: module || program.sourceType === 'module',
    ...(first === undefined ? {} : { error: described(first) }),
  };
}

function afterFailure(text: string, file: string, module: boolean, error: unknown): Script {
  if (!typed.test(file) && withJsx.test(file) && /:\s*\w|\bas\s|interface\s/.test(text)) {
    const typedScript = attempt(() => strictly(text, file, module, ['typescript', 'jsx']));
    if (typedScript !== undefined && typedScript.error === undefined && !/\.[cm]?js$/.test(file))
      return { ...typedScript, error: described(error) };
  }
  const program = parseLoosely(text, { ecmaVersion: 'latest', sourceType: module ? 'module' : 'script' });
  toEstree(program);
  return { program: program as unknown as Program, comments: [], error: described(error), module };
}

function attempt<T>(make: () => T): T | undefined {
  try {
    return make();
  } catch {
    return undefined;
  }
}

function described(error: unknown): { readonly offset: number; readonly message: string } {
  const { pos, message } = error as { readonly pos?: number; readonly message?: string };
  return { offset: pos ?? 0, message: String(message ?? '').replace(/ \(\d+:\d+\)$/, '') };
}
