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
  it('is awaited by unproven runs and by those whose other checks failed, until somebody looked', () => {
    const awaiting = runs.filter((one) => awaitsLook({ ...one, findings: [] } as AwaitingLook));
    expect([...new Set(awaiting.map((one) => one.status))].sort()).toEqual(['needs_repair', 'unproven']);
    expect(awaitsLook(runIn('unproven', [of('workspace', 'unchecked')]))).toBe(true);
    expect(awaitsLook(runIn('needs_repair', [of('users', 'error'), of('users', 'passed')]))).toBe(true);
    for (const severity of ['passed', 'error'] as const)
      expect(awaitsLook(runIn('needs_repair', [of('workspace', severity)]))).toBe(false);
  });

  it('is not awaited by a rollback, which shows nobody a panel', () => {
    expect(awaitsLook({ ...runIn('needs_repair', [of('users', 'error')]), kind: 'rollback' })).toBe(false);
  });

  it.each([
    ['unproven', 'passed', 'succeeded'],
    ['unproven', 'error', 'needs_repair'],
    ['unproven', 'info', 'unproven'],
    ['needs_repair', 'passed', 'needs_repair'],
    ['needs_repair', 'error', 'needs_repair'],
  ] as const)('makes of %s, when it is %s, %s', (before, severity, after) => {
    const failed = before === 'needs_repair' ? [of('users', 'error')] : [of('users', 'passed')];
    const run = runIn(before, [...failed, of('workspace', 'unchecked')]);
    const seen = [of('workspace', severity)];
    const amended = afterLook(run, seen, now);
    expect(amended).toEqual({ ...run, status: after, findings: [...failed, ...seen], changedAt: now });
  });
});
