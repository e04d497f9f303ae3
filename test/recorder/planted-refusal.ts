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

it('what a file is said to reach', async ({ expect }) => {
  expect(await owedBy('test/nowhere.test.ts')).toEqual([]);
  expect(await owedBy('test/shared/browser/withheld.test.ts')).toEqual(['workspace_too_large']);
  const all = await owedBy('test/conversations/conversations.test.ts');
  expect(all).toContain('stale_plan');
  expect(all).not.toContain('workspace_too_large');
});
