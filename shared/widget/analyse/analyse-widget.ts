import { createHash } from 'node:crypto';
import type { WidgetCall, WidgetReport } from '../../domain/widget-report.ts';
import type { LoadedFile, Loader } from '../loader.ts';
import { unfinished } from '../unfinished.ts';
import type { World } from './host/world.ts';
import type { Facts, ReportOptions } from './judge/facts.ts';
import { findingsOf } from './judge/findings.ts';
import { patchOf } from './judge/patch.ts';
import { functionAround, mentionsInit, type SeenCall, scanCalls, scanModes } from './judge/scan.ts';
import { initOf, judge } from './judge/verdict.ts';
import { runRest } from './page/after-start.ts';
import { withFrames } from './page/inside-frames.ts';
import { makeWorld } from './page/make-world.ts';
import { type OtherPages, otherPages, reportOfShell } from './page/other-pages.ts';
import { pageSource, type Ready, readScripts, runPage } from './page/run-page.ts';
import { type CodeStore, openStore } from './read/code-store.ts';
import { isUpgraded } from './read/insecure.ts';
import { NotAsRead } from './read/parse-lazily.ts';
import { isPage, type Page, readPage } from './read/read-page.ts';
import { placeOf, type Site, type Source } from './read/source.ts';
import { withoutAssumed } from './run/assuming.ts';
import { OutOfSteps, type State } from './run/machine.ts';

/** A page, with scripts that a build would put into it; or scripts whose page is not there. */
export type Entry =
  | { readonly page: LoadedFile; readonly scripts?: readonly LoadedFile[] }
  | { readonly scripts: readonly LoadedFile[] };

interface Opened {
  readonly page: { readonly source: Source; readonly read: Page } | undefined;
  readonly ready: readonly Ready[];
  readonly handlers: readonly { readonly element: string; readonly name: string; readonly source: Source }[];
}

const stepsAtStart = 3_000_000;

/**
 * Reads a widget and runs its code abstractly. Nothing of it is really run. Whatever goes wrong here is a finding: code
 * of others must not decide whether there is an answer.
 */
export async function analyseWidget(
  entry: Entry,
  loader: Loader,
  options: ReportOptions = {},
  depth = 0,
): Promise<WidgetReport> {
  try {
    return await analyse(entry, loader, options, depth);
  } catch (error) {
    if (error instanceof NotAsRead) return analyseWidget(entry, loader, options, depth);
    const file = ('page' in entry ? entry.page : entry.scripts[0])?.file ?? '';
    if (error instanceof RangeError) return unfinished('too-large', file);
    return unfinished('not-analysed', file, error instanceof Error ? error.message : String(error));
  }
}

async function analyse(
  entry: Entry,
  loader: Loader,
  options: ReportOptions,
  depth: number,
): Promise<WidgetReport> {
  const store = openStore(loader);
  const first = 'page' in entry ? entry.page : entry.scripts[0];
  const isHtml = 'page' in entry && isPage(entry.page.file, entry.page.text, entry.page.type);
  const opened = isHtml
    ? await openPage(entry.page, store, entry.scripts ?? [])
    : await openScripts('page' in entry ? [entry.page].filter(isCode) : entry.scripts, store);
  let { world, isIncomplete, others } = await run(
    opened,
    store,
    opened.page === undefined ? 'page' : options.isLibraryAround === true ? 'parent' : undefined,
  );
  if (
    opened.page !== undefined &&
    options.isLibraryAround !== true &&
    world.loads.length === 0 &&
    !isIncomplete
  ) {
    // Nothing loads the library by name: read on as if it were there, or as if the unknown script were it.
    const again = await run(opened, store, world.unknownScripts > 0 ? 'script' : 'page');
    again.world.unknownScripts = Math.max(world.unknownScripts, again.world.unknownScripts);
    ({ world, isIncomplete, others } = again);
  }
  const strict = world;
  if (strict.m.state.earlyReads.length > 0 && !isIncomplete) {
    // Code that dies because it comes too early still has calls worth naming: see what they would be.
    const alive = await run(opened, store, 'there');
    if (!alive.isIncomplete) world = alive.world;
    world.m.state.modes = strict.m.state.modes;
  }
  const file = first?.file ?? '';
  const facts = factsOf(opened, store, { world, isIncomplete, others }, options, file, strict);
  const report = reportOf(facts);
  if (!('page' in entry) || depth >= deepest) return report;
  const around = { channelUrl: entry.page.base, ...options };
  if (report.library.loaded)
    return withFrames(report, entry.page, others, loader, (page) =>
      analyseWidget({ page }, loader, { ...around, isLibraryAround: true }, depth + 1),
    );
  if (report.why.code !== 'not-a-cif-widget') return report;
  const inside = (page: LoadedFile) => analyseWidget({ page }, loader, around, depth + 1);
  return reportOfShell(report, entry.page, others, { loader, options: around, analyse: inside });
}

