import { it } from 'vitest';
import { owedBy, watchRefusals } from './refusals.ts';

/** Said to reach two codes: the product gives one, the other only this test makes. */
watchRefusals(['unknown_command', 'stale_plan']);

it('a file that owes a refusal', async () => {
  const { refuse } = await import('../../shared/domain/reason.ts');
  const { parse } = await import('../../bot/parse.ts');
  parse('nonsense', []);
  refuse('stale_plan');
});

it('a file that the list does not name', ({ expect }) => {
  expect(owedBy('test/nowhere.test.ts')).toEqual([]);
  expect(owedBy('test/shared/engine/stale.test.ts')).toEqual(['stale_plan']);
});
