import type { RunId } from '../domain/ids.ts';
import type { PersonRef } from '../domain/person.ts';
import { isRefusal, type Refusal, refuse } from '../domain/reason.ts';
import type { Run } from '../domain/run.ts';
import { become } from '../domain/transitions.ts';
import { lacking } from './lacking.ts';
import { atTheCard, mayTurn, waitingRun } from './may-decide.ts';
import type { Ports } from './ports.ts';
import { transact } from './transact.ts';

export interface PlanAfresh {
  readonly run: RunId;
  readonly by: PersonRef;
}

/** Has the plan of a waiting run made again, in the same run: a new approval id, and the old one decides nothing. */
export async function planAfresh(ports: Ports, { run: id, by }: PlanAfresh): Promise<Run | Refusal> {
  const place = await atTheCard(ports, id, by);
  if (isRefusal(place)) return place;
  const { environment } = place;
  const result = await transact(ports, environment.key, async (_head, found) => {
    const isTheirs = found !== undefined && mayTurn(place, found, by);
    if (!isTheirs && !place.roles.has('approver'))
      return lacking(ports, by.id, refuse('may_not_plan_again', { environment: environment.name }));
    const open = waitingRun(found, id);
    if (isRefusal(open)) return open;
    const run = become(open, 'planning', {}, ports.clock.now().toISOString());
    return { run, audit: { what: 'planned again', by, digest: open.plan.digest } };
  });
  if (!isRefusal(result)) await ports.wakeUps.wake(result.id);
  return result;
}
