import type { RunId } from '../../shared/domain/ids.ts';
import { advance } from '../../shared/engine/advance.ts';
import { noteGivenUp } from '../../shared/engine/note-given-up.ts';
import type { Ports } from '../../shared/engine/ports.ts';
import type { Stage } from './stage.ts';

/** As often as the queue tries: `maxDequeueCount` of host.json. */
const tries = 5;
const never = new Promise<never>(() => undefined);

/** Workers that die one after the other, and then the queue that puts the wake-up aside. @param where `read` or `write` */
export async function diesEachTime(on: Stage, where: string): Promise<readonly string[]> {
  const next = on.world.wakeUps.take();
  if (next === undefined) throw new Error('nothing is to be done');
  for (let turn = 0; turn < tries; turn++) await dies(on, next.id, where);
  await noteGivenUp(on.ports, next.id);
  return on.news();
}

async function dies(on: Stage, id: RunId, where: string): Promise<void> {
  let isDead = false;
  let died = (): void => undefined;
  const death = new Promise<void>((resolve) => {
    died = resolve;
  });
  const die = (): Promise<never> => {
    isDead = true;
    died();
    return never;
  };
  const dataverse = on.world.dataverse;
  const mortal: Ports = {
    ...on.ports,
    dataverse: () => ({ ...dataverse, ...(where === 'read' ? { readSnapshot: die } : { apply: die }) }),
    // Whoever is dead renews no lease.
    ledger: { ...on.ports.ledger, commit: (...parts) => (isDead ? never : on.ports.ledger.commit(...parts)) },
  };
  void advance(mortal, id);
  await death;
  on.clock.advance(61_000);
}
