import { describe, expect, it } from 'vitest';
import { renderCard } from '../../../bot/cards/render-card.ts';
import type { RunId } from '../../../shared/domain/ids.ts';
import type { Observer } from '../../../shared/engine/observer-ports.ts';
import { subjectOf } from '../../../shared/engine/read-runs.ts';
import { approve, current, start } from '../../builders/acts.ts';
import { type World, world } from '../../builders/world.ts';
import { dockingWidget } from '../../fakes/fake-observer.ts';

type Seen = Awaited<ReturnType<Observer['widget']>>;

const framed: Seen['framing'] = { framed: 'yes', findings: [] };
const blanks: readonly (readonly [string, Seen, string])[] = [
  [
    'never docks its panel',
    { framing: framed, code: { ...dockingWidget, visible: 'no', why: { code: 'never-docks', params: {} } } },
    'widget-does-not-dock',
  ],
  [
    'may not be framed',
    {
      framing: {
        framed: 'no',
        findings: [
          {
            code: 'framing-blocked-xfo',
            severity: 'error',
            params: { address: 'https://phone.example', value: 'DENY', workspace: 'https://contoso.example' },
          },
        ],
      },
      code: dockingWidget,
    },
    'framing-blocked-xfo',
  ],
];

async function planned(w: World): Promise<RunId> {
  const run = await start(w);
  await w.work();
  return run;
}

async function shownCard(w: World, run: RunId): Promise<string> {
  const subject = await subjectOf(w.ports, run);
  if (subject === undefined) throw new Error('nothing to show');
  return JSON.stringify(renderCard(subject, { language: 'en' }));
}

describe.each(blanks)('a widget that %s', (_what, seen, code) => {
  const withWidget = async (): Promise<World> => {
    const w = await world();
    Object.assign(w.ports.observer, { widget: async () => seen });
    return w;
  };

  it('is told before approval, as a warning that changes nothing of the plan', async () => {
    const [docking, blank] = [await world(), await withWidget()];
    const plans = await Promise.all(
      [docking, blank].map(async (w) => {
        const run = await current(w, await planned(w));
        if (run.status !== 'awaiting_approval') throw new Error(run.status);
        return w.ports.ledger.plan(run.environment, run.plan);
      }),
    );
    expect(plans[1]?.findings).toContainEqual(expect.objectContaining({ code, severity: 'warning' }));
    expect(plans[0]?.findings.some((one) => one.code === code)).toBe(false);
    expect(plans[1]?.digest).toBe(plans[0]?.digest);
  });

  it('fails the check afterwards; asked again, nothing helps and the card does not call that good', async () => {
    const w = await withWidget();
    const first = await planned(w);
    await approve(w, first);
    await w.work();
    expect(await current(w, first)).toMatchObject({
      status: 'needs_repair',
      findings: expect.arrayContaining([expect.objectContaining({ code, severity: 'error' })]),
    });
    w.clock.advance(1_000);
    const again = await planned(w);
    expect(await current(w, again)).toMatchObject({ status: 'no_changes' });
    expect(await shownCard(w, again)).toMatch(/still a check fails/);
    expect(await shownCard(w, again)).not.toMatch(/Everything is already as it should be/);
  });
});
