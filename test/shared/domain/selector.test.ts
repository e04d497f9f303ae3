import { expect, it } from 'vitest';
import { selectorIds, selectorRest } from '../../../shared/domain/selector.ts';

const a = '8f1c5f3e-0000-4000-8000-00000000000a';
const b = '8f1c5f3e-0000-4000-8000-00000000000b';

it('reads ids through braces, capitals, blanks, repetition and a trailing separator', () => {
  expect(selectorIds(`{${a.toUpperCase()}}; ${b};${a};`)).toEqual([a, b]);
});

it('reads ids wherever they stand, because 1.0 only looks whether the text contains them', () => {
  expect(selectorIds(`${a},${b}`)).toEqual([a, b]);
  expect(selectorIds(`Sales;${a}0`)).toEqual([a]);
});

it('finds nothing in an absent, empty or unreadable selector, and tells what it could not read', () => {
  expect([selectorIds(null), selectorIds(''), selectorIds('Sales; Service')]).toEqual([[], [], []]);
  expect(selectorRest(`{${a}}; Sales,${b};Service Desk;`)).toEqual(['Sales', 'Service', 'Desk']);
  expect(selectorRest(null)).toEqual([]);
});
