import { evidenceHash, type WorkspaceSight } from '../domain/evidence.ts';
import { type AwaitingLook, afterLook } from '../domain/late-look.ts';
import type { PersonRef } from '../domain/person.ts';
import { isRefusal, type Refusal, refuse } from '../domain/reason.ts';
import type { EnvironmentSettings } from '../domain/settings.ts';
import type { WorkspaceEvidence } from '../domain/workspace-evidence.ts';
import { expectedFor } from '../steps/expected-workspace.ts';
import { workspace } from '../steps/workspace.ts';
import { amendRun } from './amend-run.ts';
import { awaitedRun } from './awaited-run.ts';
import { lacking } from './lacking.ts';
import { placesFor, sightOf } from './observe-workspace.ts';
import type { LookRequest } from './observer-ports.ts';
import type { Ports } from './ports.ts';
import { mayRead } from './read-runs.ts';

/**
 * Takes what a person saw in their own browser as evidence of the run they were asked about, and says how that run
 * stands now. Whatever is refused leaves everything as it was, the request too: it can be answered with a better report.
 */
export async function reportEvidence(
  ports: Ports,
  { pasted, by }: { readonly pasted: string; readonly by: PersonRef },
): Promise<ReturnType<typeof afterLook> | Refusal> {
  const at = ports.clock.now().toISOString();
  const report = await ports.observer.readReport(pasted, at);
  if (isRefusal(report)) return report;
  const asked = await findAsked(ports, report.nonce, by);
  if (asked === undefined) return lacking(ports, by.id, refuse('report_unasked'));
  const { environment, request } = asked;
  const about = { environment: environment.name, key: environment.key };
  if (Date.parse(request.until) <= ports.clock.now().getTime()) return refuse('report_unasked', about);
  const run = await awaitedRun(ports, environment, request.run);
  if (isRefusal(run)) return run;
  const judge = await judgeOf(ports, environment, run, report.evidence);
  if (isRefusal(judge)) return judge;
  if ((await ports.evidence.takeRequest(environment.key, report.nonce)) === undefined)
    return refuse('report_unasked', about);
  const sight: WorkspaceSight = {
    ...sightOf({ seen: report.evidence, pictures: {} }, at),
    // Of two people who report at the same time one amends the run; neither may replace what the other's audit row names.
    id: `reported-${report.nonce.slice(0, 8)}`,
    by,
  };
  await ports.evidence.put(run.id, sight);
  const findings = judge(sight);
  return amendRun(ports, run.id, async () => {
    const current = await awaitedRun(ports, environment, run.id);
    if (isRefusal(current)) return current;
    const amended = afterLook(current, findings, at);
    const audit = { what: 'reported', by, digest: run.plan.digest, evidence: evidenceHash([sight]) };
    return { run: amended, audit: { ...audit, detail: amended.status } };
  });
}

/** The request behind a nonce, among what this person may read; nothing of anybody else's. */
async function findAsked(
  ports: Ports,
  nonce: string,
  by: PersonRef,
): Promise<{ readonly environment: EnvironmentSettings; readonly request: LookRequest } | undefined> {
  const found = await Promise.all(
    ports.settings.environments.map(async (environment) => {
      if (!(await mayRead(ports, environment, by))) return [];
      const request = await ports.evidence.findRequest(environment.key, nonce);
      return request?.person === by.id ? [{ environment, request }] : [];
    }),
  );
  return found.flat()[0];
}

/** How the workspace check reads a look of somebody moved, at an app with panels, by the environment as it is now. */
async function judgeOf(
  ports: Ports,
  environment: EnvironmentSettings,
  run: AwaitingLook,
  { user, app }: WorkspaceEvidence,
) {
  const about = { environment: environment.name, key: environment.key };
  // Null is what a page says that is no workspace.
  if (user === null || app === null) return refuse('wrong_app', about);
  const snapshot = await ports.dataverse(environment).readSnapshot();
  if (isRefusal(snapshot)) return snapshot;
  const plan = await ports.ledger.plan(environment.key, run.plan);
  if (isRefusal(expectedFor({ user, app }, plan.expect, snapshot))) return refuse('wrong_person', about);
  if (!placesFor(user, plan, snapshot).some((place) => place.app === app)) return refuse('wrong_app', about);
  return (sight: WorkspaceSight) => workspace.check({ snapshot, expect: plan.expect, evidence: [sight] });
}
