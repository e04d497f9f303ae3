import { describe, expect, it } from 'vitest';
import { renderCard } from '../../../bot/cards/render-card.ts';
import { exitCodeOf } from '../../../cli/exit-code.ts';
import { isRefusal } from '../../../shared/domain/reason.ts';
import type { Run } from '../../../shared/domain/run.ts';
import type { Observer } from '../../../shared/engine/observer-ports.ts';
import { reportOf } from '../../../shared/engine/read-report.ts';
import { subjectOf } from '../../../shared/engine/read-runs.ts';
import { validateNow } from '../../../shared/engine/validate-now.ts';
import { runHtml } from '../../../shared/report/html/run-html.ts';
import { runMarkdown } from '../../../shared/report/run-markdown.ts';
import { approved, current, start } from '../../builders/acts.ts';
import { contosoDev, type World, world } from '../../builders/world.ts';
import { dockingWidget } from '../../fakes/fake-observer.ts';
import { plainCard } from '../../gallery/plain-card.ts';

const framed = { framed: 'yes', findings: [] } as const;

/** Its code reads as if it docked; only a browser that runs it sees that it does not. */
const shutWhereRun: Observer['widget'] = async ({ run }) => ({
  framing: framed,
  code: { ...dockingWidget, visible: run ? 'no' : 'yes' },
});

/** Migrated by this observer, and asked again. */
async function askedAgain(observer: Partial<Observer>): Promise<{ w: World; first: Run; again: Run }> {
  const w = await world();
  Object.assign(w.ports.observer, observer);
  const id = await approved(w);
  await w.work();
  w.clock.advance(1_000);
  const second = await start(w);
  await w.work();
  return { w, first: await current(w, id), again: await current(w, second) };
}

async function cardOf(w: World, { id }: Run): Promise<string> {
  const subject = await subjectOf(w.ports, id);
  if (subject === undefined) throw new Error('nothing to show');
  return plainCard(renderCard(subject, { language: 'en' })).join('\n');
}

/** What `show` prints, what a browser gets, and what a script learns. */
async function reportsOf(w: World, { id }: Run) {
  const reported = await reportOf(w.ports, id);
  if (isRefusal(reported)) throw new Error(reported.reason);
  return {
    told: runMarkdown('en', reported),
    page: runHtml('en', reported),
    exit: exitCodeOf(reported.run),
  };
}

describe('a migration that has nothing to change', () => {
  it('after a run whose check failed says that it failed, though only running the page shows it', async () => {
    const { w, first, again } = await askedAgain({ widget: shutWhereRun });
    expect(first.status).toBe('needs_repair');
    expect(again).toMatchObject({ status: 'no_changes', unprovenSince: first.id });
    const told = await cardOf(w, again);
    expect(told).toMatch(/^A check still fails/);
    expect(told).toMatch(/The checks of run \S+ failed/);
    expect(told).toMatch(/× Error · Widget is visible/);
    expect(told).not.toMatch(/√ Passed · Widget is visible/);
    expect(told).toContain('[Check again]');
    expect(told).toContain('[validate contoso-dev]');
    expect(await w.ports.ledger.base(contosoDev.key)).toBeUndefined();
    const { told: report, page, exit } = await reportsOf(w, again);
    expect(report).toMatch(/^# Contoso Dev: A check still fails\n/);
    expect(report).toMatch(/The checks of run \S+ failed/);
    expect(page).toContain('<span class="tag bad">A check still fails</span>');
    expect(exit).toBe(1);
  });

  it('after a run that nobody saw work says so and offers to look', async () => {
    const { w, first, again } = await askedAgain({ signedIn: () => undefined });
    expect(first.status).toBe('unproven');
    expect(again).toMatchObject({ status: 'no_changes', unprovenSince: first.id });
    const told = await cardOf(w, again);
    expect(told).toMatch(/^Nothing to change, not all proven/);
    expect(told).not.toContain('Everything is already as it should be');
    expect(told).toContain('[look contoso-dev]');
    expect(told).toContain('[validate contoso-dev]');
    const { told: report, page, exit } = await reportsOf(w, again);
    expect(report).toMatch(/^# Contoso Dev: Nothing to change, not all proven\n/);
    expect(report).toMatch(/is not proven yet: look, or validate/);
    expect(page).toContain('<span class="tag warn">Nothing to change, not all proven</span>');
    expect(exit).toBe(1);
  });

  it('after a run that was seen to work says that and no more', async () => {
    const { w, first, again } = await askedAgain({});
    expect(first.status).toBe('succeeded');
    expect(again).not.toHaveProperty('unprovenSince');
    expect(await cardOf(w, again)).toMatch(/^Nothing to change\n/);
    const { told, page, exit } = await reportsOf(w, again);
    expect(told).toMatch(/^# Contoso Dev: Nothing to change\n/);
    expect(page).toContain('<span class="tag good">Nothing to change</span>');
    expect(exit).toBe(0);
  });

  it('leaves an environment whose only run failed its checks with something to validate', async () => {
    const { w, first } = await askedAgain({ widget: shutWhereRun });
    const validated = await validateNow(w.ports, contosoDev, first.id);
    expect(validated).toMatchObject({ against: 'plan' in first ? first.plan : {} });
    expect(JSON.stringify(validated)).toContain('expectation-met');
  });
});