/** Frames in frames are followed this far. */
const deepest = 2;

/** A browser that is given a document of another kind shows it and runs nothing. */
function isCode({ file, type, text }: LoadedFile): boolean {
  if (/javascript|ecmascript|typescript/i.test(type ?? '')) return true;
  if (/^(?:image|audio|video|font)\/|[/+]json\b|\/pdf\b|\/css\b|\/zip\b/i.test(type ?? '')) return false;
  return (
    !/\.(?:json|map|pdf|css|txt|md|png|jpe?g|gif|svg|ico|zip|woff2?)$/i.test(file) &&
    !text.startsWith('%PDF-')
  );
}

async function openPage(file: LoadedFile, store: CodeStore, built: readonly LoadedFile[]): Promise<Opened> {
  const source = pageSource(file.file, file.base, file.text);
  const read = readPage(file.text);
  const base = resolved(read.baseHref, file.base);
  const sent = (file.head?.csp ?? []).map((text) => ({ text, from: 0 }));
  store.policies = [...sent, ...read.policies];
  store.isUpgraded = isUpgraded(store.policies.map(({ text }) => text));
  const ready = await readScripts(store, read, source, base);
  for (const { at, href } of read.preloads)
    await store.load(href, { source: { ...source, base }, node: { start: at, end: at } }, true);
  const handlers = [];
  for (const { element, name, offset, code } of read.handlers)
    handlers.push({ element, name, source: await store.addPart(source, offset, code, false, base) });
  const added: Ready[] = [];
  for (const one of built)
    added.push({
      kind: 'code',
      at: file.text.length,
      source: await store.add(one, true),
      when: 'deferred',
      module: true,
    });
  return { page: { source, read }, ready: [...ready, ...added], handlers };
}

function resolved(href: string | undefined, base: string): string {
  try {
    return href === undefined || href === '' ? base : new URL(href, base).href;
  } catch {
    return base;
  }
}

