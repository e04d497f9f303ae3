import type { Ledger } from '../../../shared/engine/ports.ts';
import { fakeLedger } from '../../fakes/fake-ledger.ts';

/** A ledger whose head is not guarded: a commit always finds what it expects. */
export function unguarded(): Ledger {
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
