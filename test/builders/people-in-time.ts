import type { FaultAction } from '../../sandbox/dataverse/faults.ts';
import { makeDataverse } from '../../shared/dataverse/make-dataverse.ts';
import type { Change } from '../../shared/domain/change.ts';
import { isPersonChange } from '../../shared/domain/change.ts';
import { advance } from '../../shared/engine/advance.ts';
import type { Dataverse, Ledger, Ports } from '../../shared/engine/ports.ts';
import { fakeLedger } from '../fakes/fake-ledger.ts';
import { approved, current } from './acts.ts';
import { organisationInTime } from './organisation-in-time.ts';
import { plainEnvironment } from './snapshot.ts';
import { virtualTime } from './virtual-time.ts';
import { contosoDev, world } from './world.ts';

interface Wanted {
  readonly people: number;
  readonly dop: number;
  /** What a transaction of the ledger takes, milliseconds. */
  readonly transactionMs?: number;
  readonly fault?: (request: number) => FaultAction | undefined;
}

/** What a look at a row of the ledger takes. */
const readingMs = 5;

/** A migration by the engine and the product's own client, in time that only waits take. */
export async function peopleInTime({ people, dop, transactionMs = 30, fault = () => undefined }: Wanted) {
  const time = virtualTime();
  const organisation = organisationInTime(time, { dop, fault });
  const real = makeDataverse({
    environment: { ...contosoDev, url: 'http://127.0.0.1:1' },
    credential: { getToken: async () => ({ token: 'token-1', expiresOnTimestamp: 4_102_444_800_000 }) },
    clock: time,
    sleep: time.sleep,
    httpClient: organisation.client,
    deadline: () => new AbortController().signal,
  });
  const ledger = fakeLedger(time.now);
  const w = await world(plainEnvironment(people), ledger, () => ({ clock: time }));
  const run = await approved(w);
  let [first, from, to, last] = [0, 0, 0, 0];
  const slow: Ledger = {
    ...ledger,
    stopAsked: async (id) => {
      await time.sleep(readingMs);
      return ledger.stopAsked(id);
    },
    commit: async (...parts) => {
      const isJournal = parts[2].some((write) => write.kind === 'journal');
      if (isJournal) first ||= time.now().getTime();
      await time.sleep(transactionMs);
      const result = await ledger.commit(...parts);
      if (from > 0 && isJournal) to = time.now().getTime();
      const status = parts[2].find((write) => write.kind === 'run')?.run.status;
      if (first > 0 && status === 'verifying') last ||= time.now().getTime();
      return result;
    },
  };
  const apply: Dataverse['apply'] = async (changes, signal, known) => {
    if (changes.every(isPersonChange)) {
      from ||= time.now().getTime();
      return real.apply(changes, signal, known);
    }
    // The first answers say how long the way is and how many requests are liked.
    await real.apply(changes.map(plain), signal);
    return w.dataverse.apply(changes, signal, known);
  };
  const dataverse: Dataverse = { ...w.dataverse, apply, ...(real.pace ? { pace: real.pace } : {}) };
  const ports: Ports = { ...w.ports, ledger: slow, dataverse: () => dataverse };
  const work = async (): Promise<void> => {
    while ((await current(w, run)).status === 'applying') {
      await time.sleep((w.wakeUps.take()?.delaySeconds ?? 60) * 1_000);
      await advance(ports, run);
    }
  };
  await time.until(work());
  const bound = (people * 25) / dop;
  const times = (last - first) / bound;
  return { times, peopleTimes: (to - from) / bound, ...organisation, journal: await ledger.journal(run) };
}

/** A change of the configuration as a request of one operation. */
function plain(change: Change): Change {
  return change.kind === 'create' ? { ...change, columns: {} } : change;
}
