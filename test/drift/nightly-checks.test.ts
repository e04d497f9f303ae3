import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { RunId } from '../../shared/domain/ids.ts';
import { advance } from '../../shared/engine/advance.ts';
import { startDueChecks } from '../../shared/engine/due-checks.ts';
import type { Ledger, Ports } from '../../shared/engine/ports.ts';
import { refreshGlance } from '../../shared/engine/refresh-glance.ts';
import { startRun } from '../../shared/engine/start-run.ts';
import { ada } from '../builders/world.ts';
import { twilio } from './drift-case.ts';
import { edited } from './edited.ts';
import { type DriftRoom, openDriftRoom } from './room.ts';
import { nightlyCheck } from './scheduled.ts';

let room: DriftRoom;
beforeAll(async () => {
  room = await openDriftRoom();
  // The first tick only learns when the next slot is.
  await startDueChecks(room.ports);
  await nightlyCheck(room);
}, 60_000);
afterAll(() => room.stop());
afterEach(async () => {
  room.restore();
  await room.check();
  await nightlyCheck(room);
});

/** What is asked of the ledger meanwhile, in order. */
async function asked(act: (on: DriftRoom) => Promise<unknown>): Promise<readonly string[]> {
  const calls: string[] = [];
  const ledger = new Proxy(room.ports.ledger, {
    get: (target, name) => {
      const member = Reflect.get(target, name);
      return (...args: readonly unknown[]) => {
        calls.push(String(name));
        return Reflect.apply(member, target, args);
      };
    },
  });
  await act(withLedger(ledger));
  return calls;
}

const withLedger = (ledger: Ledger): DriftRoom => ({ ...room, ports: { ...room.ports, ledger } });

