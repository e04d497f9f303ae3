import { describe, expect, it } from 'vitest';
import { docking, modes, scripts } from './language-cases.ts';
import { visibleOf } from './visible-of.ts';

describe('code is followed as a browser runs it', () => {
  it.each(modes)('in %s', async (code, expected) => {
    expect(await visibleOf(docking(code))).toBe(expected);
  });

  it.each(scripts)('in the script %s', async (code, expected) => {
    const answer = await visibleOf(code);
    // Where the listener is in code that cannot run, "no" and "cannot tell" are both right; "yes" never is.
    expect(expected === 'unknown' && answer === 'no' ? 'unknown' : answer).toBe(expected);
  });
});
