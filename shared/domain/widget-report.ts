import type { FramingReport } from './framing-report.ts';

/** Whether the panel of a widget is shown once the workspace has opened it. */
export type PanelVisible = 'yes' | 'on-event' | 'no' | 'unknown';

/** Whether the widget waits for `CIFInitDone` before it calls the API. `raced`: it depends on which file arrives first. */
export type InitAwaited = 'awaited' | 'raced' | 'not-awaited' | 'unknown';

/** A place in code as people count: line and column from 1. */
export interface CodePlace {
  /** Path relative to what was asked for, or an address without query. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

export type WidgetFindingCode =
  | 'does-not-parse'
  | 'library-not-loaded'
  | 'library-loaded-twice'
  | 'missing-crmurl'
  | 'missing-cifid'
  | 'init-not-awaited'
  | 'init-listener-race'
  | 'api-captured-too-early'
  | 'minimised-at-init'
  | 'hidden-at-init'
  | 'visible-only-on-event'
  | 'shown-by-session'
  | 'several-providers-need-session'
  | 'dynamic-mode'
  | 'open-form-object-argument'
  | 'event-name-case'
  | 'placeholder-org-url'
  | 'foreign-org-url'
  | 'calls-only-in-comments'
  | 'not-a-cif-widget'
  | 'too-large'
  | 'took-too-long'
  | 'not-analysed'
  | 'file-not-read'
  | 'insecure-content'
  | 'blocked-by-policy';

/** Something the widget's code does that will bite. Message and cure are the texts `widget.<code>` and `widget-cure.<code>`. */
export interface WidgetFinding extends CodePlace {
  readonly code: WidgetFindingCode;
  readonly severity: 'info' | 'warning' | 'error';
  readonly params: { readonly [name: string]: string | number };
}

/** One call of the library, by the name it is documented under, e.g. `setMode`. */
export interface WidgetCall extends CodePlace {
  readonly api: string;
}

/** What reading a widget's code tells. Nothing of it was run. */
export interface WidgetReport {
  readonly visible: PanelVisible;
  /** Its text is `widget-why.<code>`. */
  readonly why: {
    readonly code: string;
    readonly params: { readonly [name: string]: string | number };
    readonly place?: CodePlace;
  };
  readonly library: { readonly loaded: boolean; readonly crmurl: boolean; readonly cifid: boolean };
  readonly init: InitAwaited;
  readonly findings: readonly WidgetFinding[];
  readonly calls: readonly WidgetCall[];
  /** Of a page that shows another one: whether that one may be shown, and is listened to, where it is. */
  readonly inside?: FramingReport;
  /** A unified diff of the smallest edit that shows the panel, where there is one. Offered, never applied. */
  readonly patch?: string;
  /** SHA-256 of all code read, so that a later check sees whether it changed. */
  readonly codeHash: string;
}
