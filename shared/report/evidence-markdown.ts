import type { Evidence, WidgetSight, WorkspaceNotSeen, WorkspaceSight } from '../domain/evidence.ts';
import type { WidgetReport } from '../domain/widget-report.ts';
import type { WidgetRun } from '../domain/widget-run.ts';
import { type Language, text } from '../texts/text.ts';
import { code, literal } from './literal.ts';

/** Errors of the console and frames of the page that are shown; the evidence itself keeps more. */
const shownAtMost = 10;

/** What was observed for a run: each with when, by whom, and the hash that audit rows name. */
export function evidenceMarkdown(language: Language, evidence: readonly Evidence[]): readonly string[] {
  return evidence.flatMap((one) => [...linesOf(language, one), `  - sha256 \`${one.hash}\``]);
}

function linesOf(language: Language, one: Evidence): readonly string[] {
  switch (one.kind) {
    case 'widget':
      return widgetLines(one);
    case 'workspace':
      return workspaceLines(one);
    case 'workspace-not-seen':
      return [notSeenLine(language, one)];
  }
}

const loadedByCode = ({ library: { loaded } }: WidgetReport): boolean => loaded;
const loadedInRun = ({ library: { loads } }: WidgetRun): boolean => loads > 0;

function widgetLines({ at, label, address, framing, code: read, run }: WidgetSight): string[] {
  const origin = framing.finalOrigin === undefined ? '' : `, ends at ${code(framing.finalOrigin)}`;
  return [
    `- ${at} · widget “${literal(label)}” at ${code(withoutQueries(address))}`,
    `  - may be framed: ${framing.framed}${origin}`,
    ...(read === undefined
      ? ['  - its code could not be read']
      : [
          `  - by its code: visible ${read.visible} (${read.why.code}), initialisation ${read.init}, library ${loadedByCode(read) ? 'loaded' : 'not loaded'}, calls ${apisOf(read.calls)}`,
        ]),
    ...(run === undefined
      ? []
      : [
          `  - when run: visible ${run.visible} (${run.why}), initialisation ${run.init}, library ${loadedInRun(run) ? 'loaded' : 'not loaded'}, calls ${apisOf(run.calls)}, ended ${run.stopped}`,
        ]),
  ];
}

/** Each once, in the order of first use. */
const apisOf = (calls: readonly { readonly api: string }[]): string =>
  calls.length === 0 ? 'none' : [...new Set(calls.map(({ api }) => api))].map(literal).join(', ');

function workspaceLines({ at, by, seen, pictures }: WorkspaceSight): string[] {
  const who = by === undefined ? 'observed by Cutover' : `reported by ${literal(by.name)}`;
  const { storage, frames, scripts, consoleErrors } = seen;
  return [
    `- ${at} · workspace, ${who}`,
    `  - user ${seen.user ?? 'not told'}, app ${seen.app ?? 'not told'}, profile ${seen.profile === null ? 'not told' : code(seen.profile)}`,
    `  - library: ${scripts.length === 0 ? 'not loaded' : scripts.map((one) => code(withoutQueries(one))).join(', ')}`,
    `  - ${entryOf('channelProviders', storage.channelProviders)}`,
    `  - ${entryOf('applicationExtensions', storage.applicationExtensions)}, ${storage.applicationExtensions.loader ? 'names' : 'does not name'} the loader`,
    ...frames.slice(0, shownAtMost).map((frame) => `  - frame ${frameOf(frame)}`),
    ...(seen.withheld ?? []).map((one) => `  - out of reach of Cutover's own browser: ${code(one)}`),
    ...(consoleErrors === null
      ? ['  - console: nobody listened']
      : consoleErrors.slice(0, shownAtMost).map((one) => `  - console error: ${code(withoutQueries(one))}`)),
    ...(pictures.length === 0 ? [] : [`  - pictures: ${pictures.join(', ')}`]),
  ];
}

type Entry = WorkspaceSight['seen']['storage']['channelProviders'];

function entryOf(name: string, { present, empty, length, hash, occurs }: Entry): string {
  if (!present) return `${name}: not there`;
  const names = occurs.length === 0 ? '' : `, names ${occurs.map(code).join(', ')}`;
  return `${name}: ${empty ? 'empty' : `${length} characters`}${names}${hash === null ? '' : `, sha256 \`${hash}\``}`;
}

function frameOf({ asked, shown, visible, width, height }: WorkspaceSight['seen']['frames'][number]): string {
  const ends =
    shown === undefined || shown === asked ? '' : `, shows ${shown === null ? 'an error page' : code(shown)}`;
  const seen = visible ? `${width} × ${height}` : 'not to be seen';
  return `${asked === null ? 'without an address' : code(asked)}${ends}: ${seen}`;
}

function notSeenLine(language: Language, { at, refusal }: WorkspaceNotSeen): string {
  return `- ${at} · workspace not seen: ${literal(text(language, `reason.${refusal.reason}`, refusal.params))}`;
}

/** Queries may carry what only their owner should read; where they were taken out before, nothing is left to take. */
const withoutQueries = (said: string): string =>
  said.replace(/(\bhttps?:\/\/[^\s?#'"]*)[?#][^\s'"]*/gi, '$1?…');
