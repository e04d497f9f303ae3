import { describe, expect, it } from 'vitest';
import { jsonOf, jsonRow } from '../../../shared/tables/table-row.ts';

describe('a row of JSON', () => {
  it.each(['', 'x'])('never cuts a character in two when it splits a text: shifted by "%s"', (shift) => {
    const value = { text: shift + '🙂'.repeat(40_000) };
    const row = jsonRow('env', 'run|1', 'token', value);
    const parts = Object.values(row).map(String);
    expect(parts.length).toBeGreaterThan(4);
    for (const part of parts) {
      expect(part.length).toBeLessThanOrEqual(32_000);
      expect(Buffer.from(part, 'utf8').toString('utf8')).toBe(part);
    }
    expect(JSON.parse(jsonOf({ ...row, etag: 'e' }))).toEqual(value);
  });

  it('holds no line end that an emulated transaction would be cut at, and means the same', () => {
    const value = { name: 'line\u2028break\u2029here', '\u2028': 1 };
    const row = jsonRow('env', 'run|1', 'token', value);
    expect(Object.values(row).join('')).not.toMatch(/[\u2028\u2029]/);
    expect(JSON.parse(jsonOf({ ...row, etag: 'e' }))).toEqual(value);
  });
});
