import type { RunStatus } from '../../../shared/domain/run.ts';
import type { Actor, Deed, Look } from './part.ts';
import { decisions } from './parts/decisions.ts';
import { lateEvidence } from './parts/late-evidence.ts';
import { migrate } from './parts/migrate.ts';
import { repair } from './parts/repair.ts';
import { trouble } from './parts/trouble.ts';
import { windows } from './parts/windows.ts';

/**
 * The state machine once more, written down from the design and not from the product, as the sum of its parts: who may
 * move a run from where to where, and what each status looks like everywhere it can be seen.
 */
const parts = [migrate, decisions, lateEvidence, repair, windows, trouble] as const;

const key = (actor: Actor, from: RunStatus | 'none', to: RunStatus): string => `${actor}: ${from} to ${to}`;
const moves = new Set(
  parts.flatMap((part) =>
    Object.entries(part.moves).flatMap(([actor, ways]) =>
      Object.entries(ways).flatMap(([from, all]) => all.map((to) => key(actor, from as RunStatus, to))),
    ),
  ),
);

export const allMoves: readonly string[] = [...moves];

/** The moves that any of these actors may have made: none when it is forbidden. */
export function movesOf(
  actors: readonly Actor[],
  from: RunStatus | 'none',
  to: RunStatus,
): readonly string[] {
  return actors.map((actor) => key(actor, from, to)).filter((one) => moves.has(one));
}

/** A closed run never changes, but where a part says who may add to it. */
export function mayWriteAgain(actors: readonly Actor[], status: RunStatus): boolean {
  return (
    lookOf(status)?.exit === 3 ||
    parts.some(({ amends = {} }) => actors.some((actor) => amends[actor]?.includes(status)))
  );
}

const looks = new Map<RunStatus, Look>();
for (const { looks: own = {} } of parts)
  for (const [status, look] of Object.entries(own)) looks.set(status as RunStatus, look);
for (const { audits = {} } of parts)
  for (const [status, names] of Object.entries(audits)) {
    const look = looks.get(status as RunStatus);
    if (look !== undefined) looks.set(status as RunStatus, { ...look, audit: [...look.audit, ...names] });
  }

export function lookOf(status: RunStatus): Look | undefined {
  return looks.get(status);
}

/** Every deed as often as its weight says. */
export const bag: readonly Deed[] = parts.flatMap(({ deeds }) =>
  deeds.flatMap(([deed, weight]) => Array.from({ length: weight }, () => deed)),
);
