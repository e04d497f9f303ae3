import { type Fleet, isUnderWay, type Member, mayHaveBegun, maySettleAnew } from '../domain/fleet.ts';
import type { Seen } from '../domain/fleet-moves.ts';
import { inLanes } from './in-lanes.ts';
import { lookAtMember } from './look-at-member.ts';
import type { Ports } from './ports.ts';

/** Members that one look begins or reads, so that a look ends soon whatever the number; the next goes on behind them. */
export const lookedAtOnce = 100;
const atATime = 8;

/** The members it looked at as they are now, and where the next look begins. @param fleet in any status that is open */
export async function lookAtMembers(
  ports: Ports,
  fleet: Fleet,
): Promise<{ readonly seen: Seen; readonly from: number; readonly more: boolean }> {
  const turn = turnsOf(fleet);
  const looked = turn.slice(0, lookedAtOnce);
  const seen = new Map<Member['environment'], Member>();
  await inLanes([...looked.map(({ member }) => member), ...unnoted(fleet)], atATime, async (member) => {
    seen.set(member.environment, await lookAtMember(ports, fleet, member));
  });
  const last = looked.at(-1);
  // What is settled is read again when its turn comes, and is no reason for another look at once.
  const more = turn.slice(lookedAtOnce).some(({ member }) => isDue(fleet, member));
  return { seen, from: last === undefined ? 0 : last.index + 1, more };
}

interface Turn {
  readonly member: Member;
  readonly index: number;
}

/** Members that something may have happened to, or that are to begin: from where the last look ended. */
function turnsOf(fleet: Fleet): readonly Turn[] {
  const all = fleet.members
    .map((member, index) => ({ member, index }))
    .filter(({ member }) => isDue(fleet, member) || maySettleAnew(member));
  return [
    ...all.filter(({ index }) => index >= fleet.from),
    ...all.filter(({ index }) => index < fleet.from),
  ];
}

const isDue = (fleet: Fleet, member: Member): boolean =>
  isUnderWay(member) ||
  (fleet.status === 'working' && member.wave === fleet.wave && member.status === 'pending');

/**
 * Of a fleet that is stopping all that a look may have begun that is not over yet. Each of them is one reading, and there
 * is nothing at most of them: over is a fleet that knows of each that it was not begun.
 */
const unnoted = (fleet: Fleet): readonly Member[] =>
  fleet.status === 'stopping' ? fleet.members.filter((one) => mayHaveBegun(fleet, one)) : [];
