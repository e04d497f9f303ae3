import { expect, it } from 'vitest';
import type { Ledger } from '../../../shared/engine/ports.ts';
import { fakeLedger } from '../../fakes/fake-ledger.ts';
import { randomFor } from '../random.ts';
import { raceLane } from './race-lane.ts';
import { raceRound } from './race-round.ts';

/** A ledger whose head is not guarded: a commit always finds what it expects. */
function unguarded(): Ledger {
  const ledger = fakeLedger();
  return {
    ...ledger,
    commit: async (read, next, writes) => {
      const now = await ledger.readHead(read.head.environment);
      const { audit } = now.head;
      const entries = writes.map((write) =>
        write.kind === 'audit'
          ? { ...write, entry: { ...write.entry, sequence: audit.sequence + 1 } }
          : write,
      );
      const head = { ...next, audit: { ...next.audit, sequence: audit.sequence + 1 } };
      return ledger.commit(now, head, entries);
    },
  };
}

it('the races notice a head that is not guarded by its ETag', async () => {
  const failures: string[] = [];
  let random = randomFor(1);
  const lane = await raceLane('race-0', { ledger: unguarded(), needed: 1, random: () => random });
  for (let point = 0; point < 10; point++) {
    random = randomFor(1, point);
    const round = await raceRound(lane, random).catch((error: Error) => ({ failures: [error.message] }));
    failures.push(...round.failures);
  }
  expect(failures.some((one) => one.startsWith('decided '))).toBe(true);
});
