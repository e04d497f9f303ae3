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

/**
 * Applied, and nobody has seen the workspace since; or its checks failed, and somebody may have mended by hand what
 * failed. `succeeded` is what somebody has seen. Where there is no panel there is nothing to look at.
 */
export function awaitsLook(run: Run): run is AwaitingLook {
  if (!showsPanels(run)) return false;
  if (run.status === 'unproven') return !isProven(run.findings);
  return run.status === 'needs_repair' && run.findings.some(isOfPanel);
}

const isOfPanel = ({ step, code }: Finding): boolean =>
  step === 'workspace' && code !== 'workspace-nothing-to-see';

/**
 * The run as a late look at the workspace leaves it. Only a proof or a failure moves `unproven`; what neither proves nor
 * disproves leaves a run that failed its checks as it was.
 *
 * @param checked of a run that was unproven the findings of the workspace, which replace those it had; of one that failed
 *   its checks all of them, made anew, because what failed may have been mended
 * @param now ISO 8601
 */
export function afterLook(
  run: AwaitingLook,
  checked: readonly Finding[],
  now: string,
): AwaitingLook | RunIn<'succeeded'> {
  if (run.status === 'needs_repair') {
    if (!isProven(checked)) return { ...run, changedAt: now };
    if (checked.some(isBlocking)) return { ...run, findings: checked, changedAt: now };
    return become(run, 'succeeded', dataWith(run, checked), now);
  }
  const findings = [...run.findings.filter((one) => one.step !== 'workspace'), ...checked];
  if (findings.some(isBlocking)) return become(run, 'needs_repair', dataWith(run, findings), now);
  return isProven(findings)
    ? become(run, 'succeeded', dataWith(run, findings), now)
    : { ...run, findings, changedAt: now };
}

/**
 * A run that had failed its checks as a repair leaves it that found nothing to write and nothing that fails: it ends as
 * it would have, had its own checks found what is there now.
 *
 * @param findings none of them blocking
 * @param now ISO 8601
 */
export function afterRepair(
  run: RunIn<'needs_repair'>,
  findings: readonly Finding[],
  now: string,
): RunIn<'succeeded'> | RunIn<'unproven'> {
  const status = isProven(findings) || !showsPanels(run) ? 'succeeded' : 'unproven';
  return become(run, status, dataWith(run, findings), now);
}

const dataWith = ({ plan, approval, progress, peopleSince }: AwaitingLook, findings: readonly Finding[]) => ({
  plan,
  approval,
  progress,
  findings,
  ...(peopleSince === undefined ? {} : { peopleSince }),
});
