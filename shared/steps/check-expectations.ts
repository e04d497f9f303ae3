import { unmet } from '../domain/expectation.ts';
import type { Finding } from '../domain/finding.ts';
import type { CheckInput } from './step.ts';

/** The server-side check of a step: everything the plan promised for it is there. */
export function checkExpectations(step: string, { snapshot, expect }: CheckInput): readonly Finding[] {
  const own = expect.filter((one) => one.step === step);
  if (own.length === 0) return [];
  const missing = unmet(own, snapshot);
  const met: Finding = {
    code: 'expectation-met',
    step,
    severity: 'passed',
    params: { count: own.length - missing.length },
  };
  const failed = missing.map(
    ({ expectation, columns }): Finding => ({
      code: 'expectation-unmet',
      step,
      severity: 'error',
      subject: 'id' in expectation ? expectation.id : `${expectation.from}|${expectation.to}`,
      params: { label: expectation.label, columns: columns.join(', ') },
    }),
  );
  return own.length > missing.length ? [met, ...failed] : failed;
}

/** For a step whose observation is not made by this version: says so instead of passing. */
export function notCheckedYet(step: string): readonly Finding[] {
  return [{ code: 'not-checked-yet', step, severity: 'unchecked', params: {} }];
}
