import { expect, it } from 'vitest';
import { batchesOf, unitsOf } from '../../../shared/dataverse/people-units.ts';
import type { LinkWrite } from '../../../shared/dataverse/row-changes.ts';
import { guid } from '../../../shared/domain/guid.ts';

const id = guid('8f1c5f3e-0000-4000-8000-00000000000a');
const link = (together?: string): LinkWrite => ({
  kind: 'associate',
  relationship: 'msdyn_appconfiguration_systemuser',
  from: id,
  to: id,
  step: 'users',
  label: '',
  ...(together === undefined ? {} : { together }),
});

const places = (size: number, ...changes: readonly LinkWrite[]): unknown =>
  batchesOf(unitsOf(changes, 10), size).map((batch) => batch.map((unit) => unit.places));

it('binds neighbours that happen together, and only those', () => {
  expect(places(100, link('a'), link('a'), link('b'), link('b'), link(), link())).toEqual([
    [[10, 11], [12, 13], [14], [15]],
  ]);
});

it('fills batches up to their size without parting a unit', () => {
  expect(places(3, link(), link('a'), link('a'), link('b'), link('b'), link())).toEqual([
    [[10], [11, 12]],
    [[13, 14], [15]],
  ]);
  expect(places(2, link(), link('a'), link('a'))).toEqual([[[10]], [[11, 12]]]);
});
