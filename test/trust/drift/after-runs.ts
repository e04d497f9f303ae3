import { retireRun } from '../../../shared/engine/retire-run.ts';
import { ada } from '../../builders/world.ts';
import { twilio } from '../../drift/drift-case.ts';
import { type DriftRoom, openDriftRoom } from '../../drift/room.ts';
import type { DriftTally } from './tally.ts';

/** After the 1.0 rows were retired, and after a pilot of two: a deleted 2.0 row is missed. */
export async function afterRuns(tally: DriftTally): Promise<readonly string[]> {
  const retired = await openDriftRoom();
  await retired.approve(
    await retired.begun(retireRun(retired.ports, { environment: retired.environment, requester: ada })),
  );
  const piloted = await openDriftRoom('contoso-dev', { pilot: { kind: 'count', count: 2 } });
  const missed: string[] = [];
  for (const [id, room] of [
    ['retire', retired],
    ['--pilot', piloted],
  ] as const) {
    if (await misses(room)) missed.push(id);
    else tally.failures.push(`after ${id}: a deleted 2.0 row is not missed, or more than it`);
    await room.stop();
  }
  return missed;
}

async function misses(room: DriftRoom): Promise<boolean> {
  const clean = (await room.check()).items.length === 0;
  room.store.remove('msdyn_channelprovider', room.places.provider(twilio));
  const { items } = await room.check();
  return clean && items.length === 1 && items[0]?.kind === 'provider-gone';
}
