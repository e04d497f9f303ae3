import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseSource, readTree } from '../../architecture/source-file.ts';
import { families } from './families.ts';
import { findUnused } from './find-unused.ts';
import { keyShapes } from './key-shapes.ts';
import { english } from './translations.ts';

const root = new URL('../../../', import.meta.url).pathname;
const built = readdirSync(`${root}build`, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => parseSource(`build/${path}`, readFileSync(`${root}build/${path}`, 'utf8')));
const files = [...readTree(root), ...built];

describe('the texts', () => {
  it('are all asked for by the code: none is unused', () => {
    expect(findUnused(Object.keys(english), files, families)).toEqual([]);
  });

  it('are asked for by templates that the code has: no list is left over', () => {
    const shapes = new Set(files.filter(({ path }) => !path.startsWith('test/')).flatMap(keyShapes));
    expect(Object.keys(families).filter((shape) => !shapes.has(shape))).toEqual([]);
  });
});

describe('the search for unused texts', () => {
  it.each([
    ['never named', 'card.nobody-shows-this'],
    ['of a reason that there is not', 'reason.moon_is_full'],
    ['of a command that there is not', 'command.dance'],
    ['of a status that there is not', 'status.inquiry.pondering'],
    ['of a finding that no step makes', 'finding.nobody-finds-this'],
    ['of a finding in the words of no step', 'finding.expectation-met.no-such-step'],
    ['of a change that no table has', 'change.create.msdyn_nothing'],
    ['one level deeper than the template', 'kind.migrate.twice'],
  ])('finds one %s', (_what, key) => {
    expect(findUnused([key], files, families)).toEqual([key]);
  });

  const planted = (line: string, ...keys: readonly string[]) =>
    findUnused(keys, [parseSource('bot/planted.ts', line)], { 'state.{}': [['on', 'off']] });

  it('follows a name to what it was made of, through each branch', () => {
    const code = `const who = late ? 'us' : 'them'; const key = \`said.\${who}.now\`; text(\`\${key}.at\`);`;
    expect(planted(code, 'said.us.now', 'said.them.now', 'said.us.now.at', 'said.you.now')).toEqual([
      'said.you.now',
    ]);
  });

  it('goes by the list of a template where there is one, whatever else the code says', () => {
    expect(planted(`const others = ['up']; text(\`state.\${state}\`);`, 'state.on', 'state.up')).toEqual([
      'state.up',
    ]);
  });

  it('takes no catalogue for somebody who asks', () => {
    const file = parseSource('shared/texts/en-cards.ts', "export const cardsEn = { 'card.a': 'A' };");
    expect(findUnused(['card.a'], [file], {})).toEqual(['card.a']);
  });
});
