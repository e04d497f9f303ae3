import type { CardSender, Dataverse, Ledger, Ports } from '../../shared/engine/ports.ts';
import type { World } from './world.ts';

/** The ports of a world in which Dataverse answers some calls differently. */
export function withDataverse(w: World, parts: Partial<Dataverse>): Ports {
  return { ...w.ports, dataverse: () => ({ ...w.dataverse, ...parts }) };
}

export function withLedger(w: World, parts: Partial<Ledger>): Ports {
  return { ...w.ports, ledger: { ...w.ports.ledger, ...parts } };
}

export function withCards(w: World, parts: Partial<CardSender>): Ports {
  return { ...w.ports, cards: { ...w.ports.cards, ...parts } };
}

/**
 * A worker that dies between a write and its journal row: as soon as `written` changes are written, none of its
 * commits ever comes to an end.
 */
export function dyingAfter(w: World, written: number): Ports {
  return withLedger(w, {
    commit: async (...parts) =>
      w.dataverse.written.length >= written
        ? new Promise<never>(() => undefined)
        : w.ports.ledger.commit(...parts),
  });
}

/** Until a worker that nobody waits for has written this many changes. */
export async function untilWritten(w: World, written: number): Promise<void> {
  while (w.dataverse.written.length < written) await new Promise((resolve) => setImmediate(resolve));
}
