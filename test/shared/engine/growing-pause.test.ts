import { describe, expect, it } from 'vitest';
import { refuse } from '../../../shared/domain/reason.ts';
import { advance } from '../../../shared/engine/advance.ts';
import type { Dataverse, Ports } from '../../../shared/engine/ports.ts';
import { sweep } from '../../../shared/engine/sweep.ts';
import { approved, current } from '../../builders/acts.ts';
import { withDataverse } from '../../builders/ports-with.ts';
import { statusesShown } from '../../builders/shown.ts';
import { contosoDev, type World, world } from '../../builders/world.ts';

const minute = 60_000;

/** Minutes, counted from the first try, in which something was tried again. */
async function triesIn(
  w: World,
  ports: Ports,
  minutes: number,
  tries: () => number,
): Promise<readonly number[]> {
  const at: number[] = [];
  for (let passed = 1; passed <= minutes; passed++) {
    const before = tries();
    w.clock.advance(minute);
    await sweep(ports);
    for (let next = w.wakeUps.take(); next !== undefined; next = w.wakeUps.take())
      await advance(ports, next.id);
    if (tries() > before) at.push(passed);
  }
  return at;
}

/** A run whose first worker met this, and ports that go on meeting it until `mended`. */
async function failing(fail: () => ReturnType<Dataverse['apply']>) {
  const w = await world();
  const run = await approved(w);
  w.wakeUps.take();
  let tries = 0;
  let broken = true;
  const ports = withDataverse(w, {
    apply: async (changes, signal) => {
      tries += 1;
      return broken ? fail() : w.dataverse.apply(changes, signal);
    },
  });
  const shownBefore = statusesShown(w).length;
  await advance(ports, run);
  const mended = (): void => {
    broken = false;
  };
  const shown = () => statusesShown(w).slice(shownBefore);
  return { w, run, ports, tries: () => tries, mended, shown };
}

const whats = async (w: World) => (await w.ports.ledger.audit(contosoDev.key)).map((entry) => entry.what);

describe.each([
  [
    'writes are refused while reads work',
    async () => refuse('environment_unavailable', { environment: 'x' }),
  ],
  ['applying ends in an error nobody foresaw', async () => Promise.reject(new Error('boom'))],
] as const)('when %s for hours', (_name, fail) => {
  it('the run is tried again after 1, 2, 4 … and at most 30 minutes', async () => {
    const { w, ports, tries } = await failing(fail);
    expect(await triesIn(w, ports, 125, tries)).toEqual([1, 3, 7, 15, 31, 61, 91, 121]);
  });

  it('one card edit and one audit row tell of it, and the run knows how long it waits', async () => {
    const { w, run, ports, tries, shown } = await failing(fail);
    const first = await current(w, run);
    await triesIn(w, ports, 125, tries);
    expect(shown().filter((one) => one === 'edit blocked')).toHaveLength(1);
    expect((await whats(w)).filter((what) => what === 'blocked')).toHaveLength(1);
    const { changedAt: _at, ...rest } = first;
    expect(await current(w, run)).toMatchObject({ ...rest, pauseMinutes: 30 });
  });

  it('it goes on by itself once that is over, and the card becomes the result', async () => {
    const { w, run, ports, tries, mended, shown } = await failing(fail);
    await triesIn(w, ports, 20, tries);
    mended();
    await triesIn(w, ports, 12, tries);
    expect(await current(w, run)).toMatchObject({ status: 'succeeded', progress: { done: 20 } });
    expect(shown().at(-1)).toBe('edit succeeded');
  });
});

describe('a run that made progress and is blocked again', () => {
  it('waits a minute again, and says so', async () => {
    const w = await world();
    const run = await approved(w);
    w.wakeUps.take();
    let allowed = 0;
    const ports = withDataverse(w, {
      apply: async (changes, signal) => {
        if (allowed === 0) return refuse('environment_unavailable', { environment: 'x' });
        allowed -= 1;
        return w.dataverse.apply(changes, signal);
      },
    });
    await advance(ports, run);
    await triesIn(w, ports, 8, () => 0);
    expect(await current(w, run)).toMatchObject({ status: 'blocked', pauseMinutes: 8 });
    allowed = 2;
    await triesIn(w, ports, 7, () => 0);
    expect(await current(w, run)).toMatchObject({
      status: 'blocked',
      pauseMinutes: 1,
      progress: { done: 2 },
    });
    expect((await whats(w)).filter((what) => what === 'blocked')).toHaveLength(2);
  });
});
