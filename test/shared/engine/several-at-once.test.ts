import { describe, expect, it } from 'vitest';
import { advance } from '../../../shared/engine/advance.ts';
import { cancelRun } from '../../../shared/engine/cancel-run.ts';
import { LeaseLost } from '../../../shared/engine/session.ts';
import { peopleTolerated } from '../../../shared/engine/stop-cause.ts';
import { approved, current } from '../../builders/acts.ts';
import { inLanes } from '../../builders/lanes.ts';
import { type Death, mortal } from '../../builders/mortal.ts';
import { plainEnvironment } from '../../builders/snapshot.ts';
import { bruno, contosoDev, world } from '../../builders/world.ts';

const pace = { parallel: 4, changes: 20 };
const people = 450;

async function scene(seed = 1, count = people, at = pace) {
  const w = await world(plainEnvironment(count));
  const run = await approved(w);
  const lanes = inLanes(w, () => run, at, seed);
  const journal = async () => (await w.ports.ledger.journal(run)).map((row) => row.outcomes).join('');
  /** Works until nobody is woken any more. */
  const work = async (): Promise<void> => {
    for (let turn = 0; turn < 20; turn++) {
      const next = w.wakeUps.take();
      if (next === undefined) return;
      w.clock.advance(next.delaySeconds * 1000);
      await advance(lanes.ports, next.id);
    }
  };
  return { w, run, lanes, journal, work };
}

const once = (written: readonly unknown[]): boolean =>
  new Set(written.map((one) => JSON.stringify(one))).size === written.length;

/** A worker that dies at one of its effects, and others that come after it until the run is over. */
async function outlived(death: Death | undefined) {
  const { w, run, lanes, journal } = await scene(3, 60, { parallel: 3, changes: 8 });
  w.wakeUps.take();
  const worker = mortal(lanes.ports, death);
  await Promise.race([worker.died, advance(worker.ports, run)]);
  for (let minute = 0; minute < 4 && (await current(w, run)).status !== 'succeeded'; minute++) {
    w.clock.advance(60_000);
    await advance(lanes.ports, run);
  }
  return { w, run, lanes, journal, effects: worker.effects };
}

describe('a worker killed while several requests are under way', () => {
  it.each(['before', 'after'] as const)('%s any of its effects is made up for', async (side) => {
    const { effects } = await outlived(undefined);
    expect(effects.filter((one) => one === 'apply').length).toBeGreaterThan(8);
    for (const [index, effect] of effects.entries()) {
      const { w, run, journal } = await outlived({ at: index + 1, side });
      expect((await current(w, run)).status, `${effect} ${index + 1}`).toBe('succeeded');
      expect(once(w.dataverse.written), `${effect} ${index + 1}`).toBe(true);
      expect(await journal(), `${effect} ${index + 1}`).toMatch(/^d+$/);
    }
  });
});

