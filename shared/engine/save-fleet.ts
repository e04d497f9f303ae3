import type { Fleet } from '../domain/fleet.ts';
import { fleetKey, type RunId } from '../domain/ids.ts';
import { isRefusal, type Refusal, refuse } from '../domain/reason.ts';
import { type AuditedNote, audited } from './audit-entry.ts';
import type { Ports } from './ports.ts';
import { cardsIn, inOneCommit, showLatecomers, shownIn } from './show.ts';

export interface FleetMove {
  readonly fleet: Fleet;
  readonly audit?: AuditedNote;
  /** Whether cards are edited for it. */
  readonly show: boolean;
}

/**
 * Moves a fleet: decided on the row as it is, committed only if nobody moved it meanwhile, decided anew otherwise.
 * `undefined` from `decide` writes nothing.
 */
export async function moveFleet(
  ports: Ports,
  id: RunId,
  decide: (fleet: Fleet) => FleetMove | undefined | Refusal,
): Promise<Fleet | Refusal> {
  for (;;) {
    // In this order: whoever moves a fleet replaces the head.
    const read = await ports.ledger.readHead(fleetKey);
    const fleet = await ports.ledger.fleet(id);
    if (fleet === undefined) return refuse('unknown_fleet');
    const move = decide(fleet);
    if (move === undefined) return fleet;
    if (isRefusal(move)) return move;
    const noted = audited(ports, { id, environment: fleetKey }, move.audit, read.head);
    const cards = move.show ? cardsIn(id, await shownIn(ports, id), inOneCommit) : [];
    const writes = [{ kind: 'fleet', fleet: move.fleet } as const, ...cards, ...noted.writes];
    const result = await ports.ledger.commit(read, noted.head, writes);
    if (result.kind === 'conflict') continue;
    if (move.show) await showLatecomers(ports, id, cards);
    return move.fleet;
  }
}
