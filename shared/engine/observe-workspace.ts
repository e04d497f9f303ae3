import { countsIn, targetApps } from '../domain/apps.ts';
import { type Evidence, hashOf, type WorkspaceNotSeen, type WorkspaceSight } from '../domain/evidence.ts';
import type { Guid } from '../domain/guid.ts';
import type { RunId } from '../domain/ids.ts';
import type { WorkspaceExpectation } from '../domain/judge-workspace.ts';
import type { Plan } from '../domain/plan.ts';
import { isRefusal, type Refusal, refuse } from '../domain/reason.ts';
import type { EnvironmentSettings } from '../domain/settings.ts';
import { rowById, type Snapshot } from '../domain/snapshot.ts';
import { expectedFor, profilesOf } from '../steps/expected-workspace.ts';
import { aboutRun } from './about-run.ts';
import { describeError } from './describe-error.ts';
import type { WorkspaceAnswer } from './observer-ports.ts';
import type { Ports } from './ports.ts';

interface Asked {
  readonly run: RunId;
  readonly plan: Pick<Plan, 'expect'>;
  readonly snapshot: Snapshot;
  /** Nobody will ask about this look: that nothing was seen is not stored. */
  readonly inPassing?: true;
}

/** Opens the workspace as whoever is signed in for it, once, and stores what was seen with the run. */
export async function observeWorkspace(
  ports: Ports,
  environment: EnvironmentSettings,
  asked: Asked,
): Promise<readonly Evidence[]> {
  const { run, plan } = asked;
  if (profilesOf(plan.expect).length === 0) return [];
  const answer = await look(ports, environment, asked);
  const at = ports.clock.now().toISOString();
  if (isRefusal(answer)) {
    const nothing: WorkspaceNotSeen = {
      kind: 'workspace-not-seen',
      step: 'workspace',
      id: 'workspace',
      at,
      hash: hashOf(answer),
      refusal: answer,
    };
    if (asked.inPassing !== true) await ports.evidence.put(run, nothing);
    return [nothing];
  }
  const sight = sightOf(answer, at);
  await ports.evidence.put(run, sight, answer.pictures);
  return [sight];
}

export function sightOf({ seen, pictures }: WorkspaceAnswer, at: string): WorkspaceSight {
  const { at: _when, ...observed } = seen;
  const names = (['screenshot', 'panel', 'crop'] as const).filter((name) => pictures[name] !== undefined);
  return {
    kind: 'workspace',
    step: 'workspace',
    id: 'workspace',
    at,
    hash: hashOf(observed),
    seen,
    pictures: names,
  };
}

async function look(
  ports: Ports,
  environment: EnvironmentSettings,
  { run, plan, snapshot }: Asked,
): Promise<WorkspaceAnswer | Refusal> {
  const person = ports.observer.signedIn(environment);
  if (person === undefined) return refuse('not_configured');
  const user = snapshot.rows.systemuser.find(
    (row) => row.columns.azureactivedirectoryobjectid?.toLowerCase() === person,
  )?.id;
  const [first] = user === undefined ? [] : placesFor(user, plan, snapshot);
  if (first === undefined) return refuse('wrong_person');
  const { app, expected } = first;
  try {
    return await ports.observer.workspace(environment, {
      app,
      expected,
      names: providerNames(plan, snapshot),
    });
  } catch (error) {
    // A browser that breaks proves nothing either way, and a run does not wait for it.
    ports.log.warn('workspace not seen', { ...aboutRun(run), ...describeError(error) });
    return refuse('workspace_unreachable');
  }
}

interface WorkspacePlace {
  readonly app: Guid;
  readonly expected: WorkspaceExpectation;
}

/** The apps in which a person should see panels, Customer Service workspace first. */
export function placesFor(
  user: Guid | null,
  plan: Pick<Plan, 'expect'>,
  snapshot: Snapshot,
): readonly WorkspacePlace[] {
  const profiles = new Set<string | null>(
    profilesOf(plan.expect).flatMap(
      (id) => rowById(snapshot, 'msdyn_appconfiguration', id)?.columns.msdyn_appmoduleuniquename ?? [],
    ),
  );
  return targetApps
    .filter((app) => [...profiles].some((value) => countsIn(app, value)))
    .flatMap((app) => {
      const row = snapshot.rows.appmodule.find((one) => one.columns.uniquename === app);
      if (row === undefined) return [];
      const expected = expectedFor({ user, app: row.id }, plan.expect, snapshot);
      return isRefusal(expected) || expected.panels.length === 0 ? [] : [{ app: row.id, expected }];
    });
}

export function providerNames(plan: Pick<Plan, 'expect'>, snapshot: Snapshot): readonly string[] {
  return plan.expect.flatMap((one) =>
    one.kind === 'row' && one.table === 'msdyn_channelprovider'
      ? (rowById(snapshot, one.table, one.id)?.columns.msdyn_uniquename ?? [])
      : [],
  );
}
