import { unmet } from '../domain/expectation.ts';
import type { Finding } from '../domain/finding.ts';
import { componentFindings } from './component-findings.ts';
import { effectiveFindings } from './effective-findings.ts';
import type { CheckInput } from './step.ts';

/** A run row holds its findings, and a row has a size limit: ten thousand missing people are counted, not listed. */
const namedAtMost = 50;

/** The server-side check of a step: everything the plan promised for it is there. */
export function checkExpectations(step: string, { snapshot, expect }: CheckInput): readonly Finding[] {
  const own = expect.filter((one) => one.step === step);
  if (own.length === 0) return [];
  const missing = unmet(own, snapshot);
  // That Dataverse gives a profile proves the links and mappings; it is not one more thing of its own.
  const things = own.filter((one) => one.kind !== 'effective').length;
  const lost = missing.filter((one) => one.expectation.kind !== 'effective').length;
  const met: Finding = {
    code: 'expectation-met',
    step,
    severity: 'passed',
    params: { count: things - lost },
  };
  const failed = missing.slice(0, namedAtMost).map(
    ({ expectation, columns }): Finding => ({
      step,
      severity: 'error',
      ...(expectation.kind === 'effective'
        ? {
            code: 'profile-not-effective',
            subject: expectation.profile,
            params: { label: expectation.label, app: expectation.app },
          }
        : {
            code: 'expectation-unmet',
            subject: 'id' in expectation ? expectation.id : `${expectation.from}|${expectation.to}`,
            params: { label: expectation.label, columns: columns.join(', ') },
          }),
    }),
  );
  const unnamed = missing.length - failed.length;
  const more: Finding = {
    code: 'expectation-unmet-more',
    step,
    severity: 'error',
    params: { count: unnamed },
  };
  return [
    ...(things > lost ? [met] : []),
    ...failed,
    ...(unnamed > 0 ? [more] : []),
    ...effectiveFindings(step, own, snapshot),
    ...componentFindings(step, own, snapshot),
  ];
}

/** For a step whose observation is not made by this version: says so instead of passing. */
export function notCheckedYet(step: string): readonly Finding[] {
  return [{ code: 'not-checked-yet', step, severity: 'unchecked', params: {} }];
}
