import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeKey } from '../../../shared/tables/row-keys.ts';

describe('an encoded key', () => {
  it('holds nothing that a key may not hold, whatever it is made of', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        expect(encodeKey(text)).toMatch(/^[A-Za-z0-9._-]{0,200}$/);
      }),
    );
  });

  it('is different for different texts', () => {
    const odd = fc.string({ unit: fc.constantFrom('a', '_', '/', '2', 'f', 'h', 'é'), maxLength: 6 });
    fc.assert(
      fc.property(odd, odd, (one, other) => {
        expect(encodeKey(one) === encodeKey(other)).toBe(one === other);
      }),
      { numRuns: 1_000 },
    );
    expect(encodeKey('x'.repeat(300))).not.toBe(encodeKey('x'.repeat(301)));
  });
});
