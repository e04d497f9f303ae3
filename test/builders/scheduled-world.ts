import type { RunId } from '../../shared/domain/ids.ts';
import { isRefusal } from '../../shared/domain/reason.ts';
import type { Ports } from '../../shared/engine/ports.ts';
import { setSchedule } from '../../shared/engine/schedule.ts';
import { planRef, runId } from '../contracts/ledger-samples.ts';
import { fakeLedger } from '../fakes/fake-ledger.ts';
import { ada, environmentNamed, type World, world } from './world.ts';

/** Summer time in both hemispheres, at midnight, by half an hour, none, and offsets that are no whole hours. */
export const zones = [
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
export const times = ['00:00', '00:30', '01:30', '02:00', '02:15', '02:30', '03:00', '06:00'];

export const environments = zones.map((_zone, index) => environmentNamed(`env-${index}`, `Env ${index}`));
/** Each zone's environment with a schedule of its own, verified once. @param said of the zone with this index */
export async function scheduled(said: (index: number) => string): Promise<World> {
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
export function asked(w: World): readonly RunId[] {
  const all: RunId[] = [];
  for (let next = w.wakeUps.take(); next !== undefined; next = w.wakeUps.take()) all.push(next.id);
  return all;
}
