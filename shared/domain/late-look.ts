import { type Finding, isBlocking } from './finding.ts';
import { showsPanels } from './plan.ts';
import type { Run, RunIn } from './run.ts';
import { become } from './transitions.ts';

/** True once somebody saw the panel, or did not see it: either way it is not open any more. */
export function isProven(findings: readonly Finding[]): boolean {
  return findings.some((one) => one.step === 'workspace' && (one.severity === 'passed' || isBlocking(one)));
}

/** Who says how the workspace looked, where it was not our own browser. */
export function reporterOf(findings: readonly Finding[]): string | undefined {
  const by = findings.find((one) => one.step === 'workspace' && one.params.by !== undefined)?.params.by;
  return by === undefined ? undefined : String(by);
}

/** A person asked to look has so long to answer. */
export const lookMinutes = 30;

export type AwaitingLook = RunIn<'unproven'> | RunIn<'needs_repair'>;

/** Applied, and nobody has seen the workspace since. `succeeded` is what somebody has seen; a rollback shows no panel. */
export function awaitsLook(run: Run): run is AwaitingLook {
  if (!showsPanels(run)) return false;
  return (run.status === 'unproven' || run.status === 'needs_repair') && !isProven(run.findings);
}

/**
 * The run as a late look at the workspace leaves it: what was not known is replaced by what was seen, all else stays.
 * Only a proof or a failure moves `unproven`; a run that failed its other checks stays `needs_repair` whatever is seen.
 *
 * @param now ISO 8601
 */
export function afterLook(
  run: AwaitingLook,
  seen: readonly Finding[],
  now: string,
): AwaitingLook | RunIn<'succeeded'> {
  const findings = [...run.findings.filter((one) => one.step !== 'workspace'), ...seen];
  const { plan, approval, progress, peopleSince } = run;
  const data = { plan, approval, progress, findings, ...(peopleSince === undefined ? {} : { peopleSince }) };
  if (run.status === 'needs_repair') return { ...run, findings, changedAt: now };
  if (findings.some(isBlocking)) return become(run, 'needs_repair', data, now);
  return isProven(findings) ? become(run, 'succeeded', data, now) : { ...run, findings, changedAt: now };
}
