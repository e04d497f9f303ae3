import { describe, expect, it } from 'vitest';
import { renderCard } from '../../../bot/cards/render-card.ts';
import type { WidgetRun } from '../../../shared/domain/widget-run.ts';
import { reportOf } from '../../../shared/engine/read-report.ts';
import { subjectOf } from '../../../shared/engine/read-runs.ts';
import { runMarkdown } from '../../../shared/report/run-markdown.ts';
import { approved } from '../../builders/acts.ts';
import { type World, world } from '../../builders/world.ts';
import { dockingWidget } from '../../fakes/fake-observer.ts';
import { plainCard } from '../../gallery/plain-card.ts';

const ran: WidgetRun = {
  visible: 'yes',
  why: 'docked-at-init',
  library: { loads: 1, crmurl: true, cifid: true },
  init: 'heard',
  calls: [],
  callsMore: 0,
  errors: [],
  blocked: [],
  blockedMore: 0,
  stopped: 'quiet',
  sandboxed: true,
};

async function told(code: Partial<typeof dockingWidget>, run: Partial<WidgetRun>) {
  const w: World = await world();
  const seen = { framing: { framed: 'yes', findings: [] }, code: { ...dockingWidget, ...code } };
  Object.assign(w.ports.observer, {
    widget: async (asked: { readonly run: boolean }) =>
      asked.run ? { ...seen, run: { ...ran, ...run } } : seen,
  });
  const id = await approved(w);
  await w.work();
  const [subject, report] = [await subjectOf(w.ports, id), await reportOf(w.ports, id)];
  if (subject === undefined || !('run' in report)) throw new Error('no run');
  const card = plainCard(renderCard(subject, { language: 'en' })).join('\n');
  return { card, report: runMarkdown('en', report) };
}

describe('what reading and running a widget tell', () => {
  it('stands on the result card and in the report, side by side, where they differ', async () => {
    const { card, report } = await told({ visible: 'unknown', init: 'raced' }, {});
    const both =
      /panel not known by its code, shown when run; CIFInitDone listened for too late to be sure by its code, heard when run/;
    expect(card).toMatch(both);
    expect(report).toMatch(both);
  });

  it('is not repeated where they agree', async () => {
    const { card } = await told({}, {});
    expect(card).not.toContain('by its code');
  });
});
