import { dockingWidget } from '../fakes/fake-observer.ts';
import { type DriftCase, messaging } from './drift-case.ts';
import type { DriftRoom, Outside } from './room.ts';

const look = (id: string, kind: DriftCase['kind'], widget: Outside['widget']): DriftCase => ({
  id,
  inject: (room: DriftRoom) => {
    room.outside.widget = widget;
  },
  kind,
  // All pages are alike here, so one of the three providers stands for all.
  subject: ({ places }) => places.provider(messaging),
  alone: true,
});

const framed = { framed: 'yes', findings: [] } as const;
const because = (code: 'framing-blocked-xfo' | 'not-reachable', severity: 'error' | 'warning') => ({
  framing: { framed: 'no' as const, findings: [{ code, severity, params: {} }] },
});

/** The pages behind the providers, and the workspace. */
export const outsideCases: readonly DriftCase[] = [
  look('code of the widget changed', 'widget-changed', {
    framing: framed,
    code: { ...dockingWidget, codeHash: '1'.repeat(64) },
  }),
  look('widget does not dock any more', 'widget-hidden', {
    framing: framed,
    code: { ...dockingWidget, visible: 'no', codeHash: '2'.repeat(64) },
  }),
  look('widget docks on an event only', 'widget-worse', {
    framing: framed,
    code: { ...dockingWidget, visible: 'on-event', codeHash: '3'.repeat(64) },
  }),
  look('page refuses to be framed', 'widget-not-framed', {
    ...because('framing-blocked-xfo', 'error'),
    code: dockingWidget,
  }),
  look('page does not answer', 'widget-unreachable', because('not-reachable', 'warning')),
  {
    id: 'library not loaded in the workspace',
    inject: (room) => {
      room.outside.workspace = 'without library';
    },
    kind: 'workspace-worse',
    subject: () => 'library-not-loaded-in-workspace',
    repaired: 'partly',
    alone: true,
  },
];
