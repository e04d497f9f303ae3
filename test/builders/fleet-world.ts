import type { EnvironmentSettings } from '../../shared/domain/settings.ts';
import { advance } from '../../shared/engine/advance.ts';
import type { Dataverse, Ports } from '../../shared/engine/ports.ts';
import { type FakeDataverse, fakeDataverse } from '../fakes/fake-dataverse.ts';
import { fakeObserver } from '../fakes/fake-observer.ts';
import { id } from './ids.ts';
import { plainEnvironment } from './snapshot.ts';
import { environmentNamed, world } from './world.ts';

/** An environment of a fleet, with an organisation of its own. */
export function fleetEnvironment(key: string, more: Partial<EnvironmentSettings> = {}): EnvironmentSettings {
  const name = key.replace(
    /(^|-)([a-z])/g,
    (_all, before: string, letter: string) => `${before === '' ? '' : ' '}${letter.toUpperCase()}`,
  );
  return { ...environmentNamed(key, name), ...more };
}

/** The engine with several environments, each with a Dataverse of its own, all in memory. */
export async function fleetWorld(environments: readonly EnvironmentSettings[]) {
  const w = await world();
  const dataverses = new Map<string, FakeDataverse>(
    environments.map(({ key }) => [key, fakeDataverse(plainEnvironment())]),
  );
  const of = (key: string): FakeDataverse => {
    const found = dataverses.get(key);
    if (found === undefined) throw new Error(`no environment ${key}`);
    return found;
  };
  const ports: Ports = {
    ...w.ports,
    settings: { tenantId: id(0xaa, 1), environments },
    dataverse: ({ key }): Dataverse => of(key),
    observer: {
      ...w.ports.observer,
      signedIn: (environment) => fakeObserver(of(environment.key)).signedIn(environment),
      workspace: (environment, ...rest) => fakeObserver(of(environment.key)).workspace(environment, ...rest),
    },
  };
  /** All wake-ups there are, those with a delay after moving the clock. */
  const work = async (atMost = 400): Promise<void> => {
    for (let turn = 0; turn < atMost; turn++) {
      const next = w.wakeUps.take();
      if (next === undefined) return;
      w.clock.advance(next.delaySeconds * 1000);
      await advance(ports, next.id);
    }
    throw new Error('there is no end of wake-ups');
  };
  return { ...w, ports, of, work };
}

export type FleetWorld = Awaited<ReturnType<typeof fleetWorld>>;
