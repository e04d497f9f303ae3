import { describe, expect, it } from 'vitest';
import type { RunId } from '../../../shared/domain/ids.ts';
import { startDueChecks } from '../../../shared/engine/due-checks.ts';
import type { Ports } from '../../../shared/engine/ports.ts';
import { refreshGlance } from '../../../shared/engine/refresh-glance.ts';
import { readSchedule, setSchedule } from '../../../shared/engine/schedule.ts';
import { asked, environments, scheduled } from '../../builders/scheduled-world.ts';
import { ada, chen, world } from '../../builders/world.ts';
import { playTwoYears } from '../../trust/schedules/two-years.ts';

describe('slots of daily schedules in 24 zones and two years', () => {
  it('get one check each, however often and however late ticks come', async () => {
    const { slots, covered, checks, twice, wrong } = await playTwoYears(24);
    expect({ covered, twice, wrong }).toEqual({ covered: slots, twice: 0, wrong: [] });
    expect(checks).toBeGreaterThan(24 * 400);
  }, 180_000);
});

describe('a tick', () => {
  it('is one query for all environments while nothing is due, and one row of each that it says nothing of', async () => {
    const w = await scheduled(() => 'daily 06:00 Europe/Berlin');
    const calls: string[] = [];
    const ledger = new Proxy(w.ports.ledger, {
      get: (target, name) => {
        const member = Reflect.get(target, name);
        return (...args: readonly unknown[]) => {
          calls.push(String(name));
          return Reflect.apply(member as (...all: unknown[]) => unknown, target, args);
        };
      },
    });
    await startDueChecks({ ...w.ports, ledger });
    expect(calls).toEqual(['glances', ...environments.map(() => 'schedule')]);
    for (const { key } of environments) await refreshGlance(w.ports, key);
    calls.length = 0;
    await startDueChecks({ ...w.ports, ledger });
    expect(calls).toEqual(['glances']);
    const glances = async () => {
      throw new Error('not now');
    };
    await startDueChecks({ ...w.ports, ledger: { ...w.ports.ledger, schedule: ledger.schedule, glances } });
    expect(calls.filter((one) => one === 'schedule')).toHaveLength(environments.length);
  });

  it('asks for nothing where nothing was verified yet, and lets the slot pass', async () => {
    const w = await world();
    const [{ key } = expect.fail('no environment')] = w.ports.settings.environments;
    await startDueChecks(w.ports);
    const first = await w.ports.ledger.schedule(key);
    w.clock.advance(25 * 3_600_000);
    await startDueChecks(w.ports);
    expect((await w.ports.ledger.schedule(key))?.covered).not.toBe(first?.covered);
    expect(w.wakeUps.take()).toBeUndefined();
  });

  it('makes the checks itself where it is told how, and wakes nobody', async () => {
    const w = await scheduled(() => 'daily 06:00 Europe/Berlin');
    w.clock.set('2026-01-02T05:03:00.000Z');
    const answered: string[] = [];
    const answer = async (id: RunId): Promise<void> => {
      answered.push((await w.ports.ledger.inquiry(id))?.status ?? 'gone');
    };
    await startDueChecks(w.ports, { answer, hasTime: () => true });
    expect(answered).toEqual(environments.map(() => 'asked'));
    expect(w.wakeUps.take()).toBeUndefined();
  });

  it('of two at once leaves one check', async () => {
    const w = await scheduled(() => 'daily 06:00 Europe/Berlin');
    w.clock.set('2026-01-02T05:03:00.000Z');
    await Promise.all([startDueChecks(w.ports), startDueChecks(w.ports), startDueChecks(w.ports)]);
    const woken = asked(w);
    expect(woken).toHaveLength(environments.length);
    for (const { key } of environments)
      expect(await w.ports.ledger.askedInquiries(key)).toMatchObject([{ what: 'drift', status: 'asked' }]);
  });

  it('ends where somebody else writes in between each time, and the next one makes the check', async () => {
    const w = await scheduled(() => 'hourly');
    w.clock.advance(3_600_000);
    let tries = 0;
    const commit = async () => {
      tries += 1;
      return { kind: 'conflict' } as const;
    };
    const warned: unknown[] = [];
    const warn = (event: string, fields?: object): void => void warned.push([event, fields]);
    const [busy = expect.fail('no environment')] = environments;
    const settings = { ...w.ports.settings, environments: [busy] };
    const log = { info: () => undefined, warn };
    await startDueChecks({ ...w.ports, settings, log, ledger: { ...w.ports.ledger, commit } });
    expect(tries).toBe(8);
    expect(warned).toEqual([['check not started', { environment: busy.key, reason: 'conflict', tries: 8 }]]);
    expect(asked(w)).toEqual([]);
    await startDueChecks({ ...w.ports, settings });
    expect(asked(w)).toHaveLength(1);
  });

  it('goes on with the others when one environment’s rows cannot be read', async () => {
    const w = await scheduled(() => 'hourly');
    w.clock.advance(3_600_000);
    const ledger = {
      ...w.ports.ledger,
      schedule: async (key: Parameters<Ports['ledger']['schedule']>[0]) => {
        if (key === environments[3]?.key) throw new Error('not now');
        return w.ports.ledger.schedule(key);
      },
    };
    await startDueChecks({ ...w.ports, ledger });
    expect(asked(w)).toHaveLength(environments.length - 1);
  });
});

describe('the schedule of an environment', () => {
  const [environment = expect.fail('no environment')] = environments;

  it('can be switched off, and then nothing is due', async () => {
    const w = await scheduled(() => 'hourly');
    for (const one of environments) await setSchedule(w.ports, { environment: one, by: ada, said: 'off' });
    w.clock.advance(7 * 86_400_000);
    await startDueChecks(w.ports);
    expect(asked(w)).toEqual([]);
    const found = await readSchedule(w.ports, { environment, by: chen });
    expect(found).toMatchObject({ set: { by: ada }, next: [] });
    expect(found).not.toHaveProperty('schedule');
  });

  it('is nightly again when somebody says so', async () => {
    const w = await scheduled(() => 'weekly mon 06:00 Europe/Berlin');
    const found = await setSchedule(w.ports, { environment, by: ada, said: 'default' });
    expect(found).toMatchObject({ schedule: { timeZone: 'UTC' } });
    expect(found).not.toHaveProperty('set');
  });

  it('is read by readers, and changed by a planner or an operator', async () => {
    const w = await scheduled(() => 'hourly');
    const said = 'daily 06:00 Europe/Berlin';
    expect(await setSchedule(w.ports, { environment, by: chen, said })).toMatchObject({
      reason: 'may_not_schedule',
    });
    const audit = await w.ports.ledger.audit(environment.key);
    expect(audit.map(({ what, by, detail }) => [what, by?.name, detail])).toEqual([
      ['scheduled', 'Ada Vogt', '0 * * * * UTC'],
    ]);
  });
});
