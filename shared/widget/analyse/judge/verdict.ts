import type { CodePlace, InitAwaited, PanelVisible } from '../../../domain/widget-report.ts';
import { modesOf } from '../host/library.ts';
import { placeOf, type Site } from '../read/source.ts';
import type { ApiCall } from '../run/machine.ts';
import { isChoice, isUnknown } from '../run/values.ts';
import type { Facts } from './facts.ts';
import { callInComments } from './remarks.ts';

export type WhyCode =
  | 'docked-at-init'
  | 'docked-on-event'
  | 'minimised-at-init'
  | 'hidden-at-init'
  | 'never-docked'
  | 'library-not-loaded'
  | 'api-too-early'
  | 'init-missed'
  | 'calls-only-in-comments'
  | 'not-a-cif-widget'
  | 'dynamic-mode'
  | 'depends-on-condition'
  | 'not-reached'
  | 'host-page-unknown'
  | 'shown-by-session'
  | 'does-not-parse'
  | 'file-not-read'
  | 'page-inside-refused'
  | 'took-too-long'
  | 'too-large';

export interface Verdict {
  readonly visible: PanelVisible;
  readonly code: WhyCode;
  readonly site?: Site;
  readonly place?: CodePlace;
}

export const isLoaded = (facts: Facts): boolean => facts.loads.length > 0;
const docks = (call: ApiCall): boolean => call.api === 'setMode' && modesOf(call.args[0]).includes(1);
const isDynamic = (call: ApiCall): boolean =>
  call.api === 'setMode' && modesOf(call.args[0]).includes('dynamic');

/** Whether the argument was only unknown because nobody calls the function around. */
export const isForcedOnly = (call: ApiCall): boolean => {
  const [value] = call.args;
  return call.phase === 'forced' && (value === undefined || isUnknown(value));
};

/** Whether the panel is visible, and why one may say so. The first rule that fits decides. */
export function judge(facts: Facts): Verdict {
  const { calls } = facts;
  if (facts.tooDeep.length > 0 && calls.length === 0) return { visible: 'unknown', code: 'too-large' };
  if (facts.isIncomplete) return { visible: 'unknown', code: 'took-too-long' };
  const atInit = whatInitLeaves(facts);
  if (atInit !== undefined) return atInit;
  const early = tooEarly(facts);
  if (early !== undefined) return early;
  if (notLoaded(facts)) return { visible: 'no', code: 'library-not-loaded', ...siteOf(calls[0]) };
  return later(facts);
}

const siteOf = (call: ApiCall | undefined): { readonly site?: Site } =>
  call === undefined ? {} : { site: call.site };

/** No file and no code of the page takes in the library. */
export function notLoaded(facts: Facts): boolean {
  if (facts.page === undefined || isLoaded(facts) || facts.unknownScripts > 0) return false;
  if (facts.options.isLibraryAround === true) return false;
  const isUsed =
    facts.calls.length + facts.earlyCalls.length + facts.listeners.length + facts.unseen.length > 0;
  return isUsed && !facts.missing.some(mayLoad) && !doesNotParse(facts);
}

/** Missing files of others, such as jQuery, do not bring the library. */
export const mayLoad = ({ file }: { readonly file: string }): boolean =>
  !/msdyn_channelintegrationframework|jquery|bootstrap|font-?awesome|lodash|polyfill|analytics|twilio|signalr|react(?:-dom)?[.@]|vue[.@]|adal|msal|googletagmanager|moment/i.test(
    file,
  );

function whatInitLeaves(facts: Facts): Verdict | undefined {
  const { modes } = facts;
  const known = new Set(modes.map(({ mode }) => mode));
  const [first] = modes;
  const by = modes.find((one) => one.by !== undefined)?.by;
  if (known.size === 0 || (known.size === 1 && known.has('unset'))) return undefined;
  if (notLoaded(facts)) return { visible: 'no', code: 'library-not-loaded', ...siteOf(by) };
  if (known.has('dynamic'))
    return {
      visible: 'unknown',
      code: 'dynamic-mode',
      ...siteOf(modes.find(({ mode }) => mode === 'dynamic')?.by),
    };
  if (known.size > 1) return split(facts, by);
  const mode = first?.mode;
  if (mode === 1) return { visible: 'yes', code: 'docked-at-init', ...siteOf(by) };
  const isHidden = mode === 2;
  const after = later(facts);
  if (countsAfter(facts, after)) return after;
  return { visible: 'no', code: isHidden ? 'hidden-at-init' : 'minimised-at-init', ...siteOf(by) };
}

/** Whether what may still come decides although something else was set: a call that was not come by does only where the code was lost sight of. */
const countsAfter = ({ isLost }: Facts, { visible, code }: Verdict): boolean =>
  visible === 'on-event' || code === 'shown-by-session' || (isLost && code === 'not-reached');

function split(facts: Facts, by: ApiCall | undefined): Verdict {
  const known = facts.modes.map(({ mode }) => mode);
  if (!known.includes(1)) {
    const after = later(facts);
    if (countsAfter(facts, after)) return after;
    const worst = facts.modes.find(({ mode }) => mode !== 'unset');
    return {
      visible: 'no',
      code: worst?.mode === 2 ? 'hidden-at-init' : 'minimised-at-init',
      ...siteOf(worst?.by),
    };
  }
  const [one] = facts.modes;
  const isArgument =
    isChoice(one?.by?.args[0]) && facts.modes.every((other) => other.by?.site.node === one?.by?.site.node);
  return {
    visible: 'unknown',
    code: isArgument ? 'dynamic-mode' : 'depends-on-condition',
    ...siteOf(facts.modes.find(({ mode }) => mode === 1)?.by ?? by),
  };
}

