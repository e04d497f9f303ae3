import { describe, expect, it } from 'vitest';
import type { RunId } from '../../../shared/domain/ids.ts';
import { advance } from '../../../shared/engine/advance.ts';
import { sweep } from '../../../shared/engine/sweep.ts';
import { approved, current, start } from '../../builders/acts.ts';
import { liveMinutes } from '../../builders/minutes.ts';
import { type Death, mortal } from '../../builders/mortal.ts';
import { contosoDev, type World, world } from '../../builders/world.ts';

const sides = ['before', 'after'] as const;

/** One worker that dies, the minute sweep, and how long it takes until the run is what it should be. */
async function minutesTo(
  status: string,
  begin: (w: World) => Promise<RunId>,
  death: Death,
): Promise<{ readonly w: World; readonly run: RunId; readonly minutes: number }> {
  const w = await world();
  const run = await begin(w);
  // The worker took the only wake-up with it.
  w.wakeUps.take();
  const worker = mortal(w.ports, death);
  await Promise.race([worker.died, advance(worker.ports, run)]);
  for (let minutes = 0; minutes <= 3; minutes++) {
    if ((await current(w, run)).status === status && (await settled(w))) return { w, run, minutes };
    await liveMinutes(w, 1);
  }
  return { w, run, minutes: Number.POSITIVE_INFINITY };
}

/** Cards are as the state: nothing waits to be sent. */
const settled = async (w: World): Promise<boolean> =>
  (await w.ports.ledger.outbox(contosoDev.key)).length === 0;

async function effectsOf(begin: (w: World) => Promise<RunId>): Promise<readonly string[]> {
  const w = await world();
  const run = await begin(w);
  const worker = mortal(w.ports, undefined);
  await advance(worker.ports, run);
  return worker.effects;
}

describe.each([
  ['planning', 'awaiting_approval', start],
  ['applying and verifying', 'succeeded', approved],
] as const)('a worker killed while %s', (_name, status, begin) => {
  it.each(sides)('%s any of its effects is made up for within two minutes', async (side) => {
    const effects = await effectsOf(begin);
    expect(effects.length).toBeGreaterThan(5);
    for (const [index, effect] of effects.entries()) {
      const { w, run, minutes } = await minutesTo(status, begin, { at: index + 1, side });
      expect(minutes, `${effect} ${index + 1}`).toBeLessThanOrEqual(2);
      const audit = (await w.ports.ledger.audit(contosoDev.key)).map((entry) => entry.what);
      expect(new Set(audit).size, `${effect} ${index + 1}: ${audit}`).toBe(audit.length);
      const written = w.dataverse.written.map((change) => JSON.stringify(change));
      expect(new Set(written).size, `${effect} ${index + 1}`).toBe(written.length);
      const journal = await w.ports.ledger.journal(run);
      expect(journal.every(({ outcomes }) => /^d*$/.test(outcomes))).toBe(true);
    }
  });
});

describe('the sweep after a kill', () => {
  it('leaves a run alone whose worker may still be alive', async () => {
    const w = await world();
    const run = await approved(w);
    w.wakeUps.take();
    const worker = mortal(w.ports, { at: 5, side: 'after' });
    await Promise.race([worker.died, advance(worker.ports, run)]);
    w.clock.advance(59_000);
    await sweep(w.ports);
    expect(w.wakeUps.take()).toBeUndefined();
    w.clock.advance(1_000);
    await sweep(w.ports);
    expect(w.wakeUps.take()).toMatchObject({ id: run });
  });
});
