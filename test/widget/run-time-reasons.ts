/** Why running a page need not give the right answer. A run sees one path, alone, for a moment. */
export type RunTimeReason =
  /** No click, key, call or failure came that would have docked it. */
  | 'nothing-happened'
  /** Which file arrived first decided. */
  | 'race'
  /** The host, its parameters or what a browser has stored decide; here they say one thing. */
  | 'host-decides'
  | 'time-of-day-decides'
  /** Asks a server for what is not there. */
  | 'nobody-answers'
  /** A server would fill the page in first. */
  | 'template-not-filled'
  /** A script that does not parse does nothing; its author's intent is not to be seen. */
  | 'does-not-parse';

/** Widgets of the corpus, by id, whose run says something else about the panel than their author. */
export const runTimeReasons: { readonly [id: string]: RunTimeReason } = {
  'asks-its-parent': 'host-decides',
  'custom-params-mode': 'host-decides',
  'delegated-actions': 'nothing-happened',
  'fetched-mode': 'nobody-answers',
  'guarded-by-own-flag': 'nothing-happened',
  'javascript-link': 'nothing-happened',
  'jsp-el-mode': 'template-not-filled',
  'local-storage': 'host-decides',
  'office-hours': 'time-of-day-decides',
  'on-click-only': 'nothing-happened',
  'php-settings-json': 'template-not-filled',
  'race-async-library': 'race',
  'race-module': 'race',
  'razor-start-mode': 'template-not-filled',
  'redock-on-mode-change': 'nothing-happened',
  'syntax-error-arrow-bind': 'does-not-parse',
  'toggle-on-shortcut': 'nothing-happened',
  'trap-catch-only': 'nothing-happened',
};
