import { newRunId, type RunId } from '../domain/ids.ts';
import type { PersonRef } from '../domain/person.ts';
import type { PlanKind } from '../domain/plan.ts';
import { isRefusal, type Refusal, refuse } from '../domain/reason.ts';
import type { Run, RunIn } from '../domain/run.ts';
import type { RunAsk } from '../domain/run-ask.ts';
import type { EnvironmentSettings } from '../domain/settings.ts';
import { lacking } from './lacking.ts';
import type { ConversationKey, Ports } from './ports.ts';
import { unknownTo } from './read-runs.ts';
import { transact } from './transact.ts';

export interface StartRun {
  readonly environment: EnvironmentSettings;
  readonly kind: PlanKind;
  readonly requester: PersonRef;
  /** Where its card goes; absent when asked for over HTTP or in a terminal. */
  readonly conversation?: ConversationKey;
  /** The run that this one repairs, widens or takes back. */
  readonly predecessor?: Run;
  readonly asked?: RunAsk;
  /** Of a run that is begun once whatever the number of tries; made here when absent. */
  readonly id?: RunId;
}

/** Why somebody may not start runs of an environment; `undefined` when they may. */
export async function startRefusal(
  ports: Ports,
  { environment, requester }: Pick<StartRun, 'environment' | 'requester'>,
): Promise<Refusal | undefined> {
  const roles = await ports.people.rolesOf(requester.id, environment);
  if (roles.size === 0) return unknownTo(ports, environment, requester);
  return roles.has('planner')
    ? undefined
    : lacking(ports, requester.id, refuse('not_a_planner', { environment: environment.name }));
}

/** Takes the environment's slot and wakes the worker. Nothing is read from Dataverse here: a chat turn must be short. */
export async function startRun(ports: Ports, asked: StartRun): Promise<RunIn<'planning'> | Refusal> {
  const { environment, requester, conversation } = asked;
  const refusal = await startRefusal(ports, asked);
  if (refusal !== undefined) return refusal;
  const now = ports.clock.now();
  const at = now.toISOString();
  const id = asked.id ?? newRunId(environment.key, now, ports.ids.random(12));
  const run: RunIn<'planning'> = {
    status: 'planning',
    id,
    environment: environment.key,
    kind: asked.kind,
    requester,
    requestedAt: at,
    changedAt: at,
    ...(asked.predecessor === undefined ? {} : followUp(asked.kind, asked.predecessor)),
    ...(asked.asked === undefined ? {} : { asked: asked.asked }),
  };
  const result = await transact(ports, environment.key, async (_head, open) => {
    if (open !== undefined) return alreadyOpen(environment, open);
    // Begun by another worker, and over by now: what is written under this id is not written again.
    if (asked.id !== undefined && (await ports.ledger.run(id)) !== undefined) return refuse('unknown_run');
    const writes = conversation === undefined ? [] : [{ kind: 'outbox' as const, id, conversation }];
    return { run, writes, audit: { what: 'requested', by: requester } };
  });
  if (isRefusal(result)) return result;
  await ports.wakeUps.wake(id);
  return run;
}

function followUp(next: PlanKind, { id, kind, repairs = 0 }: Run): Pick<Run, 'predecessor' | 'repairs'> {
  if (next !== 'repair') return { predecessor: id };
  return { predecessor: id, repairs: kind === 'repair' ? repairs + 1 : 1 };
}

/** The second admin learns who, since when, and how to see it. */
export function alreadyOpen(environment: EnvironmentSettings, open: Run): Refusal {
  const params = {
    environment: environment.name,
    key: environment.key,
    by: open.requester.name,
    since: open.requestedAt,
    status: open.status,
    run: open.id,
  };
  return refuse('run_already_open', params);
}
