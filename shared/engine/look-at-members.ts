import { type Fleet, isUnderWay, type Member, membersOf } from '../domain/fleet.ts';
import { isRefusal } from '../domain/reason.ts';
import type { EnvironmentSettings } from '../domain/settings.ts';
import { findEnvironment } from './environment-settings.ts';
import { asInquiry, asRefused, asRun, memberId } from './fleet-members.ts';
import type { Ports } from './ports.ts';
import { mayRead, unknownTo } from './read-runs.ts';
import { saveInquiry } from './save-inquiry.ts';
import { startRun } from './start-run.ts';
import { withdraw } from './withdraw.ts';

/** Members that one look begins or reads, so that a look ends soon whatever the number; the next goes on behind them. */
export const lookedAtOnce = 100;
const atATime = 8;

/** The members as they are now, and where the next look begins. @param fleet in any status that is open */
export async function lookAtMembers(
  ports: Ports,
  fleet: Fleet,
): Promise<{ readonly members: readonly Member[]; readonly from: number; readonly more: boolean }> {
  const turn = turnsOf(fleet);
  const looked = turn.slice(0, lookedAtOnce);
  const members = [...fleet.members];
  for (let at = 0; at < looked.length; at += atATime)
    await Promise.all(
      looked.slice(at, at + atATime).map(async (index) => {
        const member = members[index];
        if (member !== undefined) members[index] = await lookAt(ports, fleet, member);
      }),
    );
  const last = looked.at(-1);
  return { members, from: last === undefined ? 0 : last + 1, more: turn.length > looked.length };
}

/** Indexes of members that something may have happened to, or that are to begin: from where the last look ended. */
function turnsOf(fleet: Fleet): readonly number[] {
  const current = new Set(membersOf(fleet, fleet.wave));
  const due = fleet.members.flatMap((one, index) =>
    isUnderWay(one) || (fleet.status === 'working' && current.has(one) && one.status === 'pending')
      ? [index]
      : [],
  );
  return [...due.filter((index) => index >= fleet.from), ...due.filter((index) => index < fleet.from)];
}

async function lookAt(ports: Ports, fleet: Fleet, member: Member): Promise<Member> {
  const environment = findEnvironment(ports, member.environment);
  // Taken out of the settings, or not yet known to this instance: one that knows it goes on.
  if (environment === undefined) return member;
  if (member.status === 'pending') return begin(ports, fleet, member, environment);
  if (member.id === undefined) return member;
  if (fleet.what === 'plan') {
    const inquiry = await ports.ledger.inquiry(member.id);
    return inquiry === undefined ? member : asInquiry(member, inquiry);
  }
  const run = await ports.ledger.run(member.id);
  if (run === undefined) return member;
  if (fleet.status !== 'stopping') return asRun(member, run);
  return asRun(member, await withdraw(ports, run, fleet.stop));
}

/** Begun under an id of its own, which is the same at every try: what is there already is not begun again. */
async function begin(
  ports: Ports,
  fleet: Fleet,
  member: Member,
  environment: EnvironmentSettings,
): Promise<Member> {
  const startedAt = fleet.waves[member.wave]?.startedAt ?? fleet.requestedAt;
  const id = memberId(fleet.id, environment.key, startedAt);
  const { requester } = fleet;
  if (fleet.what === 'plan') {
    const known = await ports.ledger.inquiry(id);
    if (known !== undefined) return asInquiry(member, known);
    if (!(await mayRead(ports, environment, requester)))
      return asRefused(member, await unknownTo(ports, environment, requester));
    const inquiry = {
      status: 'asked',
      id,
      environment: environment.key,
      what: 'plan',
      requester,
      requestedAt: ports.clock.now().toISOString(),
      fleet: fleet.id,
    } as const;
    await saveInquiry(ports, inquiry, []);
    await ports.wakeUps.wake(id);
    return asInquiry(member, inquiry);
  }
  const known = await ports.ledger.run(id);
  if (known !== undefined) return asRun(member, known);
  const asked = { fleet: fleet.id };
  const run = await startRun(ports, { environment, kind: 'migrate', requester, asked, id });
  if (!isRefusal(run)) return asRun(member, run);
  // Another worker was faster: the slot is taken by this very run, or was.
  const begun = await ports.ledger.run(id);
  return begun === undefined ? asRefused(member, run) : asRun(member, begun);
}
