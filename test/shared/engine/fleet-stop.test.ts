import { describe, expect, it } from 'vitest';
import type { Fleet } from '../../../shared/domain/fleet.ts';
import { merged } from '../../../shared/domain/fleet-moves.ts';
import { isRefusal, refuse } from '../../../shared/domain/reason.ts';
import { advance } from '../../../shared/engine/advance.ts';
import { stopFleet } from '../../../shared/engine/decide-fleet.ts';
import { asRefused, idOf } from '../../../shared/engine/fleet-members.ts';
import { lookAtMembers } from '../../../shared/engine/look-at-members.ts';
import {
  askedFor,
  beginningLate,
  begun,
  fleetNow,
  lookingSlowly,
  runsOf,
  statuses,
  three,
} from '../../builders/fleet-acts.ts';
import { type FleetWorld, fleetWorld } from '../../builders/fleet-world.ts';
import { bruno } from '../../builders/world.ts';

const testFirst = { waves: 'test,production' } as const;
const died = async () => {
  throw new Error('the worker died');
};

async function stop(w: FleetWorld, fleet: Fleet): Promise<void> {
  const stopped = await stopFleet(w.ports, { fleet: fleet.id, wave: fleet.wave, by: bruno });
  if (isRefusal(stopped)) throw new Error(stopped.reason);
}

/** Whatever had begun is withdrawn in Bruno's name, the card says so, and nothing began behind it. */
async function expectWithdrawn(w: FleetWorld, fleet: Fleet): Promise<void> {
  await w.work();
  expect(await runsOf(w)).toEqual(['cancelled', 'cancelled', undefined]);
  const after = await fleetNow(w, fleet);
  expect(after).toMatchObject({ status: 'stopped', stop: { cause: 'cancelled', by: bruno } });
  expect(statuses(after)).toEqual(['north-test cancelled', 'south-test cancelled', 'north-prod pending']);
}

describe('a fleet that is stopped while a look begins its members', () => {
  it('withdraws what was begun before the look could tell', async () => {
    const w = await fleetWorld(three);
    const fleet = await askedFor(w, testFirst);
    await advance(
      lookingSlowly(w, () => stop(w, fleet)),
      fleet.id,
    );
    await expectWithdrawn(w, fleet);
  });

  it('withdraws what already waits for approval, begun by a look whose worker died', async () => {
    const w = await fleetWorld(three);
    const fleet = await askedFor(w, testFirst);
    await expect(advance(lookingSlowly(w, died), fleet.id)).rejects.toThrow('died');
    for (const member of fleet.members.slice(0, 2)) await advance(w.ports, idOf(fleet, member));
    expect(await runsOf(w)).toEqual(['awaiting_approval', 'awaiting_approval', undefined]);
    // Nothing wakes the runs any more: only the fleet can find them.
    while (w.wakeUps.take() !== undefined);
    await stop(w, fleet);
    await expectWithdrawn(w, fleet);
  });

  it('withdraws what is begun after it was stopped', async () => {
    const w = await fleetWorld(three);
    const fleet = await askedFor(w, testFirst);
    await advance(
      beginningLate(w.ports, async () => {
        await stop(w, fleet);
        await w.work();
        expect((await fleetNow(w, fleet)).status).toBe('stopped');
      }),
      fleet.id,
    );
    await expectWithdrawn(w, fleet);
  });

  it('withdraws that too where the worker died before it could tell', async () => {
    const w = await fleetWorld(three);
    const fleet = await askedFor(w, testFirst);
    const late = beginningLate(lookingSlowly(w, died), async () => {
      await stop(w, fleet);
      await w.work();
    });
    await expect(advance(late, fleet.id)).rejects.toThrow('died');
    expect(await runsOf(w)).toEqual(['planning', 'planning', undefined]);
    await expectWithdrawn(w, fleet);
  });

  it('withdraws what one look begins while another one finds a failure', async () => {
    const w = await fleetWorld(three);
    w.of('north-test').refuse(refuse('cif_not_installed'));
    const fleet = await askedFor(w, testFirst);
    // The first look begins both and dies; the first run fails before the fleet knows of either.
    await expect(advance(lookingSlowly(w, died), fleet.id)).rejects.toThrow('died');
    for (const member of fleet.members.slice(0, 2)) await advance(w.ports, idOf(fleet, member));
    await w.work();
    expect(await runsOf(w)).toEqual(['failed', 'cancelled', undefined]);
    expect(await fleetNow(w, fleet)).toMatchObject({ status: 'stopped', stop: { cause: 'failed' } });
  });
});

describe('a look at a fleet', () => {
  it('tells of those members only that it looked at', async () => {
    const w = await fleetWorld(three);
    const fleet = await askedFor(w, testFirst);
    const { seen } = await lookAtMembers(w.ports, fleet);
    expect([...seen.keys()]).toEqual(['north-test', 'south-test']);
  });

  it('takes nothing back that another one has begun', async () => {
    const w = await fleetWorld(three);
    const members = (await begun(w, testFirst)).members.filter(({ id }) => id !== undefined);
    expect(members).toHaveLength(2);
    const stale = members.map((one) => asRefused(one, refuse('run_already_open')));
    expect(merged(members, new Map(stale.map((one) => [one.environment, one])))).toEqual(members);
  });
});
