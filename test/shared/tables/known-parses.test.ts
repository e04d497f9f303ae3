import { describe, expect, it } from 'vitest';
import { knownParses } from '../../../shared/tables/known-parses.ts';

/** A parser that counts how often it is asked. */
function counting() {
  let asked = 0;
  const parse = (value: unknown): { readonly value: unknown } => {
    asked += 1;
    return { value };
  };
  return { parse, asked: () => asked };
}

describe('a row that was parsed before', () => {
  it('is not parsed again while its text is the same, and is once it differs', () => {
    const { parse, asked } = counting();
    const parsed = knownParses();
    expect(parsed(parse, '{"a":1}')).toBe(parsed(parse, '{"a":1}'));
    expect(asked()).toBe(1);
    expect(parsed(parse, '{"a":2}')).toEqual({ value: { a: 2 } });
    expect(asked()).toBe(2);
  });

  it('is parsed anew as a row of another kind', () => {
    const [one, other] = [counting(), counting()];
    const parsed = knownParses();
    parsed(one.parse, '1');
    parsed(other.parse, '1');
    expect([one.asked(), other.asked()]).toEqual([1, 1]);
  });

  it('is refused each time where it was refused', () => {
    const parsed = knownParses();
    const refuse = () => {
      throw new Error('not of its form');
    };
    for (let times = 0; times < 2; times++) expect(() => parsed(refuse, '1')).toThrow('not of its form');
  });

  it('is forgotten once a hundred others were asked for since, and never kept when it is long', () => {
    const { parse, asked } = counting();
    const parsed = knownParses();
    for (let count = 0; count <= 100; count++) parsed(parse, String(count));
    parsed(parse, '100');
    expect(asked()).toBe(101);
    parsed(parse, '0');
    expect(asked()).toBe(102);
    const long = JSON.stringify('x'.repeat(4_000));
    parsed(parse, long);
    parsed(parse, long);
    expect(asked()).toBe(104);
  });
});
