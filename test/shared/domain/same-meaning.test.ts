import { describe, expect, it } from 'vitest';
import { sameMeaning } from '../../../shared/domain/same-value.ts';
import { different, same } from './same-meaning-cases.ts';

describe('a value written otherwise', () => {
  it.each(same)('means the same: %s', (_id, column, a, b) => {
    expect([sameMeaning(column, a, b), sameMeaning(column, b, a)]).toEqual([true, true]);
  });

  it.each(different)('means something else: %s', (_id, column, a, b) => {
    expect([sameMeaning(column, a, b), sameMeaning(column, b, a)]).toEqual([false, false]);
  });
});
