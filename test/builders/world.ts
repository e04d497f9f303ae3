import { parseEnvironmentKey } from '../../shared/domain/ids.ts';
import type { EnvironmentSettings } from '../../shared/domain/settings.ts';
import type { Snapshot } from '../../shared/domain/snapshot.ts';
import { advance } from '../../shared/engine/advance.ts';
import type { Ledger, Ports } from '../../shared/engine/ports.ts';
import { noTelemetry } from '../../shared/engine/telemetry-ports.ts';
import { fakeCards } from '../fakes/fake-cards.ts';
import { fakeClock } from '../fakes/fake-clock.ts';
import { fakeConversations } from '../fakes/fake-conversations.ts';
import { fakeDataverse } from '../fakes/fake-dataverse.ts';
import { fakeEvidence } from '../fakes/fake-evidence.ts';
import { fakeIds } from '../fakes/fake-ids.ts';
import { fakeLedger } from '../fakes/fake-ledger.ts';
import { fakeObserver } from '../fakes/fake-observer.ts';
import { fakePeople } from '../fakes/fake-people.ts';
import { fakeWakeUps } from '../fakes/fake-wake-ups.ts';
import { id, organization } from './ids.ts';
import { plainEnvironment } from './snapshot.ts';

export const ada = { id: id(0xee, 1), name: 'Ada Vogt' };
export const bruno = { id: id(0xee, 2), name: 'Bruno Costa' };
export const chen = { id: id(0xee, 3), name: 'Chen Li' };
export const stranger = { id: id(0xee, 9), name: 'Gil' };

export function environmentNamed(key: string, name: string): EnvironmentSettings {
  const parsed = parseEnvironmentKey(key);
  if (parsed === undefined) throw new Error(`not a key: ${key}`);
  return {
    key: parsed,
    name,
    url: `https://${key}.crm4.dynamics.example`,
    organizationId: organization,
    protected: true,
    tags: [],
    prefix: 'contoso',
    tolerateLeavers: 0,
    approvalsNeeded: 1,
    graceDays: 7,
    timeZone: 'UTC',
    blackoutDays: [],
    blastRadius: { peoplePercent: 100, rows: 500 },
    remindAfterHours: 4,
    groups: { reader: [], planner: [], approver: [], operator: [] },
    people: { reader: [chen.id], planner: [ada.id], approver: [ada.id, bruno.id], operator: [] },
  };
}

export const contosoDev = environmentNamed('contoso-dev', 'Contoso Dev');

/**
 * The engine with everything around it in memory: one environment, one conversation called `here`.
 *
 * @param others ports instead of those in memory
 */
export async function world(
  start: Snapshot = plainEnvironment(),
  given?: Ledger,
  others: (ports: Ports) => Partial<Ports> = () => ({}),
) {
  const dataverse = fakeDataverse(start);
  const clock = fakeClock();
  const ledger = given ?? fakeLedger(clock.now);
  const cards = fakeCards();
  const wakeUps = fakeWakeUps();
  const logged: string[] = [];
  const note = (event: string): void => {
    logged.push(event);
  };
  const inMemory: Ports = {
    settings: { tenantId: id(0xaa, 1), environments: [contosoDev] },
    dataverse: () => dataverse,
    ledger,
    conversations: fakeConversations(),
    cards,
    people: fakePeople(),
    observer: fakeObserver(dataverse),
    evidence: fakeEvidence(),
    wakeUps,
    examiner: { examine: async () => [] },
    clock,
    ids: fakeIds(),
    log: { info: note, warn: note },
    telemetry: noTelemetry,
  };
  const ports: Ports = { ...inMemory, ...others(inMemory) };
  await ports.conversations.save('here', '{"conversation":"here"}');

  /** Works off all wake-ups, as the queue would; delayed ones move the clock instead of waiting. */
  const work = async (atMost = 20): Promise<void> => {
    for (let turn = 0; turn < atMost; turn++) {
      const next = wakeUps.take();
      if (next === undefined) return;
      clock.advance(next.delaySeconds * 1000);
      await advance(ports, next.id);
    }
  };
  return { ports, dataverse, clock, cards, wakeUps, logged, work };
}

export type World = Awaited<ReturnType<typeof world>>;
