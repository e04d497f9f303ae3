import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Change } from '../../shared/domain/change.ts';
import { driftCases } from './cases.ts';
import { french, twilio } from './drift-case.ts';
import { type DriftRoom, openDriftRoom } from './room.ts';

let room: DriftRoom;
beforeAll(async () => {
  room = await openDriftRoom();
}, 60_000);
afterAll(() => room.stop());
afterEach(async () => {
  room.restore();
});

const changesOf = async (run: Awaited<ReturnType<DriftRoom['planned']>>): Promise<readonly Change[]> => {
  if (!('plan' in run) || run.plan === undefined) throw new Error(`no plan: ${JSON.stringify(run)}`);
  return (await room.ports.ledger.plan(room.environment.key, run.plan)).changes;
};
const label = (msdyn_label: string, name = twilio): void => {
  const msdyn_channelproviderid = room.places.provider(name);
  room.store.put('msdyn_channelprovider', { msdyn_channelproviderid, msdyn_label }, room.places.editor);
};

/** What a change is about, without labels. */
const place = (change: Change): string =>
  'relationship' in change
    ? `${change.kind} ${change.relationship} ${change.from}|${change.to}`
    : `${change.kind} ${change.table} ${change.id}`;

describe('repair', () => {
  it.each(driftCases.filter((one) => one.repaired === true).map((one) => [one.id, one] as const))(
    '%s: planned, approved, and the check is clean',
    async (_id, drift) => {
      const fresh = await openDriftRoom();
      try {
        drift.inject(fresh);
        const { items } = await fresh.check();
        expect(items).toHaveLength(drift.items ?? 1);
        const run = await fresh.planned(items.map((one) => one.id));
        expect(run.kind).toBe('repair');
        // Of a change of 1.0 that moves nothing, the repair has to say so, and then it is known.
        const done = run.status === 'no_changes' ? run : await fresh.approve(run);
        expect(done.status).toMatch(
          drift.kind.startsWith('legacy') ? /succeeded|unproven|no_changes/ : /succeeded|unproven/,
        );
        // The run asked for a check itself.
        expect((await fresh.ports.ledger.drift(fresh.environment.key))?.items).toEqual([]);
        expect((await fresh.check()).answer).toMatchObject({ news: [], known: [], solved: [] });
      } finally {
        await fresh.stop();
      }
    },
    60_000,
  );

  it('of one of two things plans that one alone, and leaves the other known', async () => {
    label('By hand');
    label('Par la main', french);
    const { items } = await room.check();
    const chosen = items.find((one) => one.subject === room.places.provider(french));
    const run = await room.planned([chosen?.id ?? '']);
    expect((await changesOf(run)).map(place)).toEqual([
      `update msdyn_channelprovider ${room.places.provider(french)}`,
    ]);
    expect((await changesOf(run))[0]).toMatchObject({
      before: { msdyn_label: 'Par la main' },
      after: { msdyn_label: 'Téléphone' },
    });
    expect((await room.approve(run)).status).toMatch(/succeeded|unproven/);
    const { answer, items: left } = await room.check();
    expect(left).toMatchObject([{ subject: room.places.provider(twilio), kind: 'provider-changed' }]);
    expect(answer.news).toEqual([]);
  });

  it('of what was put right meanwhile has nothing to change', async () => {
    label('By hand');
    const { items } = await room.check();
    label('Contoso Phone');
    expect(await room.planned(items.map((one) => one.id))).toMatchObject({ status: 'no_changes' });
  });

  it('without a choice is of everything that can be repaired', async () => {
    label('By hand');
    room.store.unlink(
      'msdyn_appconfig_msdyn_channelprovider',
      room.places.profile,
      room.places.provider(french),
    );
    await room.check();
    const run = await room.planned();
    expect((await changesOf(run)).map(place)).toEqual([
      `update msdyn_channelprovider ${room.places.provider(twilio)}`,
      `associate msdyn_appconfig_msdyn_channelprovider ${room.places.profile}|${room.places.provider(french)}`,
    ]);
    await room.approve(run);
    expect((await room.check()).items).toEqual([]);
  });
});
