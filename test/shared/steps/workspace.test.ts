import { describe, expect, it } from 'vitest';
import type { Expectation } from '../../../shared/domain/expectation.ts';
import { parseGuid } from '../../../shared/domain/guid.ts';
import { isProven } from '../../../shared/domain/late-look.ts';
import { workspace } from '../../../shared/steps/workspace.ts';
import { plainEnvironment } from '../../builders/snapshot.ts';

const guid = (digit: string) => {
  const id = parseGuid(`${digit.repeat(8)}-0000-4000-8000-000000000000`);
  if (id === undefined) throw new Error(digit);
  return id;
};
const link = (kind: 'linked' | 'not_linked'): Expectation => ({
  kind,
  step: 'app-profile',
  label: 'Voice',
  relationship: 'msdyn_appconfig_msdyn_channelprovider',
  from: guid('a'),
  to: guid('b'),
});
const check = (expectations: readonly Expectation[]) =>
  workspace.check({ snapshot: plainEnvironment(1), expect: expectations, evidence: [] });

describe('a workspace nobody looked at', () => {
  it.each([
    ['nothing', []],
    ['only that a provider is taken off', [link('not_linked')]],
  ] as const)(
    'has nothing to see where the plan promises %s, and counts as proven by the data',
    (_what, all) => {
      const findings = check(all);
      expect(findings).toEqual([
        { code: 'workspace-nothing-to-see', step: 'workspace', severity: 'passed', params: {} },
      ]);
      expect(isProven(findings)).toBe(true);
    },
  );

  it('stays open where a provider is promised', () => {
    const findings = check([link('linked')]);
    expect(findings).toMatchObject([{ code: 'not-checked-yet', severity: 'unchecked' }]);
    expect(isProven(findings)).toBe(false);
  });
});
