import { expect, it } from 'vitest';
import { selectorIds } from '../../../shared/dataverse/selector-ids.ts';

const a = '8f1c5f3e-0000-4000-8000-00000000000a';
const b = '8f1c5f3e-0000-4000-8000-00000000000b';

it('reads ids through braces, capitals, blanks, repetition and a trailing separator', () => {
  expect(selectorIds(`{${a.toUpperCase()}}; ${b};${a};`)).toEqual([a, b]);
});

it('finds nothing in an absent, empty or unreadable selector', () => {
  expect(selectorIds(null)).toEqual([]);
  expect(selectorIds('')).toEqual([]);
  expect(selectorIds(`Sales;${a}0`)).toEqual([]);
});
