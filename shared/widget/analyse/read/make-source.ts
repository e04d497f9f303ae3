import { TraceMap } from '@jridgewell/trace-mapping';
import { parseScript, type Script } from './parse-script.ts';
import { originalName, type Site, type Source, type Whole } from './source.ts';
import type { Program } from './syntax.ts';

/** What a file must mention to matter. */
export const markers = /CIFramework|CIFInitDone|setMode|msdyn_ci_?library/i;

/** Longer files that mention nothing of it are not parsed: libraries of others. */
const longestUnmarked = 262_144;

const empty: Script = {
  program: { type: 'Program', start: 0, end: 0, body: [], sourceType: 'script' } as Program,
  comments: [],
  module: false,
};

export interface Given {
  readonly file: string;
  readonly base: string;
  readonly whole: Whole;
  readonly offset: number;
  readonly code: string;
  readonly module: boolean;
  /** A module that is data: what it holds is its default export. */
  readonly json?: boolean;
  readonly map?: TraceMap | undefined;
  readonly editable?: boolean;
  /** The call that was given this code as a text. */
  readonly inside?: Site;
}

/** Parses code, if it is worth it. Too deep nesting is thrown as `RangeError`. */
export function makeSource(given: Given): Source {
  const { map, module, json, editable, ...rest } = given;
  const isMarked = markers.test(given.code);
  const isSkipped = given.code.length > longestUnmarked && !isMarked;
  return {
    ...rest,
    file: /^webpack/.test(given.file) ? originalName(given.file, '') : given.file,
    script: isSkipped
      ? empty
      : json === true
        ? parsedJson(given.code)
        : parsed(given.code, given.file, module),
    isMarked,
    ...(isSkipped ? { isSkipped } : {}),
    editable: editable ?? true,
    isLibraryCopy: isLibraryCopy(given.code),
    ...(map === undefined ? {} : { map }),
  };
}

function parsed(code: string, file: string, module: boolean): Script {
  const name = file.replace(/[?#].*$/, '');
  const first = parseScript(code, name, module);
  if (first.error === undefined || !/@[\w(]|\{\{|<[%?]|\$\{/.test(code)) return first;
  const filled = parseScript(withoutTemplates(code), name, module);
  return filled.error === undefined ? filled : first;
}

const exporting = 'export default ';

/** Places are those in the file. */
function parsedJson(code: string): Script {
  const script = parseScript(exporting + code, 'data.js', true);
  const { error } = script;
  if (error === undefined) return script;
  return { ...script, error: { ...error, offset: Math.max(0, error.offset - exporting.length) } };
}

/** Puts names of the same length where a server template will put values. */
export function withoutTemplates(code: string): string {
  const name = (text: string): string => '_'.repeat(text.length);
  return code
    .replace(/<\?(?:php|=)[\s\S]*?\?>|<%[\s\S]*?%>|\{\{\{?[^{}]*\}?\}\}/g, name)
    .replace(/@\((?:[^()]|\([^()]*\))*\)/g, name)
    .replace(/@[A-Za-z_]\w*(?:\.\w+|\((?:[^()]|\([^()]*\))*\))*/g, name);
}

/** The library's own code under another name, or pasted: it posts to the host window and reads its own attributes. */
function isLibraryCopy(code: string): boolean {
  return (
    /CIFramework/.test(code) &&
    /CIFInitDone/.test(code) &&
    /postMessage\s*\(/.test(code) &&
    /CIFMainLibrary|ucilib|data-crmurl|dataset\.crmurl|listenerWindow|requestType|messageType/i.test(code)
  );
}

/** The map named at the end of a file: its address, or itself. */
export function mapOf(code: string): { readonly address: string } | { readonly map: TraceMap } | undefined {
  const tail = code.slice(-8_000_000);
  const at = tail.lastIndexOf('sourceMappingURL=');
  if (at < 0) return undefined;
  const address = /^[^\s'"*]+/.exec(tail.slice(at + 'sourceMappingURL='.length))?.[0] ?? '';
  const inline = /^data:application\/json[^,]*?(;base64)?,(.*)$/s.exec(address);
  if (inline === null) return address === '' ? undefined : { address };
  const [, base64, data = ''] = inline;
  const map = readMap(base64 === undefined ? decode(data) : Buffer.from(data, 'base64').toString('utf8'));
  return map === undefined ? undefined : { map };
}

const decode = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

export function readMap(text: string): TraceMap | undefined {
  try {
    return new TraceMap(text.replace(/^\)\]\}'[^\n]*\n/, ''));
  } catch {
    return undefined;
  }
}
