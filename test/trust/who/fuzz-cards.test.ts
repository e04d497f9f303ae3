import { describe, expect, it } from 'vitest';
import { roles } from '../../../shared/domain/person.ts';
import { fuzzCards } from './fuzz-cards.ts';
import { fuzzSet } from './fuzz-set.ts';

describe('the harness of fuzzed cards', () => {
  it('sees effects where roles are not checked', async () => {
    const open = await fuzzSet(() => ({ rolesOf: async () => new Set(roles) }));
    const { failures } = await fuzzCards(open, 500, 1);
    expect(open.counts.effects).toBeGreaterThan(0);
    expect(failures[0]).toMatch(/^point \d+: \w+ sent /);
  });

  it('sees exceptions that the bot turns into an answer', async () => {
    const broken = await fuzzSet(() => ({ rolesOf: () => Promise.reject(new Error('away')) }));
    await fuzzCards(broken, 200, 1);
    expect(broken.counts.exceptions).toBeGreaterThan(0);
  });
});
