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
  /** A function that only other code, which is not on the page, may call. */
  | 'nobody-calls'
  /** What the address answers is not opened as a page. */
  | 'no-page'
  /** A script that does not parse does nothing; its author's intent is not to be seen. */
  | 'does-not-parse';

/** Widgets of the corpus, by id, whose run says something else about the panel than their author. */
export const runTimeReasons: { readonly [id: string]: RunTimeReason } = {
  'answered-pdf': 'no-page',
  'asks-its-parent': 'host-decides',
  'blocked-by-type': 'nothing-happened',
  'body-onload-race': 'race',
  'class-setter-state': 'nothing-happened',
  'condition-of-host': 'host-decides',
  'custom-params-mode': 'host-decides',
  'deferred-listener-static-library': 'race',
  'delegated-actions': 'nothing-happened',
  'dispatch-map-events': 'nothing-happened',
  'esbuild-map': 'nothing-happened',
  'expressions-in-attributes': 'nothing-happened',
  'fetched-mode': 'nobody-answers',
  'guarded-by-own-flag': 'nothing-happened',
  'hidden-then-session': 'host-decides',
  'inner-iframe-bridge': 'nothing-happened',
  'interop-object': 'nobody-calls',
  'javascript-link': 'nothing-happened',
  'jquery-document-ready-race': 'race',
  'jsp-el-mode': 'template-not-filled',
  'jsp-quotes-in-gap': 'template-not-filled',
  'lazy-import-on-click': 'nothing-happened',
  'local-storage': 'host-decides',
  'login-first': 'nothing-happened',
  'module-unused-export': 'nobody-calls',
  'office-hours': 'time-of-day-decides',
  'on-click-only': 'nothing-happened',
  'php-settings-json': 'template-not-filled',
  'plugin-of-small-library': 'nothing-happened',
  'preact-reducer': 'nothing-happened',
  'prototype-methods': 'nothing-happened',
  'race-async-library': 'race',
  'race-dom-content-loaded': 'race',
  'race-external-after': 'race',
  'race-inline-after': 'race',
  'race-module': 'race',
  'razor-start-mode': 'template-not-filled',
  'razor-template': 'template-not-filled',
  'react-bundle-map': 'nothing-happened',
  'react-cdn-class': 'nothing-happened',
  'react-effect-click': 'nothing-happened',
  'redock-on-mode-change': 'nothing-happened',
  'remote-config': 'nobody-answers',
  'server-php': 'template-not-filled',
  'session-on-call': 'host-decides',
  'statechart-idle-shrinks': 'nothing-happened',
  'syntax-error-arrow-bind': 'does-not-parse',
  'telephony-sdk': 'nothing-happened',
  'ternary-of-environment': 'host-decides',
  'toggle-on-shortcut': 'nothing-happened',
  'token-decides': 'host-decides',
  'trap-catch-only': 'nothing-happened',
  'trap-event-named-init': 'nothing-happened',
  'ts-namespace-emitter-map': 'nothing-happened',
  'unknown-key-map': 'host-decides',
  'unreachable-wrapper': 'nobody-calls',
  'visibility-change': 'nothing-happened',
  'vite-lazy-chunk': 'nothing-happened',
  'vite-store-map': 'nothing-happened',
  'vue-mounted': 'race',
  'vue3-cdn-setup': 'nobody-answers',
  'webforms-aspx': 'template-not-filled',
  'webpack-production-map': 'nothing-happened',
  'webrtc-registration': 'nothing-happened',
  weekday: 'time-of-day-decides',
  'worker-keepalive': 'nothing-happened',
  'worker-message': 'nothing-happened',
};
