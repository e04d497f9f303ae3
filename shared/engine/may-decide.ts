import type { RunId } from '../domain/ids.ts';
import { environmentOf } from '../domain/ids.ts';
import type { PersonRef, Role } from '../domain/person.ts';
import { type Refusal, refuse } from '../domain/reason.ts';
import type { Run, RunIn } from '../domain/run.ts';
import type { EnvironmentSettings } from '../domain/settings.ts';
import { findEnvironment } from './environment-settings.ts';
import { lacking } from './lacking.ts';
import type { Ports } from './ports.ts';

/** Who does something with a plan that waits for approval, and where. */
export interface AtTheCard {
  readonly environment: EnvironmentSettings;
  readonly roles: ReadonlySet<Role>;
}

/** The environment of a card, for somebody who has a role in it; anybody else is told nothing. */
export async function atTheCard(ports: Ports, run: RunId, by: PersonRef): Promise<AtTheCard | Refusal> {
  const environment = findEnvironment(ports, environmentOf(run));
  if (environment === undefined) return lacking(ports, by.id, refuse('unknown_run'));
  const roles = await ports.people.rolesOf(by.id, environment);
  return roles.size === 0 ? lacking(ports, by.id, refuse('unknown_run')) : { environment, roles };
}

/** The run, where it is the open one and waits for approval. */
export function waitingRun(open: Run | undefined, id: RunId): RunIn<'awaiting_approval'> | Refusal {
  if (open === undefined || open.id !== id) return refuse('unknown_run');
  return open.status === 'awaiting_approval'
    ? open
    : refuse('not_awaiting_approval', { status: open.status });
}

/** Approvers may, and whoever asked for it as long as they may plan. */
export function mayTurn({ roles }: AtTheCard, run: Pick<Run, 'requester'>, by: PersonRef): boolean {
  return roles.has('approver') || (roles.has('planner') && run.requester.id === by.id);
}