async function openScripts(files: readonly LoadedFile[], store: CodeStore): Promise<Opened> {
  const sources: Source[] = [];
  for (const file of files) sources.push(await store.add(file, false));
  const ready = sources.map((source): Ready => {
    const isOld = /\bmodule\.exports\b|\bexports\.\w+\s*=|\brequire\s*\(/.test(source.code);
    return {
      kind: 'code',
      at: 0,
      source,
      when: 'now',
      module: isOld || source.script.program.sourceType === 'module',
    };
  });
  return { page: undefined, ready, handlers: [] };
}

/** A server, or a framework of the client, fills in parts of the page. */
const isTemplate = (text: string): boolean =>
  /<%|<\?|@(?:Html|await|RenderBody|Model)\b|\{\{|\$\{/.test(text);

interface Ran {
  readonly world: World;
  readonly isIncomplete: boolean;
  readonly others: OtherPages;
}

async function run(opened: Opened, store: CodeStore, assumed: World['assumed']): Promise<Ran> {
  const { page, ready, handlers } = opened;
  const base = page?.source.base ?? '';
  const address = URL.canParse(base) ? base : undefined;
  const hasModules =
    page === undefined || page.read.scripts.some(({ tag }) => /require(?:js)?(?:\.min)?\.js|dojo/i.test(tag));
  const world = makeWorld(store, {
    assumed,
    address,
    base: page === undefined ? undefined : resolved(page.read.baseHref, page.source.base),
    steps: stepsAtStart,
    hasModules,
    nodes: page?.read.nodes ?? [],
    isVaguePage: page === undefined || isTemplate(page.source.whole.text),
  });
  let isIncomplete = false;
  try {
    await runPage(world, store, ready, { handlers, customs: page?.read.customs ?? [] });
  } catch (error) {
    if (!(error instanceof OutOfSteps)) throw error;
    isIncomplete = true;
  }
  const { modes } = world.m.state;
  const others = otherPages(world, page?.source, store.isUpgraded);
  await runRest(world, store);
  world.m.state.modes = modes;
  return { world, isIncomplete, others };
}

function factsOf(
  opened: Opened,
  store: CodeStore,
  { world, isIncomplete, others }: Ran,
  options: ReportOptions,
  file: string,
  strict: World,
): Facts {
  const { m } = world;
  const scripts = store.sources;
  const called = [...m.state.calls, ...strict.earlyCalls].map(({ site }) => site.node);
  const seen = new Set([...called, ...world.ownCalls]);
  const page =
    opened.page === undefined
      ? undefined
      : { source: opened.page.source, remarks: opened.page.read.remarks, scripts };
  return {
    entry: { file, line: 1, column: 1 },
    page,
    sources: scripts,
    modes: withoutAssumed(m.state.modes),
    calls: m.state.calls,
    earlyCalls: strict.earlyCalls,
    earlyReads: strict.m.state.earlyReads,
    unseen: scanCalls(scripts).filter(({ site }) => !seen.has(site.node)),
    unseenModes: scanModes(scripts).filter(({ site }) => !seen.has(site.node)),
    isDead: (site) => isDead(m.state, site),
    isLoose: m.state.isLoose,
    isLost: m.state.strays > 0,
    isCut: isIncomplete || m.state.cuts > 0,
    listeners: world.listeners,
    loads: isIncomplete && world.loads.length === 0 ? written(opened) : world.loads,
    slips: world.slips,
    missing: store.missing,
    blocked: store.blocked,
    insecure: [...store.insecure, ...others.insecure],
    tooDeep: store.tooDeep,
    unknownScripts: world.unknownScripts,
    isIncomplete,
    mentionsInit: mentionsInit(scripts),
    options,
  };
}

/** The function around ran, always for certain and as a whole, and did not come by: it left before, or threw. */
function isDead(state: State, site: Site): boolean {
  if (state.cuts > 0 || state.isLoose || state.blind.has(site.node)) return false;
  const around = functionAround(site);
  return around !== undefined && state.entered.has(around) && !state.doubtful.has(around);
}

/** The libraries the page's tags name, where running its code did not get as far. */
const written = ({ ready }: Opened): Facts['loads'] =>
  ready.flatMap((one) =>
    one.kind === 'library'
      ? [{ load: one.load, phase: 'init' as const, turn: 0, isExecuted: false, isDispatched: false }]
      : [],
  );

function reportOf(facts: Facts): WidgetReport {
  const verdict = judge(facts);
  const patch = patchOf(facts, verdict);
  const first = facts.loads[0]?.load;
  const place = verdict.place ?? (verdict.site === undefined ? undefined : placeOf(verdict.site));
  return {
    visible: verdict.visible,
    why: { code: verdict.code, params: {}, ...(place === undefined ? {} : { place }) },
    library: { loaded: first !== undefined, crmurl: first?.crmurl === true, cifid: first?.cifid === true },
    init: initOf(facts),
    findings: findingsOf(facts, verdict),
    calls: callsOf(facts),
    ...(patch === undefined ? {} : { patch }),
    codeHash: hashOf(facts),
  };
}

function callsOf(facts: Facts): readonly WidgetCall[] {
  const all: readonly SeenCall[] = [...facts.calls, ...facts.earlyCalls, ...facts.unseen];
  const calls = new Map<string, WidgetCall>();
  for (const { api, site } of all) {
    const place = placeOf(site);
    calls.set(`${api} ${place.file} ${place.line} ${place.column}`, { api, ...place });
  }
  const order = [
    ...new Set([
      facts.page?.source.file ?? '',
      ...facts.sources.map(({ file }) => file),
      ...[...calls.values()].map(({ file }) => file),
    ]),
  ];
  return [...calls.values()].sort(
    (a, b) => order.indexOf(a.file) - order.indexOf(b.file) || a.line - b.line || a.column - b.column,
  );
}

function hashOf({ page, sources }: Facts): string {
  const hash = createHash('sha256');
  if (page !== undefined) hash.update(`${page.source.file}\0${page.source.whole.text}\0`);
  for (const { file, code } of sources) hash.update(`${file}\0${code}\0`);
  return hash.digest('hex');
}