describe('a nightly check', () => {
  it('of an environment that is as it was is one transaction and two more rows', async () => {
    const calls = await asked(async (on) => {
      const { requests, isFull, state } = await nightlyCheck(on);
      expect([requests, isFull, state.items]).toEqual([2, false, []]);
      expect(await room.ports.ledger.inquiry(state.check)).toMatchObject({ status: 'compared', news: [] });
    });
    // The first and the last are ours, to see what was left.
    expect(calls.slice(1, -1)).toEqual([...['glances', 'calm', 'commit', 'putGlance']]);
    expect(room.w.wakeUps.take()).toBeUndefined();
  });

  it('of which a head was kept that is none any more writes nothing on it, and is made on the new one', async () => {
    const { ledger } = room.ports;
    const { key } = room.environment;
    const kept = await ledger.glances();
    const read = await ledger.readHead(key);
    await ledger.commit(read, read.head, []);
    await refreshGlance(room.ports, key);
    const before = (await ledger.readHead(key)).etag;
    const calls = await asked((on) =>
      nightlyCheck({
        ...on,
        ports: { ...on.ports, ledger: { ...on.ports.ledger, glances: async () => kept } },
      }),
    );
    expect(calls.filter((one) => one === 'commit')).toHaveLength(2);
    expect(calls).toContain('readHead');
    const now = await ledger.glance(key);
    expect(now?.glance.head).toBe((await ledger.readHead(key)).etag);
    expect(now?.glance.head).not.toBe(before);
  });

  it('asks other samples each night, and keeps the count without writing again all that it knows', async () => {
    const { ports, environment } = room;
    const calm = await ports.ledger.calm(environment.key);
    const turns: number[] = [];
    const inTurns = (): DriftRoom => ({ ...room, ports: { ...ports, dataverse } });
    const dataverse: Ports['dataverse'] = (of) => {
      const real = ports.dataverse(of);
      return {
        ...real,
        askAgain: async (trace, turn) => {
          turns.push(turn);
          const echo = await real.askAgain?.(trace, turn);
          if (echo === undefined) throw new Error('not asked');
          return 'same' in echo && echo.same ? { ...echo, inTurns: true } : echo;
        },
      };
    };
    for (let night = 0; night < 3; night++) await nightlyCheck(inTurns());
    expect(turns).toEqual([0, 1, 2]);
    expect(await ports.ledger.calm(environment.key)).toEqual(calm);
  });

  it('is left to the worker where the time is over before its turn', async () => {
    const { w, ports, environment, double } = room;
    w.clock.advance(86_400_000);
    const before = double.requests.length;
    // Time to begin, and none left once it is asked again.
    const times = [true, false];
    const answer = async () => expect.unreachable('no time to answer');
    await startDueChecks(ports, { answer, hasTime: () => times.shift() ?? false });
    expect(double.requests).toHaveLength(before);
    const woken = w.wakeUps.take();
    expect((await ports.ledger.askedInquiries(environment.key)).map(({ id }) => id)).toEqual([woken?.id]);
  });

  it('that has to read everything leaves that to the worker where its turn comes too late', async () => {
    const { w, ports, environment, double, work } = room;
    const at = { msdyn_label: 'Elsewhere' };
    edited(room, 'msdyn_channelprovider', room.places.provider(twilio), at);
    w.clock.advance(86_400_000);
    let isOver = false;
    let requests = 0;
    const answer = (id: RunId): Promise<void> => {
      [isOver, requests] = [true, double.requests.length];
      return advance(ports, id, () => !isOver);
    };
    await startDueChecks(ports, { answer, hasTime: () => !isOver });
    expect([isOver, double.requests.length - requests]).toEqual([true, 0]);
    const [waiting = expect.fail('answered')] = await ports.ledger.askedInquiries(environment.key);
    await work();
    expect(await ports.ledger.inquiry(waiting.id)).toMatchObject({ status: 'compared' });
    expect((await ports.ledger.drift(environment.key))?.items).toMatchObject([{ kind: 'provider-changed' }]);
  });

  it('leaves the glance that would be made afresh', async () => {
    await nightlyCheck(room);
    const { ledger } = room.ports;
    const { key } = room.environment;
    const left = await ledger.glance(key);
    if (left === undefined) throw new Error('no glance');
    await ledger.putGlance({ ...left.glance, head: 'another' }, left.etag);
    await refreshGlance(room.ports, key);
    expect((await ledger.glance(key))?.glance).toEqual(left.glance);
  });

  it('reads everything where something changed, and tells', async () => {
    const at = { msdyn_label: 'Elsewhere' };
    edited(room, 'msdyn_channelprovider', room.places.provider(twilio), at);
    const { isFull, state } = await nightlyCheck(room);
    expect([isFull, state.items.map((one) => one.kind)]).toEqual([true, ['provider-changed']]);
    expect(await room.ports.ledger.latestEpisode(room.environment.key)).toMatchObject({ status: 'open' });
  });

  it('is made by the worker while a run is open, and where the glance is of another head', async () => {
    const { ports, environment } = room;
    const read = await ports.ledger.readHead(environment.key);
    await ports.ledger.commit(read, read.head, []);
    expect(await asked(nightlyCheck)).toContain('inquiry');
    await startRun(ports, { environment, kind: 'migrate', requester: ada });
    await refreshGlance(ports, environment.key);
    expect(await asked(nightlyCheck)).toContain('inquiry');
  });

  it('that gets through after failures closes their card', async () => {
    const { ports, environment, double } = room;
    double.faults.push({ match: {}, times: 1_000, do: { kind: 'unavailable' } });
    await expect(nightlyCheck(room)).rejects.toThrow('not checked');
    double.faults.length = 0;
    expect(await ports.ledger.latestOutage(environment.key)).toMatchObject({ status: 'open' });
    await nightlyCheck(room);
    expect(await ports.ledger.latestOutage(environment.key)).toMatchObject({ status: 'over' });
  });

  it('is due again where it could not be written, and made once where two make it', async () => {
    const { ledger } = room.ports;
    const commit = async () => {
      throw new Error('not now');
    };
    await expect(nightlyCheck(withLedger({ ...ledger, commit }))).rejects.toThrow('not checked');
    const before = await ledger.audit(room.environment.key);
    const calls = await asked((on) => Promise.all([nightlyCheck(on), nightlyCheck(on)]));
    expect(calls.filter((one) => one === 'putGlance')).toHaveLength(1);
    expect(await ledger.audit(room.environment.key)).toEqual(before);
  });
});
