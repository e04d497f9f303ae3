import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { handedOut } from '../../build/package.ts';
import { codeOf, differences, tablesOf } from '../docs/markdown-tables.ts';
import { type Pin, workflowProblems } from './workflow-problems.ts';

const folder = '.github/workflows';
const files = readdirSync(folder).map((name) => `${folder}/${name}`);
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  readonly scripts: { [name: string]: string };
};
const pins: readonly Pin[] = (
  tablesOf(readFileSync('docs/dependencies.md', 'utf8')).get('Actions') ?? []
).map((row) => ({
  action: codeOf(row[0]),
  version: codeOf(row[1]),
  sha: codeOf(row[2]),
}));
const problems = (text: string): readonly string[] => workflowProblems(text, pins, Object.keys(scripts));
const check = readFileSync(`${folder}/check.yml`, 'utf8');

/** A mistake, and what is said about it. */
const planted: readonly (readonly [string, string | RegExp, string, string])[] = [
  ['an action by its tag', /@3d3c42\w+/g, '@v7', 'actions/checkout@v7 is not pinned by a commit'],
  [
    'an action by part of a commit',
    /@3d3c42\w+/g,
    '@3d3c42e',
    'actions/checkout@3d3c42e is not pinned by a commit',
  ],
  ['another commit', /@3d3c42e5/g, '@3d3c42e6', 'is not in the list of actions'],
  ['another version', '# v7.0.1', '# v7.0.2', 'is not in the list of actions'],
  ['no version', ' # v7.0.1', '', 'no version is not in the list of actions'],
  ['somebody else’s action', 'actions/checkout@', 'action/checkout@', 'is not in the list of actions'],
  ['permission to write', 'contents: read', 'contents: write', 'permissions are not contents: read'],
  [
    'one more permission',
    'contents: read',
    'contents: read\n  packages: read',
    'permissions are not contents: read',
  ],
  ['no permissions said', 'permissions:\n  contents: read\n', '', 'permissions are not contents: read'],
  [
    'a part with more',
    '    needs: [check, audit]',
    '    permissions: write-all',
    'package has more permissions',
  ],
  ['no time limit', '    timeout-minutes: 10\n', '', 'audit has no time limit'],
  [
    'a token that stays',
    'persist-credentials: false',
    'persist-credentials: true',
    'checkout keeps its token',
  ],
  ['an event that has secrets', 'pull_request:', 'pull_request_target:', 'it runs for pull_request_target'],
  [
    'an expression in a shell',
    'npm run demo',
    `echo \${{ github.head_ref }}`,
    'pastes an expression into a shell',
  ],
  ['a script that is not there', 'npm run demo', 'npm run demonstrate', 'there is no script demonstrate'],
  [
    'an install beside the lockfile',
    'npm ci --no-audit',
    'npm install --no-audit',
    'does not keep to the lockfile',
  ],
  ['a secret', 'cache: npm', `token: \${{ secrets.${'TOKEN'} }}`, 'it uses a secret'],
];

interface Uploading {
  readonly jobs: { readonly [name: string]: { readonly steps: readonly Upload[] } };
}

interface Upload {
  readonly uses?: string;
  readonly with?: { readonly path?: string };
}

function uploaded(text: string): readonly string[] {
  const steps = Object.values((parse(text) as Uploading).jobs).flatMap((job) => job.steps);
  const uploads = steps.filter(({ uses }) => uses?.startsWith('actions/upload-artifact@'));
  return uploads.flatMap((one) => (one.with?.path ?? '').trim().split('\n')).sort();
}

describe('the workflows for a CI of one’s own', () => {
  it.each(files)('%s keeps to pinned actions and least permissions', (path) => {
    expect(problems(readFileSync(path, 'utf8'))).toEqual([]);
  });

  it.each(planted)('are found wrong with %s', (_what, from, to, found) => {
    const wrong = check.replace(from, to);
    expect(wrong).not.toBe(check);
    expect(problems(wrong).join('\n')).toContain(found);
  });

  it('install, check, audit, build and keep what was built', () => {
    for (const part of ['npm ci', 'npm run check', 'npm audit', 'actions/upload-artifact@'])
      expect(check).toContain(part);
  });

  it('keep all that is handed out: zips, SBOMs and notices', () => {
    expect(uploaded(check)).toEqual([...handedOut].map((name) => `out/package/${name}`).sort());
    expect(uploaded(check.replace('            out/package/sbom.cdx.json\n', ''))).not.toContain(
      'out/package/sbom.cdx.json',
    );
  });

  it('use every action of the list, and updates are proposed for both kinds', () => {
    const used = files.flatMap((path) =>
      [...readFileSync(path, 'utf8').matchAll(/uses: (\S+)@/g)].map((one) => one[1] ?? ''),
    );
    expect(
      differences(
        'action',
        [...new Set(used)],
        pins.map(({ action }) => action),
      ),
    ).toEqual([]);
    const { updates } = parse(readFileSync('.github/dependabot.yml', 'utf8')) as {
      readonly updates: readonly { readonly 'package-ecosystem': string }[];
    };
    expect(updates.map((one) => one['package-ecosystem'])).toEqual(['npm', 'github-actions']);
  });
});
