import { expect, it, vi } from 'vitest';
import { explain } from '../../cli/commands/explain.ts';
import { history } from '../../cli/commands/history.ts';
import { report } from '../../cli/commands/report.ts';
import { terminal } from './terminal.ts';

const { out, said, started, cancel } = terminal();

it('lists the runs of an environment, newest first, each with the id that other commands take', async () => {
  const runs = [await started(), await started()];
  expect(await history.run(['contoso-dev'])).toBe(0);
  expect(out.slice(1, 3).map((row) => row.split(/\s{2,}/).at(-1))).toEqual([...runs].reverse());
  expect(out[1]).toContain('Migration  Planning');
  expect(out[2]).toContain('Cancelled');
  expect(out.join('\n')).not.toContain('\u001b');
});

it('says that there was no run instead of printing nothing', async () => {
  expect(await history.run(['contoso-new'])).toBe(0);
  expect(out).toEqual(['There was no run of contoso-new yet.']);
});

it.each([
  [[], 'Name one environment.'],
  [['--all'], 'There is no --all.'],
  [['contoso-dev', 'more'], 'Name one environment.'],
  [['contoso-out'], 'There is no environment "contoso-out". Known: contoso-dev, contoso-new'],
])('history is told what is wrong with %j', async (args, told) => {
  expect(await history.run(args)).toBe(2);
  expect(said.join('\n')).toContain(told);
});

it('says that the settings are wrong instead of listing', async () => {
  vi.stubEnv('CUTOVER_SETTINGS', '{');
  expect(await history.run(['contoso-dev'])).toBe(2);
  expect(said[0]).toContain('doctor');
});

it('explains the newest run of an environment in plain words', async () => {
  const run = await started();
  await cancel();
  expect(await explain.run(['contoso-dev'])).toBe(1);
  expect(out.join('\n')).toContain('Migration of Contoso dev.');
  expect(out.join('\n')).toContain(`Run ${run}`);
  expect(out.join('\n')).not.toContain('\u001b');
});

it.each([
  ['html', /^<!doctype html>/],
  ['md', /^# /],
  ['json', /^\{/],
])('prints the report as %s and nothing else', async (format, start) => {
  const run = await started();
  expect(await report.run(['contoso-dev', '--format', format])).toBe(0);
  expect(out.join('')).toMatch(start);
  expect(out.join('')).toContain(run);
});

it.each([[[]], [['contoso-dev', '--format', 'pdf']], [['contoso-dev', '--formt=md']]])(
  'report is told how it is used when called with %j',
  async (args) => {
    expect(await report.run(args)).toBe(2);
    expect(said.join('\n')).toContain('Usage: report <run or environment> [--format html|md|json]');
    expect(out).toEqual([]);
  },
);
