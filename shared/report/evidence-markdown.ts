import type { Evidence, WidgetSight, WorkspaceNotSeen, WorkspaceSight } from '../domain/evidence.ts';
import { listOf } from '../texts/formats.ts';
import { momentOf } from '../texts/moments.ts';
import { type Language, type Params, type TextKey, text } from '../texts/text.ts';
import { code, literal } from './literal.ts';

/** Errors of the console and frames of the page that are shown; the evidence itself keeps more. */
const shownAtMost = 10;

/** What was observed for a run: each with when, by whom, and the hash that audit rows name. */
export function evidenceMarkdown(language: Language, evidence: readonly Evidence[]): readonly string[] {
  return evidence.flatMap((one) => [...linesOf(language, one), `  - sha256 \`${one.hash}\``]);
}

function linesOf(language: Language, one: Evidence): readonly string[] {
  const say: Say = (key, params = {}) => text(language, key, params);
  switch (one.kind) {
    case 'widget':
      return widgetLines(language, say, one);
    case 'workspace':
      return workspaceLines(language, say, one);
    case 'workspace-not-seen':
      return [notSeenLine(language, one)];
  }
}

type Say = (key: TextKey, params?: Params) => string;

const loaded = (is: boolean): string => (is ? 'loaded' : 'not-loaded');

function widgetLines(language: Language, say: Say, sight: WidgetSight): readonly string[] {
  const { at, label, address, framing, code: read, run } = sight;
  const { library: readLibrary } = read ?? {};
  const { library: ranLibrary } = run ?? {};
  const origin = framing.finalOrigin === undefined ? '' : code(framing.finalOrigin);
  const what = { label: literal(label), address: code(withoutQueries(address)) };
  const calls = (all: readonly { readonly api: string }[]): string =>
    all.length === 0
      ? say('evidence.none')
      : listOf(language, [...new Set(all.map(({ api }) => literal(api)))]);
  return [
    `- ${say('evidence.widget', { at: momentOf(language, at), ...what })}`,
    `  - ${say('evidence.framed', { framed: framing.framed, origin })}`,
    read === undefined
      ? `  - ${say('evidence.code-unread')}`
      : `  - ${say('evidence.by-code', {
          panel: read.visible,
          why: read.why.code,
          init: read.init,
          loading: loaded(readLibrary?.loaded === true),
          calls: calls(read.calls),
        })}`,
    ...(run === undefined
      ? []
      : [
          `  - ${say('evidence.when-run', {
            panel: run.visible,
            why: run.why,
            init: run.init,
            loading: loaded(ranLibrary !== undefined && ranLibrary.loads > 0),
            calls: calls(run.calls),
            stopped: run.stopped,
          })}`,
        ]),
  ];
}

function workspaceLines(language: Language, say: Say, { at: iso, by, seen, pictures }: WorkspaceSight) {
  const { storage, frames, scripts, consoleErrors } = seen;
  const at = momentOf(language, iso);
  const known = (value: string | null): string => value ?? say('evidence.not-told');
  const who = {
    user: known(seen.user),
    app: known(seen.app),
    profile: known(seen.profile && code(seen.profile)),
  };
  const loads = scripts.map((one) => code(withoutQueries(one)));
  const extensions = entryOf(language, say, 'applicationExtensions', storage.applicationExtensions);
  const loader = storage.applicationExtensions.loader ? 'evidence.names-loader' : 'evidence.no-loader';
  const lines = [
    say('evidence.who', who),
    say('evidence.cif-library', {
      scripts: loads.length === 0 ? say('word.loading.not-loaded') : listOf(language, loads),
    }),
    entryOf(language, say, 'channelProviders', storage.channelProviders),
    say(loader, { entry: extensions }),
    ...frames.slice(0, shownAtMost).map((frame) => frameOf(say, frame)),
    ...(seen.withheld ?? []).map((one) => say('evidence.withheld', { address: code(one) })),
    ...(consoleErrors === null
      ? [say('evidence.unheard')]
      : consoleErrors
          .slice(0, shownAtMost)
          .map((one) => say('evidence.console', { message: code(withoutQueries(one)) }))),
    ...(pictures.length === 0 ? [] : [say('evidence.pictures', { names: listOf(language, pictures) })]),
  ];
  const head =
    by === undefined
      ? say('evidence.observed', { at })
      : say('evidence.reported', { at, by: literal(by.name) });
  return [`- ${head}`, ...lines.map((line) => `  - ${line}`)];
}

type Entry = WorkspaceSight['seen']['storage']['channelProviders'];

function entryOf(language: Language, say: Say, name: string, entry: Entry): string {
  const { present, empty, length: count, hash, occurs } = entry;
  if (!present) return say('evidence.absent', { name });
  const names = listOf(language, occurs.map(code));
  const told = { name, count, names, hash: hash === null ? '' : code(hash) };
  return say(empty ? 'evidence.empty' : 'evidence.entry', told);
}

function frameOf(say: Say, frame: WorkspaceSight['seen']['frames'][number]): string {
  const { asked, shown, visible, width, height } = frame;
  const told = {
    address: asked === null ? say('evidence.no-address') : code(asked),
    shown:
      shown === undefined || shown === asked ? '' : shown === null ? say('evidence.error-page') : code(shown),
    width,
    height,
  };
  return say(visible ? 'evidence.frame' : 'evidence.frame-hidden', told);
}

function notSeenLine(language: Language, { at, refusal }: WorkspaceNotSeen): string {
  const why = literal(text(language, `reason.${refusal.reason}`, refusal.params));
  return `- ${text(language, 'evidence.not-seen', { at: momentOf(language, at), why })}`;
}

/** Queries may carry what only their owner should read; where they were taken out before, nothing is left to take. */
const withoutQueries = (said: string): string =>
  said.replace(/(\bhttps?:\/\/[^\s?#'"]*)[?#][^\s'"]*/gi, '$1?…');
