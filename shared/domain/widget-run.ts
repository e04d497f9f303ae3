import type { PanelVisible } from './widget-report.ts';

/** When a call was made: before the library said it was ready, after that, or once the host had raised events. */
export type WidgetRunPhase = 'before-init' | 'after-init' | 'on-event';

/** What an argument was, never its value. `json` is a string that holds a JSON object or array. */
export type ArgumentKind =
  | 'undefined'
  | 'null'
  | 'boolean'
  | 'number'
  | 'string'
  | 'json'
  | 'array'
  | 'object'
  | 'function';

/** One call of the library as the page made it; the list of them is in the order of time. */
export interface WidgetRunCall {
  readonly api: string;
  readonly phase: WidgetRunPhase;
  readonly kinds: readonly ArgumentKind[];
  /** Only of `setMode`, and only when a number: 0 minimised, 1 docked, 2 hidden, 3 side panel collapsed. */
  readonly mode?: number;
}

/**
 * Whether somebody listened when `CIFInitDone` was fired. `late`: only afterwards, so the event was missed;
 * `no-listener`: nobody ever; `not-fired`: the library was never run.
 */
export type WidgetRunInit = 'heard' | 'late' | 'no-listener' | 'not-fired';

/** Why the run says what it says about the panel; kept with the evidence. What it means for a plan is a finding. */
export type WidgetRunWhy =
  | 'docked-at-init'
  | 'docked-on-event'
  | 'left-minimised'
  | 'left-hidden'
  | 'mode-not-asked'
  | 'session-decides'
  | 'mode-not-a-number'
  | 'library-not-asked'
  | 'own-copy-of-library'
  | 'page-not-opened'
  | 'framing-refused'
  | 'cut-short';

/** Why the run ended; everything but `quiet` means that the page was cut short or never ran. */
export type WidgetRunStop =
  | 'quiet'
  | 'deadline'
  | 'memory'
  | 'too-many-dialogs'
  | 'too-many-requests'
  | 'browser-gone'
  | 'not-opened'
  | 'framing-refused';

/** A connection the page wanted and did not get. */
export interface BlockedRequest {
  /** `host:port`; no path, no query. */
  readonly target: string;
  /** The guard's own code, e.g. `blocked_address`, `unreachable`. */
  readonly why: string;
}

/** What a widget did in a browser, with a stand-in for the library. It saw one path through the code, not all. */
export interface WidgetRun {
  readonly visible: PanelVisible;
  readonly why: WidgetRunWhy;
  /** `loads` counts how often the library was run; the attributes are those of the tag it was found in. */
  readonly library: { readonly loads: number; readonly crmurl: boolean; readonly cifid: boolean };
  readonly init: WidgetRunInit;
  /** At most `callsKept`; `callsMore` counts the rest. */
  readonly calls: readonly WidgetRunCall[];
  readonly callsMore: number;
  /** Messages of errors nobody caught, shortened, addresses and values taken out. */
  readonly errors: readonly string[];
  readonly blocked: readonly BlockedRequest[];
  readonly blockedMore: number;
  readonly stopped: WidgetRunStop;
  /** Whether Chromium's own sandbox was on; it cannot be for the super-user or where the system forbids it. */
  readonly sandboxed: boolean;
}

export const callsKept = 200;
