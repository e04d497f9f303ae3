import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { commands, elsewhere } from './commands.ts';
import { commandsOf } from './commands-of.ts';
import { differences } from './markdown-tables.ts';
import { pages } from './pages.ts';

const all = [...new Set(pages().flatMap(commandsOf))];
const named = all.filter((command) => elsewhere[command.split(' ')[0] ?? ''] === undefined);
const known = Object.entries(commands);
const ci = readFileSync('.ci/run', 'utf8');
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  readonly scripts: { readonly [name: string]: string };
};

/** What a person without settings gets: nothing of this machine's leaks in. */
const bare = Object.fromEntries(
  ['PATH', 'HOME', 'TMPDIR'].flatMap((name) =>
    process.env[name] === undefined ? [] : [[name, process.env[name]]],
  ),
);

function type(command: string): Promise<{ readonly exit: number | null; readonly printed: string }> {
  const [program = '', ...rest] = command.split(' ');
  return new Promise((resolve, reject) => {
    const child = spawn(program, rest, { env: bare, stdio: ['ignore', 'pipe', 'pipe'] });
    let printed = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (printed += String(part)));
    child.on('error', reject);
    child.on('close', (exit) => resolve({ exit, printed }));
  });
}

const toRun = new Map(
  known.flatMap(([name, how]) => (how.kind === 'run' ? [[how.as ?? name, how] as const] : [])),
);

describe('commands of the documentation', () => {
  it('are all known, and all that are known are there', () => {
    expect(differences('command', named, Object.keys(commands))).toEqual([]);
  });

  it('name scripts that there are', () => {
    const names = named.flatMap((command) =>
      [...command.matchAll(/npm run ([\w:-]+)/g)].map((one) => one[1] ?? ''),
    );
    expect([...new Set(names)].filter((name) => scripts[name] === undefined)).toEqual([]);
  });

  it('that are said to run in the CI do', () => {
    for (const [name, how] of known)
      if (how.kind === 'stage') expect(ci, name).toMatch(new RegExp(`stage ${how.stage} npm `));
    for (const [name, how] of known)
      if (how.kind === 'tests') expect([name, existsSync(how.path)]).toEqual([name, true]);
    for (const [name, how] of known)
      if (how.kind === 'workflow')
        expect(readFileSync(`.github/workflows/${how.file}.yml`, 'utf8'), name).toContain(
          `- run: ${how.line}`,
        );
    expect(scripts.check).toContain('npm test');
  });

  it('that cannot run here say why, and the test that plays them is there', () => {
    for (const [name, how] of known)
      if (how.kind === 'elsewhere')
        expect([name, how.why.length > 10, how.tested === undefined || existsSync(how.tested)]).toEqual([
          name,
          true,
          true,
        ]);
  });

  it.each([...toRun])('do what they say: %s', async (command, { exit, says }) => {
    const done = await type(command);
    expect(done.exit, done.printed).toBe(exit);
    expect(done.printed).toContain(says);
  });

  it('are found in blocks, with their comments cut off, and in the text', () => {
    const text = '`npm run a` `plan X`\n```sh\nnpm b   # why\nc \\\n  d\n```\n```text\nnpm no\n```\n';
    expect(commandsOf({ path: 'x.md', text })).toEqual(['npm b', 'c d', 'npm run a']);
  });
});
