import type { WidgetName } from '../../../sandbox/fixtures/widgets/widget-hosts.ts';
import type { FramingFindingCode } from '../../../shared/domain/framing-report.ts';
import type { InitAwaited, PanelVisible, WidgetFindingCode } from '../../../shared/domain/widget-report.ts';

/** A code and its place: path on the widget's host, line, column. */
type Placed = `${WidgetFindingCode} ${string}`;

export interface ExpectedReport {
  readonly visible: PanelVisible;
  readonly init: InitAwaited;
  readonly findings: readonly Placed[];
}

const good: ExpectedReport = { visible: 'yes', init: 'awaited', findings: [] };

/** What the check says of each page of the sandbox, written by hand. */
export const expectedReports = {
  'docks-at-init': good,
  'docks-by-session': good,
  wrapper: good,
  alias: good,
  'promised-api': good,
  'class-field': good,
  'class-setter': good,
  'dispatch-map': good,
  modules: good,
  'added-by-code': good,
  loader: good,
  'document-write': good,
  'tag-handler': good,
  'web-resource': good,
  'typescript-es5': good,
  'webpack-eval': good,
  minified: good,
  utf16: good,
  'talks-about-it': good,
  'mocked-api': good,
  'others-handlers': good,
  'docks-on-event': { ...good, visible: 'on-event', findings: ['visible-only-on-event /:11:64'] },
  'session-only': { ...good, visible: 'unknown', findings: ['shown-by-session /:10:15'] },
  'never-docks': { ...good, visible: 'no' },
  'closes-again': { ...good, visible: 'no', findings: ['minimised-at-init /:11:26'] },
  minimised: { ...good, visible: 'no', findings: ['minimised-at-init /:10:9'] },
  'hidden-at-init': { ...good, visible: 'no', findings: ['hidden-at-init /:10:9'] },
  namesake: { ...good, visible: 'no', findings: ['minimised-at-init /:12:9'] },
  'asks-its-server': { ...good, visible: 'unknown', findings: ['dynamic-mode /:11:39'] },
  'only-in-comments': { ...good, visible: 'no', findings: ['calls-only-in-comments /:10:12'] },
  'no-widget': { visible: 'no', init: 'unknown', findings: ['not-a-cif-widget /:1:1'] },
  broken: { visible: 'unknown', init: 'unknown', findings: ['does-not-parse /:10:40'] },
  race: { visible: 'yes', init: 'raced', findings: ['init-listener-race /:14:7'] },
  'does-not-wait': { visible: 'yes', init: 'not-awaited', findings: ['init-not-awaited /:10:7'] },
  'captured-too-early': { ...good, visible: 'no', findings: ['api-captured-too-early /:9:19'] },
  'library-missing': { visible: 'no', init: 'unknown', findings: ['library-not-loaded /:10:9'] },
  'library-twice': { ...good, findings: ['library-loaded-twice /:14:5'] },
  'no-crmurl': { ...good, findings: ['missing-crmurl /:13:5'] },
  'no-cifid': { ...good, findings: ['missing-cifid /:13:5'] },
  placeholder: { ...good, findings: ['placeholder-org-url /:13:5'] },
  foreign: { ...good, findings: ['foreign-org-url /:13:5'] },
  'form-object': { ...good, findings: ['open-form-object-argument /:12:42'] },
  'event-case': { ...good, findings: ['event-name-case /:11:42'] },
} as const satisfies { readonly [name in WidgetName]?: ExpectedReport };

/** Where the workspace cannot show the page, or does not listen to it. */
export const expectedFraming: { readonly [name in WidgetName]?: FramingFindingCode } = {
  'refuses-by-policy': 'framing-blocked-csp',
  'refuses-by-option': 'framing-blocked-xfo',
  redirects: 'redirected-origin',
  'asks-to-sign-in': 'sign-in-redirect',
  'falls-to-http': 'mixed-content',
  downloads: 'nothing-to-show',
  'answers-nothing': 'nothing-to-show',
  gone: 'not-reachable',
};
