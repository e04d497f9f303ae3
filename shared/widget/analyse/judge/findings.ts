import type { CodePlace, WidgetFinding, WidgetFindingCode } from '../../../domain/widget-report.ts';
import { libraryName, modesOf } from '../host/library.ts';
import { isPlaceholder, organisationOf } from '../host/organisation.ts';
import { placeOf, type Site } from '../read/source.ts';
import type { ApiCall, LibraryLoad } from '../run/machine.ts';
import { alternatives, isObj } from '../run/values.ts';
import type { Facts } from './facts.ts';
import { callInComments } from './remarks.ts';
import { inOrder, isForcedOnly, isLoaded, notLoaded, type Verdict } from './verdict.ts';

type Severity = WidgetFinding['severity'];
type Params = WidgetFinding['params'];

const finding = (
  code: WidgetFindingCode,
  severity: Severity,
  place: CodePlace,
  params: Params = {},
): WidgetFinding => ({
  code,
  severity,
  ...place,
  params,
});
const at = (code: WidgetFindingCode, severity: Severity, site: Site, params: Params = {}): WidgetFinding =>
  finding(code, severity, placeOf(site), params);

/** Everything worth saying, in the order of severity and then of place. Which place each has is said in docs/widget-check.md. */
export function findingsOf(facts: Facts, verdict: Verdict): readonly WidgetFinding[] {
  const found = [
    ...parsing(facts),
    ...library(facts, verdict),
    ...waiting(facts),
    ...mode(facts, verdict),
    ...calling(facts),
    ...files(facts),
    ...whole(facts, verdict),
  ];
  const seen = new Set<string>();
  const once = found.filter(({ code, file, line, column }) => {
    const key = `${code} ${file} ${line} ${column}`;
    return !seen.has(key) && seen.add(key) !== undefined;
  });
  const rank: { readonly [severity in Severity]: number } = { error: 0, warning: 1, info: 2 };
  return once.sort(
    (a, b) =>
      rank[a.severity] - rank[b.severity] ||
      a.file.localeCompare(b.file) ||
      a.line - b.line ||
      a.column - b.column,
  );
}

function parsing({ sources }: Facts): readonly WidgetFinding[] {
  return sources.flatMap((source) => {
    const { error } = source.script;
    if (error === undefined) return [];
    const node = { start: error.offset, end: error.offset };
    return [at('does-not-parse', 'error', { source, node }, { message: error.message.slice(0, 200) })];
  });
}

function library(facts: Facts, verdict: Verdict): readonly WidgetFinding[] {
  const found: WidgetFinding[] = [];
  const isUsed =
    facts.calls.length + facts.earlyCalls.length + facts.listeners.length + facts.unseen.length > 0;
  if (
    !isLoaded(facts) &&
    isUsed &&
    verdict.code !== 'not-a-cif-widget' &&
    ![...facts.insecure, ...facts.blocked].some(({ file }) => libraryName.test(file ?? '')) &&
    (notLoaded(facts) || facts.page === undefined)
  ) {
    const first = inOrder([...facts.calls, ...facts.earlyCalls, ...facts.unseen])[0] ?? facts.listeners[0];
    const place = first === undefined ? facts.entry : placeOf(first.site);
    found.push(finding('library-not-loaded', facts.page === undefined ? 'info' : 'error', place));
  }
  const [, second] = facts.loads.filter(({ phase }) => phase === 'init');
  if (second?.load.site !== undefined) found.push(at('library-loaded-twice', 'warning', second.load.site));
  for (const { load } of facts.loads)
    if (load.site !== undefined) found.push(...attributes(load, load.site, facts));
  return found;
}

function attributes(load: LibraryLoad, site: Site, facts: Facts): readonly WidgetFinding[] {
  const found: WidgetFinding[] = [];
  const add = (code: WidgetFindingCode, severity: Severity, params: Params = {}) =>
    found.push(at(code, severity, site, params));
  if (!load.fromData && load.crmurl !== true) add('missing-crmurl', 'warning');
  if (!load.fromData && load.cifid !== true) add('missing-cifid', 'warning');
  const addresses = [load.address, load.crmAddress].filter((one) => one !== undefined);
  if (addresses.some(isPlaceholder)) add('placeholder-org-url', 'error');
  else {
    const hosts = [
      ...new Set(
        [...addresses, facts.options.organisation].map(organisationOf).filter((one) => one !== undefined),
      ),
    ];
    if (hosts.length > 1)
      add('foreign-org-url', 'warning', { found: hosts[0] ?? '', expected: hosts.at(-1) ?? '' });
  }
  return found;
}

function waiting(facts: Facts): readonly WidgetFinding[] {
  const found: WidgetFinding[] = [];
  const early = facts.earlyCalls.find(({ phase }) => phase === 'init');
  const first = facts.calls.find(({ phase, awaited }) => phase === 'init' && !awaited);
  if (early !== undefined && isLoaded(facts))
    found.push(at('init-not-awaited', 'error', early.site, { api: early.api }));
  else if (first !== undefined) found.push(at('init-not-awaited', 'warning', first.site, { api: first.api }));
  for (const { certainty, site, isGuess } of facts.listeners)
    if (isGuess === true) continue;
    else if (certainty === 'raced') found.push(at('init-listener-race', 'warning', site));
    else if (certainty === 'missed') found.push(at('init-listener-race', 'error', site));
  if (isLoaded(facts))
    for (const { site, called } of facts.earlyReads)
      if (!called) found.push(at('api-captured-too-early', 'error', site));
  return found;
}

