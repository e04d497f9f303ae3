import { isBlocking } from '../domain/finding.ts';
import type { RunId } from '../domain/ids.ts';
import { isProven } from '../domain/late-look.ts';
import type { EnvironmentSettings } from '../domain/settings.ts';
import { appliedRuns } from './applied-runs.ts';
import type { Ports } from './ports.ts';

/**
 * Codes of what was wrong with the workspace when somebody last saw it, in our browser or in their own; nothing where
 * nobody has. A failure that somebody reported stays one until somebody sees that it is none any more: a repair alone
 * proves nothing. What was taken back shows no panel: what was seen of it says nothing about the runs that still stand.
 */
export async function lastSeen(
  ports: Ports,
  environment: EnvironmentSettings,
): Promise<readonly string[] | undefined> {
  const takenBack = new Set<RunId | undefined>();
  for (const run of await appliedRuns(ports, environment)) {
    if (run.kind === 'rollback') takenBack.add(run.predecessor);
    if (run.kind === 'rollback' || takenBack.has(run.id)) continue;
    const findings = 'findings' in run ? run.findings : [];
    if (!isProven(findings)) continue;
    const wrong = findings.filter((one) => one.step === 'workspace' && isBlocking(one));
    return [...new Set(wrong.map((one) => one.code))].sort();
  }
  return undefined;
}
