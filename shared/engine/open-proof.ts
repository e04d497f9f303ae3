import { type Finding, isBlocking } from '../domain/finding.ts';
import type { Plan } from '../domain/plan.ts';
import type { RunIn } from '../domain/run.ts';
import type { EnvironmentSettings } from '../domain/settings.ts';
import { appliedRuns } from './applied-runs.ts';
import type { Ports } from './ports.ts';

type Unproven = RunIn<'unproven'> | RunIn<'needs_repair'>;

/**
 * The latest run that wrote, where its proof failed or is open, for a migration that has nothing to change after it.
 * Without it "nothing to change" would read as "all is well", though only rows and links were looked at.
 */
export async function openProof(
  ports: Ports,
  environment: EnvironmentSettings,
  { kind, changes }: Plan,
): Promise<Unproven | undefined> {
  if (changes.length > 0 || (kind !== 'migrate' && kind !== 'widen')) return undefined;
  const [latest] = await appliedRuns(ports, environment);
  const isOpen = latest?.status === 'unproven' || latest?.status === 'needs_repair';
  // What a rollback could not take back says nothing about what stands now.
  return isOpen && latest.kind !== 'rollback' ? latest : undefined;
}

/** What the checks say now, and of what nobody looked at now (pages that are run, the workspace) what was seen last. */
export function asLastSeen(now: readonly Finding[], before: Unproven): readonly Finding[] {
  const workspace = before.findings.filter((one) => one.step === 'workspace');
  const failed = before.findings.filter((one) => one.step === 'widget-mode' && isBlocking(one));
  const shut = new Set(failed.map((one) => one.subject));
  // Reading code finds less than running it: what it passes does not unsay what was seen.
  const isUnsaid = ({ step, severity, subject }: Finding): boolean =>
    step === 'workspace' || (step === 'widget-mode' && severity === 'passed' && shut.has(subject));
  const kept = now.filter((one) => !isUnsaid(one));
  const known = new Set(kept.map(keyOf));
  return [...kept, ...[...failed, ...workspace].filter((one) => !known.has(keyOf(one)))];
}

const keyOf = ({ step, code, subject = '' }: Finding): string => `${step}|${code}|${subject}`;
