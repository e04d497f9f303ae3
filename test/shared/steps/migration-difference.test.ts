import { describe, expect, it } from 'vitest';
import type { Change } from '../../../shared/domain/change.ts';
import type { Guid } from '../../../shared/domain/guid.ts';
import { migrationDifference } from '../../../shared/steps/drift/migration-difference.ts';
import { id } from '../../builders/ids.ts';

const [old, a, ab, anna, carl] = [id(1, 1), id(1, 2), id(1, 3), id(2, 1), id(2, 2)];
const link = (kind: 'associate' | 'disassociate', from: Guid, to: Guid): Change => ({
  kind,
  step: 'users',
  label: 'x',
  relationship: 'msdyn_appconfiguration_systemuser',
  from,
  to,
});
const of = (...changes: readonly Change[]) => ({
  changes,
  questions: [],
  answered: [],
  findings: [],
  expect: changes.flatMap((one) =>
    'relationship' in one
      ? [{ ...one, kind: one.kind === 'associate' ? ('linked' as const) : ('not_linked' as const) }]
      : [],
  ),
});

describe('what a migration would do about some drift', () => {
  it('moves only people who would not be moved anyway, and nobody by half', () => {
    const waiting = [link('disassociate', old, anna), link('associate', a, anna)];
    const both = [link('disassociate', old, anna), link('associate', ab, anna), link('associate', ab, carl)];
    const difference = migrationDifference(of(...both), of(...waiting));
    expect(difference.changes).toEqual([link('associate', ab, carl)]);
    expect(difference.expect).toMatchObject([{ kind: 'linked', from: ab, to: carl }]);
  });
});
