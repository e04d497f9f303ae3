import { originalPositionFor, type TraceMap } from '@jridgewell/trace-mapping';
import type { CodePlace } from '../../../domain/widget-report.ts';
import type { Script } from './parse-script.ts';
import type { At } from './syntax.ts';

/** One piece of code and the file it stands in. */
export interface Source {
  /** As shown; for a module unpacked from a bundle, its own name. */
  readonly file: string;
  /** What references in it are relative to. */
  readonly base: string;
  /** The whole file the code stands in, e.g. the page of an inline script. */
  readonly whole: Whole;
  /** Where the code starts in it. */
  readonly offset: number;
  readonly code: string;
  readonly script: Script;
  readonly map?: TraceMap;
  /** Mentions something of the library. */
  readonly isMarked: boolean;
  /** Too large for something that has nothing to do with it: not parsed, so nobody knows what it holds. */
  readonly isSkipped?: true;
  /** Holds the library itself, under whatever name. */
  readonly isLibraryCopy?: boolean;
  /** The call that was given this code as a text, when it names no file of its own. */
  readonly inside?: Site;
  /** False for code that is no file of its own, such as the text given to `eval`. */
  readonly editable: boolean;
}

export interface Whole {
  readonly text: string;
  /** Offsets at which lines start; filled on first use. */
  lines?: readonly number[];
}

/** One spot in one source. */
export interface Site {
  readonly source: Source;
  readonly node: At;
}

/** The place people look at: in the original file where a source map leads there. */
export function placeOf({ source, node }: Site): CodePlace {
  if (source.inside !== undefined && source.map === undefined) return placeOf(source.inside);
  const here = placeAt(source.file, source.whole, source.offset + node.start);
  if (source.map === undefined) return here;
  const found = originalPositionFor(source.map, { line: here.line, column: here.column - 1 });
  if (found.source === null || found.line === null) return here;
  return {
    file: originalName(found.source, source.file),
    line: found.line,
    column: (found.column ?? 0) + 1,
  };
}

export function placeAt(file: string, whole: Whole, offset: number): CodePlace {
  whole.lines ??= lineStarts(whole.text);
  const { lines } = whole;
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { file, line: low + 1, column: offset - (lines[low] ?? 0) + 1 };
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  const breaks = /\r\n?|\n|\u2028|\u2029/g;
  for (let found = breaks.exec(text); found !== null; found = breaks.exec(text))
    starts.push(breaks.lastIndex);
  return starts;
}

/** `webpack://app/./src/a.ts?1f2e` → `src/a.ts`; a relative name is resolved against the file that was built. */
export function originalName(name: string, beside: string): string {
  const bundled = /^webpack(?:-internal)?:\/\/(?:[^/]*\/)?(?:\.\/)*(.*?)(?:\?.*)?$/.exec(name);
  if (bundled?.[1] !== undefined) return bundled[1].replace(/^(?:\.\/)+/, '');
  if (/^[a-z][\w+.-]*:|^\//i.test(name)) return name;
  const folders = beside.split('/').slice(0, -1);
  for (const part of name.split('/'))
    if (part === '..' && folders.length > 0 && folders.at(-1) !== '..') folders.pop();
    else if (part !== '.') folders.push(part);
  return folders.join('/');
}
