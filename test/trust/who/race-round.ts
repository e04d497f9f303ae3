import type { Random } from '../random.ts';
import { approvers, type RaceLane } from './race-lane.ts';

/** Changes of the smallest plan there is; found by the first round, the same in all. */
export interface RoundResult {
  readonly failures: readonly string[];
  readonly clicks: number;
  readonly written: number;
  readonly rejected: boolean;
}

/** Two planners ask at once; two approvers click twice each, and Teams sends clicks again; then the worker works. */
export async function raceRound(lane: RaceLane, random: Random): Promise<RoundResult> {
  lane.reset();
  const { ada, dora } = lane.people;
  const { key } = lane.environment;
  const failures: string[] = [];
  const line = { text: `migrate ${key}` };
  const asked = await Promise.all([lane.turn(ada, 'a1', line), lane.turn(dora, 'a2', line)]);
  const refusals = asked.filter((text) => text.includes('already open'));
  await lane.work();
  const [run] = await lane.ledger.runs(key, 1);
  if (run?.status !== 'awaiting_approval')
    return { failures: [`the run is ${run?.status}`], clicks: 0, written: 0, rejected: false };
  const holder = run.requester.name;
  const told = [`asked for by ${holder}`, ' on 20', `status ${key}`];
  const informed = refusals.length === 1 && told.every((part) => refusals[0]?.includes(part));
  if (!informed) failures.push(`the second planner is told ${JSON.stringify(asked)}`);

  const decision = { run: run.id, approvalId: run.approvalId, digest: run.plan.digest.slice(0, 8) };
  const rejects = random.below(5) === 0 ? random.below(2) : undefined;
  const deliveries = approvers.flatMap((by, who) =>
    [1, 2].flatMap((click) => {
      const value = { verb: who === rejects ? 'reject' : 'approve', ...decision };
      const again = random.pick([0, 0, 1, 2]);
      // The first delivery, then the same activity again, then the click under a new id.
      const ids = [`${who}-${click}`, `${who}-${click}`, `${who}-${click}-new`].slice(0, 1 + again);
      return ids.map((activityId) => ({ by, activityId, value, order: random.below(1000) }));
    }),
  );
  const inOrder = deliveries.sort((a, b) => a.order - b.order);
  const seen = await Promise.all(
    inOrder.map(({ by, activityId, value }) => lane.turn(by, activityId, { value })),
  );
  // While the worker is at it, and after it, Teams may still send.
  const late = inOrder[0];
  await Promise.all([
    lane.work(),
    ...(late === undefined ? [] : [lane.turn(late.by, 'late', { value: late.value })]),
  ]);
  await lane.work();

  const after = await lane.ledger.run(run.id);
  const audit = (await lane.ledger.audit(key)).filter((entry) => entry.run === run.id);
  const count = (what: string): number => audit.filter((entry) => entry.what === what).length;
  const rejected = after?.status === 'rejected';
  const written = lane.applied();
  const needed = lane.environment.approvalsNeeded;
  if (after?.status !== 'succeeded' && after?.status !== 'unproven' && !rejected)
    failures.push(`the run ends as ${after?.status}`);
  if (
    rejected ? count('rejected') !== 1 || written > 0 : count('approved') !== needed || count('rejected') > 0
  )
    failures.push(`decided ${count('approved')} and ${count('rejected')} times, ${written} written`);
  const names = audit
    .filter(({ what }) => what === 'approved' || what === 'rejected')
    .map((entry) => entry.by?.name ?? '?');
  const blind = seen.filter((text) => !names.some((name) => text.includes(name)));
  if (blind.length > 0) failures.push(`not told who decided: ${blind[0]?.slice(0, 120)}`);
  const last = rejected ? names.slice(-1) : names;
  const card = await lane.cardOf(run.id);
  if (!last.every((name) => card.includes(name))) failures.push(`the card does not name ${last.join(', ')}`);
  return { failures, clicks: seen.length + 1, written, rejected };
}
