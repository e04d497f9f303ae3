import { randomBytes } from 'node:crypto';
import { startAzurite } from '../../../sandbox/azurite.ts';
import type { Registration } from '../../../sandbox/functions-host/core-api.ts';
import { readHostJson } from '../../../sandbox/functions-host/host-json.ts';
import { listenQueue } from '../../../sandbox/functions-host/queue-listener.ts';
import { parseRunId, type RunId } from '../../../shared/domain/ids.ts';
import { advance } from '../../../shared/engine/advance.ts';
import { makeLedger } from '../../../shared/tables/make-ledger.ts';
import { makeWakeUps } from '../../../shared/tables/make-wake-ups.ts';
import { openStorage, storageNames } from '../../../shared/tables/open-storage.ts';
import { start } from '../../builders/acts.ts';
import { plainEnvironment } from '../../builders/snapshot.ts';
import { world } from '../../builders/world.ts';
import { counting, type Effects, effectsOf } from './effects.ts';
import { approveOnce } from './wake-often.ts';

const random = (characters: number): string => randomBytes(characters).toString('hex').slice(0, characters);
const atOnce = 8;

/** The same run with ledger and queue on Azurite: half of the messages before the approval, half after. */
export async function wakeThroughQueue(times: number): Promise<Effects> {
  const azurite = await startAzurite();
  try {
    const storage = openStorage(azurite);
    const ledger = makeLedger({ table: storage.ledger, random });
    const wakeUps = makeWakeUps({ queue: storage.wakeUps });
    const w = await world(plainEnvironment(), ledger);
    const run = await start(w);
    const { ports, asked } = counting(w);
    const half = Math.ceil(times / 2);
    const deliver = async (count: number): Promise<void> => {
      await sendAll(() => wakeUps.wake(run), count);
      await takeAll(azurite.connectionString, count, (id) => advance(ports, id));
      w.clock.advance(31_000);
      await advance(ports, run);
    };
    await deliver(half);
    await approveOnce(w, run);
    await deliver(times - half);
    return await effectsOf(w, ledger, run, asked);
  } finally {
    await azurite.stop();
  }
}

async function sendAll(send: () => Promise<void>, count: number): Promise<void> {
  let left = count;
  const sender = async (): Promise<void> => {
    while (left-- > 0) await send();
  };
  await Promise.all(Array.from({ length: atOnce }, sender));
}

/** Until this many messages were taken and worked on, through the host's own listener. */
async function takeAll(
  connectionString: string,
  count: number,
  act: (id: RunId) => Promise<void>,
): Promise<void> {
  const trigger = { type: 'queueTrigger', direction: 'in', queueName: storageNames.wakeUps } as const;
  const registration: Registration = {
    name: 'advance-run',
    bindings: { message: trigger },
    callback: () => undefined,
  };
  const options = { queues: { ...readHostJson('.').queues, batchSize: 16 }, crashVisibility: 600 };
  let left = count;
  await new Promise<void>((resolve, reject) => {
    const listener = listenQueue(
      registration,
      async (_registration, input) => {
        const id = parseRunId(input.string);
        if (id === undefined) throw new Error('the message is no run id');
        await act(id).catch(reject);
        left -= 1;
        if (left === 0) void listener.stop().then(resolve, reject);
      },
      connectionString,
      options,
    );
  });
}