describe('people who are written several requests at once', () => {
  it.each([1, 2, 3, 4, 5])(
    'are each written once, after their intent, in whatever order answers come (%i)',
    async (seed) => {
      const { w, run, lanes, journal, work } = await scene(seed);
      await work();
      expect(await current(w, run)).toMatchObject({ status: 'succeeded' });
      expect(lanes.broken).toEqual([]);
      expect(lanes.most()).toBe(pace.parallel);
      expect(await journal()).toMatch(/^d+$/);
      expect(once(w.dataverse.written)).toBe(true);
    },
  );

  it('are committed in groups: while the ledger is at it, outcomes gather', async () => {
    const { w, run, lanes } = await scene();
    let [commits, requests] = [0, 0];
    lanes.instead(() => {
      requests += 1;
      return undefined;
    });
    const counted = { ...lanes.ports, ledger: { ...lanes.ports.ledger } };
    counted.ledger.commit = async (read, head, writes) => {
      if (requests > 0 && writes.some((one) => one.kind === 'journal')) commits += 1;
      for (let hop = 0; hop < 25; hop++) await new Promise((resolve) => setImmediate(resolve));
      return w.ports.ledger.commit(read, head, writes);
    };
    await advance(counted, run);
    expect(requests).toBeGreaterThan(20);
    expect(commits).toBeLessThan(requests / 2);
  });

  it('stop soon after a wish, with nothing unknown and nothing done that is not in the journal', async () => {
    const { w, run, lanes, journal, work } = await scene();
    let wish: Promise<unknown> | undefined;
    lanes.instead((request) => {
      if (request === 6) wish = cancelRun(w.ports, { environment: contosoDev, by: bruno });
      return undefined;
    });
    await work();
    await wish;
    const outcomes = await journal();
    expect(await current(w, run)).toMatchObject({
      status: 'stopped',
      stop: { cause: 'cancelled', by: bruno },
    });
    expect(outcomes).not.toContain('i');
    expect([...outcomes].filter((one) => one === 'd').length).toBe(w.dataverse.written.length);
    expect(w.dataverse.written.length).toBeLessThan(people / 2);
  });

  it('stop when too many are refused, without having tried everybody', async () => {
    const { w, run, journal, work } = await scene();
    w.dataverse.before((change) =>
      'relationship' in change && change.relationship.endsWith('systemuser')
        ? { outcome: 'x', detail: '403' }
        : undefined,
    );
    await work();
    expect(await current(w, run)).toMatchObject({ status: 'stopped', stop: { cause: 'too_many_refused' } });
    const outcomes = [...(await journal())];
    const refused = outcomes.filter((one) => one === 'x').length;
    expect(refused).toBeGreaterThan(peopleTolerated(people));
    expect(refused).toBeLessThanOrEqual(2 * pace.parallel * pace.changes);
    expect(outcomes).not.toContain('i');
  });

  it('wait when the environment does not answer one of them, and are all written once it does', async () => {
    const { w, run, lanes, journal, work } = await scene();
    lanes.instead((request) => (request === 5 ? 'refuse' : undefined));
    await advance(lanes.ports, run);
    expect(await current(w, run)).toMatchObject({ status: 'blocked' });
    const outcomes = [...(await journal())];
    // Of one request nobody knows; what was never sent is untried, and what landed is done.
    expect(outcomes.filter((one) => one === 'i').length).toBe(pace.changes);
    expect(outcomes.filter((one) => one === 'd').length).toBe(w.dataverse.written.length);
    w.clock.advance(10 * 60_000);
    await advance(lanes.ports, run);
    await work();
    expect(await current(w, run)).toMatchObject({ status: 'succeeded' });
    expect(once(w.dataverse.written)).toBe(true);
    expect(lanes.broken).toEqual([]);
  });

  it('are left untried by a wish to stop, also beside those that a worker before had begun', async () => {
    const { w, run, lanes, journal } = await scene(1, people, { parallel: 2, changes: 30 });
    lanes.instead((request) => (request === 4 ? 'refuse' : undefined));
    await advance(lanes.ports, run);
    const before = await journal();
    const rows = (await w.ports.ledger.journal(run)).map((row) => row.outcomes);
    expect(rows.filter((row) => row.includes('i') && row.includes('.'))).not.toEqual([]);
    lanes.instead(() => undefined);
    const readSnapshot = async () => {
      if ((await current(w, run)).status === 'applying')
        await cancelRun(w.ports, { environment: contosoDev, by: bruno });
      return w.dataverse.state();
    };
    const { dataverse } = lanes.ports;
    const ports = { ...lanes.ports, dataverse: () => ({ ...dataverse(contosoDev), readSnapshot }) };
    w.clock.advance(10 * 60_000);
    await advance(ports, run);
    expect(await current(w, run)).toMatchObject({ status: 'stopped', stop: { cause: 'cancelled' } });
    expect(await journal()).toBe(before.replaceAll('i', 'd'));
  });

  it('are settled before too many refusals end the run', async () => {
    const { w, run, lanes, journal } = await scene();
    let [refused, left] = [0, pace.changes];
    w.dataverse.before((change) => {
      if (!('relationship' in change && change.relationship.endsWith('systemuser')) || left === 0)
        return undefined;
      left -= 1;
      refused += 1;
      return { outcome: 'x', detail: '403' };
    });
    // The first ones are smaller, each a little less than the one before.
    lanes.instead((request) => (request === pace.parallel ? 'refuse' : undefined));
    await advance(lanes.ports, run);
    expect((await journal()).replace(/[^i]/g, '')).toHaveLength(pace.changes);
    lanes.instead(() => undefined);
    w.clock.advance(10 * 60_000);
    await advance(lanes.ports, run);
    const outcomes = await journal();
    expect(refused).toBe(pace.changes);
    expect(await current(w, run)).toMatchObject({ status: 'stopped', stop: { cause: 'too_many_refused' } });
    expect(outcomes).not.toContain('i');
    expect(outcomes.replace(/[^d]/g, '')).toHaveLength(w.dataverse.written.length);
  });

  it('leave nothing under way when one request ends in an error nobody foresaw', async () => {
    const { w, run, lanes, journal } = await scene();
    lanes.instead((request) => (request === pace.parallel ? () => new Error('surprise') : undefined));
    await advance(lanes.ports, run);
    expect(lanes.under()).toBe(0);
    expect(await current(w, run)).toMatchObject({ status: 'blocked' });
    const outcomes = [...(await journal())];
    expect(outcomes.filter((one) => one === 'd').length).toBe(w.dataverse.written.length);
    expect(outcomes.filter((one) => one === 'i').length).toBe(pace.changes);
  });

  it('commit nothing more once another worker may be at it', async () => {
    const { w, run, lanes, journal } = await scene();
    const seen: { commits: number; lost?: true } = { commits: 0 };
    lanes.instead((request) => {
      if (request !== 4) return undefined;
      return () => {
        seen.lost = true;
        return new LeaseLost('another worker has taken over');
      };
    });
    const commit = w.ports.ledger.commit;
    const ports = { ...lanes.ports, ledger: { ...lanes.ports.ledger } };
    ports.ledger.commit = async (read, head, writes) => {
      if (seen.lost && writes.some((one) => one.kind === 'journal')) seen.commits += 1;
      return commit(read, head, writes);
    };
    await advance(ports, run);
    expect(lanes.under()).toBe(0);
    // One may be under way when the news comes.
    expect(seen.commits).toBeLessThanOrEqual(1);
    expect(await journal()).toContain('i');
  });

  it('show their progress while they go on', async () => {
    const { w, run, lanes } = await scene();
    const shown: unknown[] = [];
    const edit = w.ports.cards.edit;
    const cards = {
      ...w.ports.cards,
      edit: async (...parts: Parameters<typeof edit>) => {
        const [, , subject] = parts;
        if (subject.kind === 'run' && subject.run.status === 'applying') shown.push(subject.run.progress);
        return edit(...parts);
      },
    };
    lanes.instead(() => {
      w.clock.advance(500);
      return undefined;
    });
    await advance({ ...lanes.ports, cards }, run);
    expect(await current(w, run)).toMatchObject({ status: 'succeeded' });
    expect(shown.length).toBeGreaterThan(1);
  });
});
