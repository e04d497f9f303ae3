import type { FramingFindingCode } from '../../../shared/domain/framing-report.ts';
import type { WidgetFinding } from '../../../shared/domain/widget-report.ts';
import { dockingWidget } from '../../fakes/fake-observer.ts';
import { type DriftCase, messaging } from '../drift-case.ts';
import type { Outside } from '../room.ts';

const look = (id: string, kind: DriftCase['kind'], widget: Outside['widget']): DriftCase => ({
  id,
  inject: (room) => {
    room.outside.widget = widget;
  },
  kind,
  subject: ({ places }) => places.provider(messaging),
  alone: true,
});
const framing = (code: FramingFindingCode, params = {}): Outside['widget'] => ({
  framing: { framed: 'no', findings: [{ code, severity: 'error', params }] },
  code: dockingWidget,
});
const found = (code: WidgetFinding['code']): Outside['widget'] => ({
  framing: { framed: 'yes', findings: [] },
  code: {
    ...dockingWidget,
    codeHash: '7'.repeat(64),
    findings: [{ code, severity: 'warning', params: {}, file: 'widget.js', line: 1, column: 1 }],
  },
});
const seen = (
  id: string,
  workspace: Outside['workspace'],
  subject: string,
  more: Partial<DriftCase> = {},
): DriftCase => ({
  id,
  inject: (room) => {
    room.outside.workspace = workspace;
  },
  kind: 'workspace-worse',
  subject: () => subject,
  // Detached and attached again; whether that helps the browser says.
  repaired: 'partly',
  alone: true,
  ...more,
});

/** What vendors and browsers do. */
export const outsideCases: readonly DriftCase[] = [
  look('page redirects to another host', 'widget-worse', framing('redirected-origin')),
  look('page asks for a sign-in', 'widget-unreachable', framing('sign-in-redirect')),
  look('frame ancestors without our organisation', 'widget-not-framed', framing('framing-blocked-csp')),
  look('page offers a download', 'widget-unreachable', framing('nothing-to-show')),
  look('part of the page without encryption', 'widget-not-framed', framing('mixed-content')),
  look('library lost from the page', 'widget-worse', found('library-not-loaded')),
  look('library twice in the page', 'widget-worse', found('library-loaded-twice')),
  look('widget waits for nothing any more', 'widget-worse', found('init-not-awaited')),
  look('code that nobody understands', 'widget-changed', {
    framing: { framed: 'yes', findings: [] },
    code: { ...dockingWidget, visible: 'unknown', codeHash: '8'.repeat(64) },
  }),
  seen('workspace without providers', 'without providers', 'no-channel-providers'),
  seen('workspace without the loader', 'without loader', 'no-loader-extension'),
  seen('workspace without a panel', 'without panel', 'panel-missing'),
];