function tooEarly(facts: Facts): Verdict | undefined {
  const read = facts.earlyReads[0];
  if (read !== undefined && isLoaded(facts)) return { visible: 'no', code: 'api-too-early', site: read.site };
  return undefined;
}

/** Nothing was set at initialisation, or nothing that shows the panel: what may still come? */
function later(facts: Facts): Verdict {
  const { calls } = facts;
  const onEvent = calls.filter((call) => call.phase === 'event' || call.phase === 'failure');
  const docking = inOrder(onEvent.filter(docks))[0];
  if (docking !== undefined) return { visible: 'on-event', code: 'docked-on-event', site: docking.site };
  const session = calls.find(({ api, phase }) => api === 'createSession' && phase !== 'forced');
  if (session !== undefined) return { visible: 'unknown', code: 'shown-by-session', site: session.site };
  const dynamic = calls.find((call) => isDynamic(call) && call.phase !== 'forced');
  if (dynamic !== undefined) return { visible: 'unknown', code: 'dynamic-mode', site: dynamic.site };
  const lost = facts.listeners.find(({ certainty }) => certainty === 'missed' || certainty === 'never');
  const forced = calls.find(
    (call) => (call.phase === 'forced' || call.phase === 'unclear') && (docks(call) || isDynamic(call)),
  );
  if (
    lost !== undefined &&
    !facts.listeners.some(({ certainty }) => certainty === 'certain' || certainty === 'raced')
  )
    return { visible: 'no', code: 'init-missed', site: lost.site };
  if (forced !== undefined)
    return {
      visible: 'unknown',
      code: facts.page === undefined ? 'host-page-unknown' : 'not-reached',
      site: forced.site,
    };
  return nothingDocks(facts);
}

function nothingDocks(facts: Facts): Verdict {
  const unseen = facts.unseen.find(
    ({ api, argNodes, site }) => api === 'setMode' && mayDock(argNodes[0]) && !facts.isDead(site),
  );
  if (unseen !== undefined)
    return {
      visible: 'unknown',
      code: unseen.site.source.script.error === undefined ? 'not-reached' : 'does-not-parse',
      site: unseen.site,
    };
  const other = facts.unseenModes.find(({ argNodes, site }) => mayDock(argNodes[0]) && !facts.isDead(site));
  if (other !== undefined && (isLoaded(facts) || facts.listeners.length > 0))
    return { visible: 'unknown', code: 'not-reached', site: other.site };
  const broken = facts.sources.find(({ script, code }) => script.error !== undefined && /setMode/.test(code));
  if (broken !== undefined) return { visible: 'unknown', code: 'does-not-parse' };
  const lost = facts.missing.find(mayLoad);
  const place = facts.calls.some(({ api }) => api === 'setMode')
    ? undefined
    : callInComments(facts.sources, facts.page);
  const isUsed =
    facts.calls.length > 0 || isLoaded(facts) || facts.listeners.length > 0 || facts.unseen.length > 0;
  if (lost !== undefined && facts.page !== undefined)
    return { visible: 'unknown', code: 'file-not-read', site: lost.site };
  if (place !== undefined) return { visible: 'no', code: 'calls-only-in-comments', place };
  if (facts.unknownScripts > 0 && !isUsed) return { visible: 'unknown', code: 'file-not-read' };
  if (!isUsed)
    return {
      visible: 'no',
      code: doesNotParse(facts) && facts.mentionsInit ? 'never-docked' : 'not-a-cif-widget',
    };
  if (facts.isLoose || (facts.isCut && facts.sources.some(({ code }) => code.includes('setMode'))))
    return { visible: 'unknown', code: 'not-reached' };
  return { visible: 'no', code: 'never-docked' };
}

const mayDock = (node: { readonly type: string; readonly value?: unknown } | undefined): boolean =>
  node !== undefined && (node.type !== 'Literal' || node.value === 1 || node.value === '1');

export const doesNotParse = (facts: Facts): boolean =>
  facts.sources.some(
    ({ script, code }) => script.error !== undefined && /CIFramework|CIFInitDone|msdyn_ciLibrary/i.test(code),
  );

/** By file in the order of loading, then by place. */
export function inOrder<T extends { readonly site: Site }>(calls: readonly T[]): readonly T[] {
  return [...calls].sort((a, b) => {
    const [one, other] = [placeOf(a.site), placeOf(b.site)];
    return one.file === other.file ? one.line - other.line || one.column - other.column : 0;
  });
}

export function initOf(facts: Facts): InitAwaited {
  const { calls, earlyCalls } = facts;
  const listeners = facts.listeners.filter(({ isGuess }) => isGuess !== true);
  const atInit = calls.filter(({ phase }) => phase === 'init');
  if (earlyCalls.some(({ phase }) => phase === 'init') || atInit.some(({ awaited }) => !awaited))
    return 'not-awaited';
  if (!isLoaded(facts)) return 'unknown';
  if (listeners.some(({ certainty }) => certainty === 'raced' || certainty === 'missed')) return 'raced';
  return listeners.some(({ certainty }) => certainty === 'certain') ? 'awaited' : 'unknown';
}
