import { createTwoFilesPatch } from 'diff';
import type { Source } from '../read/source.ts';
import { bare, type Node } from '../read/syntax.ts';
import type { ApiCall } from '../run/machine.ts';
import { isObj } from '../run/values.ts';
import type { Facts } from './facts.ts';
import type { Verdict } from './verdict.ts';

interface Edit {
  readonly source: Source;
  /** Offsets in the source's code. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A unified diff of the smallest edit that shows the panel once the page has started; nothing where there is none. */
export function patchOf(facts: Facts, { visible, code }: Verdict): string | undefined {
  if (visible === 'yes' || visible === 'unknown') return undefined;
  const edit =
    code === 'minimised-at-init' || code === 'hidden-at-init' ? otherMode(facts) : addedCall(facts);
  return edit === undefined || !edit.source.editable ? undefined : asDiff(edit);
}

/** `setMode(0)` → `setMode(1)`; of a wrapper the argument of its call, so that other callers keep theirs. */
function otherMode({ modes }: Facts): Edit | undefined {
  const by = modes.find(({ by, mode }) => by !== undefined && mode !== 1)?.by;
  const node = by === undefined ? undefined : written(by);
  return node === undefined
    ? undefined
    : { source: node.source, start: node.node.start, end: node.node.end, text: '1' };
}

function written(call: ApiCall): { readonly source: Source; readonly node: Node } | undefined {
  let [node] = call.argNodes;
  let source = call.site.source;
  // The last frame is the call of the library itself.
  for (const frame of [...call.chain].reverse().slice(1)) {
    const inner = node === undefined ? undefined : bare(node);
    if (inner?.type !== 'Identifier') break;
    const index = frame.params.findIndex((param) => param.type === 'Identifier' && param.name === inner.name);
    const given = frame.args[index];
    if (given === undefined) break;
    node = given;
    source = frame.site.source;
  }
  return node === undefined ? undefined : { source, node };
}

const line = 'Microsoft.CIFramework.setMode(1);';

/** One more call, where the widget waits for the library already; otherwise a script of its own before the library's tag. */
function addedCall(facts: Facts): Edit | undefined {
  for (const { callback, certainty } of facts.listeners) {
    const code = isObj(callback) ? callback.code : undefined;
    if (code === undefined || certainty === 'missed' || certainty === 'never') continue;
    const { body } = code.node;
    if (body.type === 'BlockStatement') return atEndOf(body, code.source);
  }
  const load = facts.loads.find((one) => one.load.how !== 'dynamic')?.load;
  if (load?.site === undefined || facts.page === undefined || load.site.source !== facts.page.source)
    return undefined;
  const { start } = load.site.node;
  const indent = /[ \t]*$/.exec(facts.page.source.whole.text.slice(0, start))?.[0] ?? '';
  const text = `<script>window.addEventListener("CIFInitDone", function () { ${line} });</script>\n${indent}`;
  return { source: facts.page.source, start, end: start, text };
}

function atEndOf(body: Extract<Node, { type: 'BlockStatement' }>, source: Source): Edit {
  const first = body.body[0];
  const last = body.body.at(-1);
  if (first === undefined || last === undefined)
    return { source, start: body.start + 1, end: body.end - 1, text: ` ${line} ` };
  const indent = /(?:^|\n)([ \t]*)$/.exec(source.code.slice(0, last.start))?.[1];
  const text = indent === undefined ? ` ${line}` : `\n${indent}${line}`;
  const isEnded = /[;}]\s*$/.test(source.code.slice(last.start, last.end));
  return { source, start: last.end, end: last.end, text: isEnded ? text : `;${text}` };
}

function asDiff({ source, start, end, text }: Edit): string {
  const before = source.whole.text;
  const from = source.offset + start;
  const after = before.slice(0, from) + text + before.slice(source.offset + end);
  const file = source.file.replace(/^\/+/, '');
  const diff = createTwoFilesPatch(`a/${file}`, `b/${file}`, before, after, undefined, undefined, {
    context: 3,
  });
  return diff.slice(diff.indexOf('--- '));
}
