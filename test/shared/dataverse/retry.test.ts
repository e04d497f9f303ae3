import { describe, expect, it } from 'vitest';
import { decideRetry, parseRetryAfter } from '../../../shared/dataverse/retry.ts';

const limits = { attempts: 4, waitMs: 60_000 };
const first = { attempt: 1, waitedMs: 0, repeatable: true };

describe('after an attempt', () => {
  it('waits as long as a 429 asks, even for what must not happen twice', () => {
    const decision = decideRetry({ ...first, repeatable: false, status: 429, retryAfterMs: 7000 }, limits);
    expect(decision).toEqual({ kind: 'again', afterMs: 7000, shared: true });
  });

  it('gives up on a 429 that asks for more than the limit in all', () => {
    const facts = { ...first, status: 429, waitedMs: 55_000, retryAfterMs: 7000 };
    expect(decideRetry(facts, limits)).toEqual({ kind: 'stop' });
  });

  it('keeps obeying 429 beyond the attempts that errors get', () => {
    const facts = { ...first, attempt: 9, status: 429, retryAfterMs: 1000 };
    expect(decideRetry(facts, limits)).toMatchObject({ kind: 'again' });
  });

  it('never makes a busy loop of Retry-After: 0', () => {
    expect(decideRetry({ ...first, status: 429, retryAfterMs: 0 }, limits)).toMatchObject({ afterMs: 500 });
  });

  it.each([502, 503, 504, undefined])(
    'repeats what is repeatable after %s, waiting twice as long each time',
    (status) => {
      const facts = status === undefined ? first : { ...first, status };
      expect(decideRetry(facts, limits)).toEqual({ kind: 'again', afterMs: 500, shared: false });
      expect(decideRetry({ ...facts, attempt: 3 }, limits)).toMatchObject({ afterMs: 2000 });
      expect(decideRetry({ ...facts, attempt: 4 }, limits)).toEqual({ kind: 'stop' });
    },
  );

  it.each([502, 503, 504, undefined])('does not repeat a plain write after %s', (status) => {
    const facts = { ...first, repeatable: false, ...(status === undefined ? {} : { status }) };
    expect(decideRetry(facts, limits)).toEqual({ kind: 'stop' });
  });

  it.each([200, 204, 400, 403, 404, 412, 500])('takes %i as an answer', (status) => {
    expect(decideRetry({ ...first, status }, limits)).toEqual({ kind: 'stop' });
  });
});

describe('Retry-After', () => {
  const now = new Date('2026-11-22T12:00:00Z');

  it('is read as seconds or as a date', () => {
    expect(parseRetryAfter('3', now)).toBe(3000);
    expect(parseRetryAfter('Sun, 22 Nov 2026 12:00:09 GMT', now)).toBe(9000);
    expect(parseRetryAfter('Sun, 22 Nov 2026 11:00:00 GMT', now)).toBe(0);
  });

  it('is nothing when absent or unreadable', () => {
    expect(parseRetryAfter(undefined, now)).toBeUndefined();
    expect(parseRetryAfter('soon', now)).toBeUndefined();
  });
});
