import { describe, expect, it } from 'vitest';
import { environmentOf, type RunId } from '../../../shared/domain/ids.ts';
import { isRefusal } from '../../../shared/domain/reason.ts';
import { startDueChecks } from '../../../shared/engine/due-checks.ts';
import type { Ports } from '../../../shared/engine/ports.ts';
import { readSchedule, setSchedule } from '../../../shared/engine/schedule.ts';
import { ada, chen, environmentNamed, type World, world } from '../../builders/world.ts';
import { planRef, runId } from '../../contracts/ledger-samples.ts';
import { fakeLedger } from '../../fakes/fake-ledger.ts';
import { randomFor } from '../../trust/random.ts';

/** Summer time in both hemispheres, at midnight, by half an hour, none, and offsets that are no whole hours. */
const zones = [
  'UTC',
  'Europe/Berlin',
  'Europe/London',
  'Europe/Lisbon',
  'America/New_York',
  'America/St_Johns',
  'America/Sao_Paulo',
  'America/Santiago',
  'America/Havana',
  'America/Phoenix',
  'America/Los_Angeles',
  'Pacific/Honolulu',
  'Pacific/Auckland',
  'Pacific/Chatham',
  'Pacific/Apia',
  'Australia/Lord_Howe',
  'Australia/Adelaide',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Asia/Tokyo',
  'Asia/Beirut',
  'Africa/Cairo',
  'Africa/Casablanca',
  'Antarctica/Troll',
];
/** Among them the hours that clocks leave out or show twice. */
const times = ['00:00', '00:30', '01:30', '02:00', '02:15', '02:30', '03:00', '06:00'];

const environments = zones.map((_zone, index) => environmentNamed(`env-${index}`, `Env ${index}`));
const minute = 60_000;
const years = { from: '2026-01-01', to: '2028-01-01' };

/** Every date there is: what a daily schedule has one slot for, said without any of the product's arithmetic. */
const dates = Array.from({ length: (Date.parse(years.to) - Date.parse(years.from)) / 86_400_000 }, (_, day) =>
  new Date(Date.parse(years.from) + day * 86_400_000).toISOString().slice(0, 10),
);

async function scheduled(said: (index: number) => string): Promise<World> {
  const w = await world(undefined, fakeLedger());
  const ports: Ports = { ...w.ports, settings: { ...w.ports.settings, environments } };
  w.clock.set('2025-12-31T00:00:00.000Z');
  for (const [index, environment] of environments.entries()) {
    const read = await ports.ledger.readHead(environment.key);
    await ports.ledger.commit(read, read.head, [
      { kind: 'base', plan: planRef, run: runId(environment.key) },
    ]);
    const set = await setSchedule(ports, { environment, by: ada, said: said(index) });
    if (isRefusal(set)) throw new Error(`${said(index)}: ${set.reason}`);
  }
  return { ...w, ports };
}

/** The checks that were asked for since the last look, by environment. */
function asked(w: World): readonly RunId[] {
  const all: RunId[] = [];
  for (let next = w.wakeUps.take(); next !== undefined; next = w.wakeUps.take()) all.push(next.id);
  return all;
}

describe('slots of daily schedules in 24 zones and two years', () => {
  it('get one check each, however often and however late ticks come', async () => {
    const said = (index: number): string => `daily ${times[index % times.length]} ${zones[index]}`;
    const w = await scheduled(said);
    const random = randomFor(24);
    const covered = new Map<string, string[]>();
    const checks = { made: 0, twice: 0 };
    const upTo = new Map<string, string>();
    for (const { key } of environments) upTo.set(key, (await w.ports.ledger.schedule(key))?.covered ?? '');
    const start = Date.parse(`${years.from}T00:00:00Z`) - 15 * 3_600_000;
    const end = Date.parse(`${years.to}T00:00:00Z`) + 15 * 3_600_000;
    // A turn every few hours, with 0 to 3 ticks, sometimes several at once, sometimes none for days.
    for (let now = start; now < end; ) {
      w.clock.set(new Date(now).toISOString());
      const ticks = random.below(4);
      await Promise.all(Array.from({ length: ticks }, () => startDueChecks(w.ports)));
      const woken = asked(w).map((one) => environmentOf(one));
      checks.made += woken.length;
      checks.twice += woken.length - new Set(woken).size;
      for (const key of new Set(woken)) {
        const before = upTo.get(key) ?? '';
        const after = (await w.ports.ledger.schedule(key))?.covered ?? '';
        const done = dates.filter((date) => `${date}T23:59` > before && date <= after.slice(0, 10));
        covered.set(key, [...(covered.get(key) ?? []), ...done.filter((date) => date > before.slice(0, 10))]);
        upTo.set(key, after);
      }
      now += random.below(40) === 0 ? random.below(5 * 24 * 60) * minute : (60 + random.below(360)) * minute;
    }
    w.clock.set(new Date(end).toISOString());
    await startDueChecks(w.ports);
    for (const { key } of environments) {
      const before = upTo.get(key) ?? '';
      const after = (await w.ports.ledger.schedule(key))?.covered ?? '';
      const late = dates.filter((date) => date > before.slice(0, 10) && date <= after.slice(0, 10));
      expect([key, [...(covered.get(key) ?? []), ...late]]).toEqual([key, dates]);
    }
    expect(checks.twice).toBe(0);
    expect(checks.made).toBeGreaterThan(24 * 400);
  }, 180_000);
});

describe('a tick', () => {
  it('reads one row of an environment while nothing is due, and writes none', async () => {
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
    expect(calls).toEqual(environments.map(() => 'schedule'));
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

  it('of two at once leaves one check', async () => {
    const w = await scheduled(() => 'daily 06:00 Europe/Berlin');
    w.clock.set('2026-01-02T05:03:00.000Z');
    await Promise.all([startDueChecks(w.ports), startDueChecks(w.ports), startDueChecks(w.ports)]);
    const woken = asked(w);
    expect(woken).toHaveLength(environments.length);
    for (const { key } of environments)
      expect(await w.ports.ledger.askedInquiries(key)).toMatchObject([{ what: 'drift', status: 'asked' }]);
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
