import { describe, expect, it } from 'vitest';
import { type Change, invert, invertAll } from '../../../shared/domain/change.ts';
import { id } from '../../builders/ids.ts';

const row = { step: 's', label: 'l', table: 'msdyn_channelprovider', id: id(0xc2, 1) } as const;
const link = {
  step: 's',
  label: 'l',
  relationship: 'msdyn_appconfig_msdyn_channelprovider',
  from: id(0xf1, 1),
  to: id(0xc2, 1),
} as const;
const [old, fresh] = [{ msdyn_label: 'old' }, { msdyn_label: 'new' }];

const pairs: readonly (readonly [Change, Change])[] = [
  [
    { ...row, kind: 'create', columns: fresh },
    { ...row, kind: 'delete', columns: fresh },
  ],
  [
    { ...row, kind: 'update', before: old, after: fresh },
    { ...row, kind: 'update', before: fresh, after: old },
  ],
  [
    { ...row, kind: 'deactivate' },
    { ...row, kind: 'reactivate' },
  ],
  [
    { ...link, kind: 'associate' },
    { ...link, kind: 'disassociate' },
  ],
];

describe('the inverse of a change', () => {
  it.each(pairs)('of each kind is what takes it back', (change, back) => {
    expect(invert(change)).toEqual(back);
    expect(invert(back)).toEqual(change);
  });

  it.each(pairs.flat())('is the change itself when taken twice', (change) => {
    expect(invert(invert(change))).toEqual(change);
  });

  it('of a sequence goes backwards', () => {
    expect(invertAll(pairs.map(([change]) => change))).toEqual(pairs.map(([, back]) => back).reverse());
  });
});
