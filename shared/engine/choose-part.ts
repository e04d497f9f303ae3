import { isPersonChange } from '../domain/change.ts';
import type { RunId } from '../domain/ids.ts';
import { partOf } from '../domain/part-of-plan.ts';
import { reachesOthers } from '../domain/people-behind.ts';
import type { PersonRef } from '../domain/person.ts';
import { type Plan, type PlanRef, shortDigest } from '../domain/plan.ts';
import { type Reach, reaching } from '../domain/reach.ts';
import { isRefusal, type Refusal, refuse } from '../domain/reason.ts';
import type { Run, RunIn } from '../domain/run.ts';
import { stillWaiting } from '../domain/waiting.ts';
import { lacking } from './lacking.ts';
import { atTheCard, waitingRun } from './may-decide.ts';
import type { Ports } from './ports.ts';
import { transact } from './transact.ts';

export interface ChoosePart {
  readonly run: RunId;
  readonly approvalId: string;
  /** Short digest of the plan on the card. */
  readonly digest: string;
  /** See `partsOf`; `whole` takes a choice back. */
  readonly choice: string;
  readonly by: PersonRef;
}

/**
 * Shows a part of the plan in place of the whole, or the whole again. Nothing is approved by it: the part has its own
 * digest and approval id, and whoever approves has it before their eyes. Approvals of what was shown before are gone.
 */
export async function choosePart(ports: Ports, asked: ChoosePart): Promise<Run | Refusal> {
  const place = await atTheCard(ports, asked.run, asked.by);
  if (isRefusal(place)) return place;
  const { environment, roles } = place;
  const about = { environment: environment.name };
  if (!roles.has('approver')) return lacking(ports, asked.by.id, refuse('not_an_approver', about));
  return transact(ports, environment.key, async (_head, found) => {
    const open = waitingRun(found, asked.run);
    if (isRefusal(open)) return open;
    if (asked.approvalId !== open.approvalId || asked.digest !== shortDigest(open.plan.digest))
      return refuse('digest_changed', about);
    const next = await shownNext(ports, open, asked.choice);
    if (next === undefined) return refuse('unknown_part', about);
    const { plan, ref, whole } = next;
    const wholeReach = open.wholeReach ?? open.reach;
    const reach = partReach(wholeReach, plan);
    const changed = {
      plan: ref,
      approvalId: ports.ids.random(24),
      ...(whole === undefined ? {} : { whole, ...(wholeReach === undefined ? {} : { wholeReach }) }),
      ...(reach === undefined ? {} : reaching(environment, reach)),
    };
    const run = stillWaiting(open, changed, ports.clock.now().toISOString(), [
      'given',
      'whole',
      'wholeReach',
      'needed',
      'reach',
    ]);
    return { run, audit: { what: 'part chosen', by: asked.by, digest: ref.digest, detail: asked.choice } };
  });
}

interface Next {
  readonly plan: Plan;
  readonly ref: PlanRef;
  readonly whole?: PlanRef;
}

async function shownNext(
  ports: Ports,
  open: RunIn<'awaiting_approval'>,
  choice: string,
): Promise<Next | undefined> {
  const wholeRef = open.whole ?? open.plan;
  const whole = await ports.ledger.plan(open.environment, wholeRef);
  if (choice === 'whole') return open.whole === undefined ? undefined : { plan: whole, ref: wholeRef };
  const plan = partOf(whole, choice);
  if (plan === undefined) return undefined;
  return { plan, ref: await ports.ledger.putPlan(open.environment, plan), whole: wholeRef };
}

/** Where it reaches others than those it links, they are as many as in the whole: nobody reads the environment again here. */
function partReach(whole: Reach | undefined, plan: Plan): Reach | undefined {
  if (whole === undefined) return undefined;
  const links = plan.changes.filter(isPersonChange);
  const people = new Set(links.map((change) => ('to' in change ? change.to : ''))).size;
  return {
    people: plan.part === undefined || reachesOthers(plan.changes) ? whole.people : people,
    of: whole.of,
    rows: plan.changes.length - links.length,
  };
}
