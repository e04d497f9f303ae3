import { type Fleet, isReading, isUnderWay, type Member } from '../domain/fleet.ts';
import { isRefusal, refuse } from '../domain/reason.ts';
import type { EnvironmentSettings } from '../domain/settings.ts';
import { findEnvironment } from './environment-settings.ts';
import { asInquiry, asRefused, asRun, idOf } from './fleet-members.ts';
import type { Ports } from './ports.ts';
import { mayRead, unknownTo } from './read-runs.ts';
import { saveInquiry } from './save-inquiry.ts';
import { startRun } from './start-run.ts';
import { withdraw } from './withdraw.ts';

/** A member as it is now: begun where it is due and the fleet goes on, withdrawn where the fleet is stopping. */
export async function lookAtMember(ports: Ports, fleet: Fleet, member: Member): Promise<Member> {
  const environment = findEnvironment(ports, member.environment);
  const noted = await asNoted(ports, fleet, member);
  if (noted !== undefined) return environment === undefined ? outOfReach(noted) : noted;
  if (member.status !== 'pending' || fleet.status === 'stopping') return member;
  if (environment === undefined) return asRefused(member, refuse('unknown_environment'));
  return begin(ports, fleet, member, environment);
}

/** Taken out of the settings: no worker goes on with it and nobody has a role there, so that nothing may wait for it. */
function outOfReach(member: Member): Member {
  return isUnderWay(member) ? { ...member, status: 'refused', reason: 'unknown_environment' } : member;
}

/** As its run or inquiry says, which may be there before the fleet knows of it; undefined where there is none. */
async function asNoted(ports: Ports, fleet: Fleet, member: Member): Promise<Member | undefined> {
  const id = idOf(fleet, member);
  if (isReading(fleet)) {
    const inquiry = await ports.ledger.inquiry(id);
    return inquiry === undefined ? undefined : asInquiry(member, inquiry);
  }
  const run = await ports.ledger.run(id);
  if (run === undefined) return undefined;
  return asRun(member, fleet.status === 'stopping' ? await withdraw(ports, run, fleet.stop) : run);
}

/** Under an id of its own, which is the same at every try. */
async function begin(
  ports: Ports,
  fleet: Fleet,
  member: Member,
  environment: EnvironmentSettings,
): Promise<Member> {
  const id = idOf(fleet, member);
  const { requester, what } = fleet;
  if (what !== 'migrate') {
    if (!(await mayRead(ports, environment, requester)))
      return asRefused(member, await unknownTo(ports, environment, requester));
    const inquiry = {
      status: 'asked',
      id,
      environment: environment.key,
      what,
      requester,
      requestedAt: ports.clock.now().toISOString(),
      fleet: fleet.id,
    } as const;
    await saveInquiry(ports, inquiry, []);
    await ports.wakeUps.wake(id);
    return asInquiry(member, inquiry);
  }
  const asked = { fleet: fleet.id };
  const run = await startRun(ports, { environment, kind: 'migrate', requester, asked, id });
  if (!isRefusal(run)) return asRun(member, run);
  // Another worker was faster: the slot is taken by this very run, or was.
  return (await asNoted(ports, fleet, member)) ?? asRefused(member, run);
}
