import type { InitAwaited, PanelVisible, WidgetReport } from './widget-report.ts';
import type { WidgetRun, WidgetRunInit } from './widget-run.ts';

/** Its text is `widget-diff.<code>`. */
export type WidgetDifferenceCode =
  | 'shown-in-code-only'
  | 'shown-in-run-only'
  | 'shown-later-in-run'
  | 'shown-earlier-in-run'
  | 'event-did-not-happen'
  | 'only-run-tells-panel'
  | 'only-code-tells-panel'
  | 'init-missed-in-run'
  | 'init-heard-in-run'
  | 'race-won-in-run'
  | 'race-lost-in-run'
  | 'only-run-tells-init'
  | 'library-in-code-only'
  | 'library-in-run-only'
  | 'calls-in-run-only';

/** Where reading the code and running it give different answers. */
export interface WidgetDifference {
  readonly code: WidgetDifferenceCode;
  /** `contradiction`: one of the two must be wrong or the page behaves by chance. `explained`: each saw its own part. */
  readonly kind: 'contradiction' | 'explained';
  readonly params: { readonly [name: string]: string | number };
}

/**
 * Both answers beside each other, the panel first. Nothing is said of calls that only the code has: a run sees one
 * path, without clicks and without a person signed in.
 */
export function compareAnswers(report: WidgetReport, run: WidgetRun): readonly WidgetDifference[] {
  return [
    ...(lostRace(report, run) ? [] : panel(report.visible, run.visible)),
    ...init(report.init, run),
    ...loadedOrNot(report, run),
    ...calls(report, run),
  ];
}

const contradiction = (code: WidgetDifferenceCode): readonly WidgetDifference[] => [
  { code, kind: 'contradiction', params: {} },
];
const explained = (
  code: WidgetDifferenceCode,
  params: WidgetDifference['params'] = {},
): readonly WidgetDifference[] => [{ code, kind: 'explained', params }];

/** What waits for an event that was missed does not happen: the lost race says it all. */
const lostRace = (report: WidgetReport, run: WidgetRun): boolean =>
  report.init === 'raced' && run.init === 'late' && run.visible === 'no';

function panel(code: PanelVisible, run: PanelVisible): readonly WidgetDifference[] {
  if (code === run) return [];
  if (run === 'unknown') return explained('only-code-tells-panel');
  if (code === 'unknown') return explained('only-run-tells-panel', { runPanel: run });
  if (code === 'no') return contradiction('shown-in-run-only');
  if (code === 'yes') return contradiction(run === 'no' ? 'shown-in-code-only' : 'shown-later-in-run');
  return run === 'no' ? explained('event-did-not-happen') : contradiction('shown-earlier-in-run');
}

function init(code: InitAwaited, { init: run }: WidgetRun): readonly WidgetDifference[] {
  if (run === 'not-fired') return [];
  const heard = run === 'heard';
  if (code === 'raced') return explained(heard ? 'race-won-in-run' : 'race-lost-in-run');
  if (code === 'unknown') return explained('only-run-tells-init', { runInit: run });
  if ((code === 'awaited') === heard) return [];
  return contradiction(heard ? 'init-heard-in-run' : 'init-missed-in-run');
}

/** Whether Microsoft's script is loaded, as the code says and as the run saw. */
const loads = ({ library: read }: WidgetReport, { library: seen }: WidgetRun) => ({
  coded: read.loaded,
  ran: seen.loads > 0,
});

/** A run that was cut short proves nothing about what is missing from it. */
function loadedOrNot(report: WidgetReport, run: WidgetRun): readonly WidgetDifference[] {
  const { coded, ran } = loads(report, run);
  if (ran === coded) return [];
  if (ran) return contradiction('library-in-run-only');
  return run.stopped === 'quiet' ? contradiction('library-in-code-only') : explained('library-in-code-only');
}

function calls(report: WidgetReport, run: WidgetRun): readonly WidgetDifference[] {
  const known = new Set(report.calls.map(({ api }) => api));
  const unseen = [...new Set(run.calls.map(({ api }) => api).filter((api) => !known.has(api)))].sort();
  if (unseen.length === 0) return [];
  return [
    {
      code: 'calls-in-run-only',
      kind: 'contradiction',
      params: { count: unseen.length, apis: unseen.join(', ') },
    },
  ];
}

/** What each of the two says, of everything on which they do not agree; nothing where they agree on all. */
export type BothAnswers = Partial<
  Record<
    'codePanel' | 'runPanel' | 'codeInit' | 'runInit' | 'codeLibrary' | 'runLibrary' | 'codeOnly' | 'runOnly',
    string
  >
>;

/** Names of functions that are listed of each side. */
const listedAtMost = 8;

export function bothAnswers(report: WidgetReport, run: WidgetRun): BothAnswers {
  const found = new Set(report.calls.map(({ api }) => api));
  const made = new Set(run.calls.map(({ api }) => api));
  const { coded, ran } = loads(report, run);
  return {
    ...(report.visible === run.visible ? {} : { codePanel: report.visible, runPanel: run.visible }),
    ...(agreeOnInit(report.init, run.init) ? {} : { codeInit: report.init, runInit: run.init }),
    ...(coded === ran ? {} : { codeLibrary: loaded(coded), runLibrary: loaded(ran) }),
    ...listed('codeOnly', found, made),
    ...listed('runOnly', made, found),
  };
}

const loaded = (is: boolean): string => (is ? 'loaded' : 'not-loaded');

/** A library that never ran says nothing about whether anybody waited for it. */
const agreeOnInit = (code: InitAwaited, run: WidgetRunInit): boolean =>
  run === 'not-fired' ||
  (code === 'awaited' && run === 'heard') ||
  (code === 'not-awaited' && run !== 'heard');

function listed(
  name: 'codeOnly' | 'runOnly',
  of: ReadonlySet<string>,
  other: ReadonlySet<string>,
): BothAnswers {
  const only = [...of].filter((api) => !other.has(api)).sort();
  const more = only.length > listedAtMost ? ', …' : '';
  return only.length === 0 ? {} : { [name]: `${only.slice(0, listedAtMost).join(', ')}${more}` };
}
