import { expect, it, vi } from 'vitest';
import { show } from '../../cli/commands/show.ts';
import { terminal } from './terminal.ts';

const { out, said, started, cancel } = terminal();

it('prints a run that is not over, with who asked and what the audit says, and exits with 3', async () => {
  const run = await started();
  expect(await show.run([run])).toBe(3);
  const text = out.join('\n');
  expect(text).toContain('Contoso dev');
  expect(text).toMatch(/Vogt/);
  expect(text).toContain('asked for it');
  expect(said).toEqual([]);
});

it('prints a run that ended without what was wanted, and exits with 1', async () => {
  const run = await started();
  await cancel();
  expect(await show.run([run])).toBe(1);
  expect(out.join('\n')).toContain('cancelled');
});

it('lets no name take over the terminal', async () => {
  await show.run([await started()]);
  expect(out.join('\n')).not.toContain('\u001b');
});

it.each([[[]], [['--now']], [['contoso-dev.00000000000000.aaaaaaaaaaaa', 'more']]])(
  'is told how it is used when called with %j',
  async (args) => {
    expect(await show.run(args)).toBe(2);
    expect(said[0]).toContain('Usage: show <run or environment>');
    expect(out).toEqual([]);
  },
);

it('takes the short id of a card for a run, and an environment for its newest one', async () => {
  const earlier = await started();
  const newest = await started();
  await show.run([earlier.split('.')[2]?.slice(0, 6) ?? '']);
  await show.run(['contoso-dev']);
  expect(out.map((text) => [earlier, newest].find((id) => text.includes(id)))).toEqual([earlier, newest]);
});

it('says the same of a run of another environment and of one that never was', async () => {
  const run = await started();
  const other = run.replace('contoso-dev', 'contoso-out');
  const never = run.replace(/[0-9a-f]{12}$/, '0'.repeat(12));
  expect([await show.run([other]), await show.run([never]), await show.run(['zzzzzz'])]).toEqual([2, 2, 2]);
  expect(new Set(said)).toEqual(
    new Set(['There is no such run here. "history <environment>" lists those there are.']),
  );
});

it('names the environments to whoever names none of them', async () => {
  expect([await show.run(['contoso-out']), await show.run(['contoso-new'])]).toEqual([2, 2]);
  expect(said).toEqual([
    '"contoso-out" is no run and no environment. Environments: contoso-dev, contoso-new',
    'There was no run of contoso-new yet.',
  ]);
});

it('says that the settings are wrong instead of looking', async () => {
  const run = await started();
  vi.stubEnv('CUTOVER_SETTINGS', '{');
  expect(await show.run([run])).toBe(2);
  expect(said[0]).toContain('doctor');
});
