import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { live } from '../../cli/commands/live.ts';
import { usages } from '../../cli/commands/usages.ts';

const said: string[] = [];
beforeEach(() => {
  said.length = 0;
  vi.spyOn(console, 'error').mockImplementation((line: string) => {
    said.push(line);
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

it.each([[[]], [['one', 'two']], [['contoso-dev', '--write']]])(
  'is told how it is used when called with %j',
  async (args) => {
    expect(await live.run(args)).toBe(2);
    expect(said[0]).toContain(`Usage: ${usages.live}`);
  },
);

it('asks nobody anything without settings', async () => {
  vi.stubEnv('CUTOVER_SETTINGS', '');
  expect(await live.run(['contoso-dev'])).toBe(2);
  expect(said[0]).toMatch(/wrong: CUTOVER_SETTINGS.*"npx cutover doctor" says/);
});