function mode(facts: Facts, { visible, code, site }: Verdict): readonly WidgetFinding[] {
  const found: WidgetFinding[] = [];
  const severity: Severity = visible === 'no' ? 'error' : 'warning';
  const isDocked = facts.modes.some((one) => one.mode === 1);
  for (const one of facts.modes) {
    if (one.by === undefined || typeof one.mode !== 'number' || one.mode === 1) continue;
    if (isDocked && (code === 'dynamic-mode' || code === 'depends-on-condition')) continue;
    found.push(at(one.mode === 2 ? 'hidden-at-init' : 'minimised-at-init', severity, one.by.site));
  }
  if (visible === 'on-event' && site !== undefined) found.push(at('visible-only-on-event', 'warning', site));
  const session = facts.calls.find(({ api, phase }) => api === 'createSession' && phase !== 'forced');
  if (session !== undefined && !isDocked) found.push(at('shown-by-session', 'warning', session.site));
  if (facts.options.hasSeveralProviders === true && visible === 'yes' && site !== undefined) {
    const isInSession = facts.calls.some(({ api, phase }) => api === 'createSession' && phase === 'init');
    if (!isInSession) found.push(at('several-providers-need-session', 'warning', site));
  }
  return [...found, ...dynamic(facts)];
}

/** Arguments of `setMode` that nobody can know; those of wrappers that are called with known ones are known. */
function dynamic({ calls }: Facts): readonly WidgetFinding[] {
  const bySite = new Map<unknown, ApiCall[]>();
  for (const call of calls)
    if (call.api === 'setMode') bySite.set(call.site.node, [...(bySite.get(call.site.node) ?? []), call]);
  return [...bySite.values()].flatMap((group) => {
    const real = group.filter((call) => !isForcedOnly(call));
    const open = (real.length > 0 ? real : group).find((call) => isOpen(call));
    const node = open?.argNodes[0];
    return open === undefined || node === undefined
      ? []
      : [at('dynamic-mode', 'warning', { source: open.site.source, node })];
  });
}

function isOpen({ args, phase }: ApiCall): boolean {
  const modes = new Set(modesOf(args[0]));
  return modes.has('dynamic') || (phase === 'init' && modes.size > 1);
}

const jsonArguments: { readonly [api: string]: readonly number[] } = {
  openForm: [0, 1],
  createRecord: [1],
  updateRecord: [2],
};

function calling(facts: Facts): readonly WidgetFinding[] {
  const found: WidgetFinding[] = [];
  for (const { api, args, argNodes, site } of facts.calls)
    for (const index of jsonArguments[api] ?? []) {
      const node = argNodes[index];
      const isObject = alternatives(args[index]).some(
        (one) => isObj(one) && one.code === undefined && one.native === undefined,
      );
      if (node !== undefined && isObject)
        found.push(at('open-form-object-argument', 'warning', { source: site.source, node }, { api }));
    }
  for (const { site, given, meant, isInit } of facts.slips)
    found.push(
      at('event-name-case', isInit ? 'error' : 'warning', site, { given: given.slice(0, 60), meant }),
    );
  return found;
}

function files({ missing, insecure, blocked, page }: Facts): readonly WidgetFinding[] {
  const isLocal = page === undefined || page.source.base.startsWith('file:');
  const refused = insecure.map(({ file, site }) =>
    at('insecure-content', 'error', site, { file: file.slice(0, 200) }),
  );
  const kept = blocked.map(({ file, site }) =>
    at('blocked-by-policy', 'error', site, file === undefined ? {} : { file: file.slice(0, 200) }),
  );
  const unread = missing.map(({ file, problem, site }) => {
    const isElsewhere = isLocal && /^https?:|^\/\//.test(file);
    return at('file-not-read', isElsewhere ? 'info' : 'warning', site, { file: file.slice(0, 200), problem });
  });
  return [...refused, ...kept, ...unread];
}

function whole(facts: Facts, verdict: Verdict): readonly WidgetFinding[] {
  const found: WidgetFinding[] = facts.tooDeep.map((file) =>
    finding('too-large', 'error', { file, line: 1, column: 1 }),
  );
  const isLive =
    facts.calls.some(({ api }) => api === 'setMode') ||
    facts.earlyCalls.some(({ api }) => api === 'setMode') ||
    facts.unseen.some(({ api }) => api === 'setMode');
  const place = isLive ? undefined : callInComments(facts.sources, facts.page);
  if (place !== undefined) found.push(finding('calls-only-in-comments', 'error', place));
  else if (verdict.code === 'not-a-cif-widget' && facts.blocked.length === 0)
    found.push(finding('not-a-cif-widget', 'error', facts.entry));
  if (facts.isIncomplete)
    found.push(finding('took-too-long', verdict.visible === 'unknown' ? 'error' : 'warning', facts.entry));
  return found;
}
