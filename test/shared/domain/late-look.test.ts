import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../shared/domain/finding.ts';
import { type AwaitingLook, afterLook, awaitsLook } from '../../../shared/domain/late-look.ts';
import type { RunStatus } from '../../../shared/domain/run.ts';
import { everyRun } from '../../contracts/every-run.ts';
import { environmentKey } from '../../contracts/ledger-samples.ts';

const now = '2026-11-02T09:00:00.000Z';
const of = (step: string, severity: Finding['severity']): Finding => ({
  code: 'c',
  step,
  severity,
  params: {},
});
const runs = everyRun(environmentKey('contoso-dev'));

function runIn(status: RunStatus, findings: readonly Finding[]) {
  const run = runs.find((one) => one.status === status);
  if (run === undefined) throw new Error(status);
  return { ...run, findings } as AwaitingLook;
}

describe('a late look', () => {
  it('is awaited by unproven runs until somebody looked, and by those whose checks failed for as long as they stand', () => {
    const unseen = [of('workspace', 'unchecked')];
    const awaiting = runs.filter((one) => awaitsLook({ ...one, findings: unseen } as AwaitingLook));
    expect([...new Set(awaiting.map((one) => one.status))].sort()).toEqual(['needs_repair', 'unproven']);
    for (const severity of ['passed', 'error'] as const) {
      expect(awaitsLook(runIn('unproven', [of('workspace', severity)]))).toBe(false);
      expect(awaitsLook(runIn('needs_repair', [of('workspace', severity)]))).toBe(true);
    }
  });

  it('is not awaited where there is no panel to see', () => {
    const nothing = { ...of('workspace', 'passed'), code: 'workspace-nothing-to-see' };
    expect(awaitsLook(runIn('needs_repair', [of('users', 'error'), nothing]))).toBe(false);
    expect(awaitsLook(runIn('needs_repair', [of('users', 'error')]))).toBe(false);
  });

  it('is not awaited by a rollback, which shows nobody a panel', () => {
    expect(awaitsLook({ ...runIn('needs_repair', [of('users', 'error')]), kind: 'rollback' })).toBe(false);
  });

  it.each([
    ['unproven', 'passed', 'succeeded'],
    ['unproven', 'error', 'needs_repair'],
    ['unproven', 'info', 'unproven'],
  ] as const)('makes of %s, when it is %s, %s', (before, severity, after) => {
    const others = [of('users', 'passed')];
    const run = runIn(before, [...others, of('workspace', 'unchecked')]);
    const seen = [of('workspace', severity)];
    const amended = afterLook(run, seen, now);
    expect(amended).toEqual({ ...run, status: after, findings: [...others, ...seen], changedAt: now });
  });

  it.each([
    ['all is mended and seen', ['passed', 'passed'], 'succeeded'],
    ['the workspace fails still', ['passed', 'error'], 'needs_repair'],
    ['the panel is seen and another check fails', ['error', 'passed'], 'needs_repair'],
  ] as const)('takes the place of all that failed where %s', (_what, [users, seen], after) => {
    const run = runIn('needs_repair', [of('users', 'error'), of('workspace', 'error')]);
    const checked = [of('users', users), of('workspace', seen)];
    expect(afterLook(run, checked, now)).toEqual({
      ...run,
      status: after,
      findings: checked,
      changedAt: now,
    });
  });

  it('that proves nothing leaves a run that failed its checks as it was', () => {
    const run = runIn('needs_repair', [of('users', 'passed'), of('workspace', 'error')]);
    const checked = [of('users', 'passed'), of('workspace', 'unchecked')];
    expect(afterLook(run, checked, now)).toEqual({ ...run, changedAt: now });
  });
});
