import { expect, it } from 'vitest';
import type { Fleet } from '../../shared/domain/fleet.ts';
import type { Glance } from '../../shared/domain/glance.ts';
import { fleetKey } from '../../shared/domain/ids.ts';
import type { Ledger } from '../../shared/engine/ports.ts';
import { committed } from './ledger-commits.ts';
import { at, freshEnvironment, person, runId } from './ledger-samples.ts';

export function ledgerFleet(ledger: () => Ledger): void {
  const fleetOf = (minute: number, more: object = {}): Fleet => ({
    status: 'working',
    id: runId(fleetKey, minute),
    what: 'migrate',
    requester: person(),
    requestedAt: at,
    changedAt: at,
    waves: [{ name: 'test', startedAt: at }, { name: 'production' }],
    wave: 0,
    auto: false,
    members: [
      { environment: freshEnvironment(), wave: 0, status: 'pending' },
      {
        environment: freshEnvironment(),
        wave: 1,
        status: 'refused',
        reason: 'run_already_open',
        counts: { rows: 1, people: 2, questions: 0, errors: 0 },
      },
    ],
    from: 0,
    ...more,
  });
  const write = async (fleet: Fleet): Promise<void> => {
    const read = await ledger().readHead(fleetKey);
    committed(await ledger().commit(read, read.head, [{ kind: 'fleet', fleet }]));
  };

  it('keeps fleets by id, the newest first, and tells those that are open', async () => {
    const fleets = [2, 1, 3].map((minute) => fleetOf(minute));
    for (const fleet of fleets) await write(fleet);
    const [second, first, third] = fleets;
    if (second === undefined || first === undefined || third === undefined) throw new Error('three');
    expect(await ledger().fleet(first.id)).toEqual(first);
    expect((await ledger().fleets('all')).map(({ id }) => id)).toEqual([third.id, second.id, first.id]);
    const { status: _working, ...base } = second;
    const stopped = { ...base, status: 'stopped', stop: { cause: 'cancelled', by: person() } } as Fleet;
    await write(stopped);
    await write({ ...first, status: 'waiting', since: at } as Fleet);
    expect(await ledger().fleet(second.id)).toEqual(stopped);
    expect((await ledger().fleets('open')).map(({ id }) => id)).toEqual([third.id, first.id]);
    expect(await ledger().fleet(runId(fleetKey, 9))).toBeUndefined();
    expect(await ledger().fleet(runId(freshEnvironment(), 1))).toBeUndefined();
  });

  it('finds the open ones however many came after them, and forgets each once it is over', async () => {
    const waits = { ...fleetOf(100), status: 'waiting', since: at } as Fleet;
    await write(waits);
    for (let minute = 101; minute <= 135; minute++) {
      const { status: _working, ...base } = fleetOf(minute);
      await write({ ...base, status: 'done' } as Fleet);
    }
    const ids = async (wanted: 'open' | 'all') => (await ledger().fleets(wanted)).map(({ id }) => id);
    expect(await ids('all')).toHaveLength(30);
    expect(await ids('all')).not.toContain(waits.id);
    expect(await ids('open')).toContain(waits.id);
    const { since: _since, ...base } = waits as Extract<Fleet, { readonly status: 'waiting' }>;
    await write({ ...base, status: 'done' });
    expect(await ids('open')).not.toContain(waits.id);
    // Its mark is gone by now, and comes back with it.
    await write(waits);
    expect(await ids('open')).toContain(waits.id);
    await write({ ...base, status: 'done' });
  });

  it('refuses a fleet that nobody could read any more, and writes nothing of it', async () => {
    const fleet = { ...fleetOf(5), ...{ surprise: true } };
    const read = await ledger().readHead(fleetKey);
    await expect(ledger().commit(read, read.head, [{ kind: 'fleet', fleet }])).rejects.toMatchObject({
      code: 'row_unreadable',
    });
    expect(await ledger().fleet(fleet.id)).toBeUndefined();
  });

  it('replaces a glance only as it was read, and lists all of them at once', async () => {
    const [one, other] = [freshEnvironment(), freshEnvironment()];
    const of = (environment: typeof one, head: string): Glance => ({
      environment,
      head,
      at,
      migrated: true,
      nightly: { schedule: { covered: '2026-03-01T05:00', next: at }, base: 'b' },
      drift: {
        checkedAt: at,
        items: 3,
        putOff: { count: 1, until: at },
        oldest: at,
        causes: [
          {
            key: 'a'.repeat(16),
            kind: 'provider-changed',
            label: 'Phone',
            severity: 'error',
            params: { n: 1 },
          },
        ],
      },
      trend: [{ at, items: 3 }],
    });
    expect(await ledger().glance(one)).toBeUndefined();
    expect(await ledger().putGlance(of(one, 'a'), undefined)).toBe(true);
    expect(await ledger().putGlance(of(one, 'b'), undefined)).toBe(false);
    const read = await ledger().glance(one);
    expect(read?.glance).toEqual(of(one, 'a'));
    expect(await ledger().putGlance(of(one, 'c'), read?.etag)).toBe(true);
    expect(await ledger().putGlance(of(one, 'd'), read?.etag)).toBe(false);
    expect(await ledger().putGlance(of(other, 'a'), undefined)).toBe(true);
    const all = (await ledger().glances()).filter(({ glance }) => [one, other].includes(glance.environment));
    expect(all.map(({ glance }) => glance)).toEqual([of(one, 'c'), of(other, 'a')]);
    expect(all).toEqual([await ledger().glance(one), await ledger().glance(other)]);
    expect((await ledger().fleets('all')).some(({ what }) => what === 'plan')).toBe(false);
  });
}
