import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { commands } from '../../bot/commands/registry.ts';
import { reasons } from '../../shared/domain/reason.ts';
import { namedIn } from './named-in.ts';
import played from './played.json' with { type: 'json' };
import { type Played, reasonsIn } from './reasons-in.ts';
import { typedIn } from './typed.ts';

const root = new URL('../../', import.meta.url).pathname;
const read = (path: string): string => readFileSync(`${root}${path}`, 'utf8');

function conversations(language: Played): string {
  const folder = language === 'en' ? 'test/conversations' : `test/conversations/${language}`;
  const names = readdirSync(`${root}${folder}`).filter((name) => name.endsWith('.md'));
  return names.map((name) => read(`${folder}/${name}`)).join('\n');
}

const english = conversations('en');
const said = reasonsIn('en', english);

describe('the conversations', () => {
  describe.each(['en', 'de'] as const)('in the language %s', (language) => {
    const lines = typedIn(conversations(language));

    it('hold each command, typed in words of that language', () => {
      const typed = new Set(lines.map((line) => namedIn(language, line)));
      expect(commands.map(({ name }) => name).filter((name) => !typed.has(name))).toEqual([]);
    });

    it('hold no line that names its command in the words of the other', () => {
      const other = language === 'en' ? 'de' : 'en';
      const foreign = lines.filter(
        (line) => namedIn(language, line) === undefined && namedIn(other, line) !== undefined,
      );
      expect(lines.length).toBeGreaterThan(100);
      expect(foreign).toEqual([]);
    });
  });

  it('hold each refusal', () => {
    expect(reasons.filter((code) => !said.includes(code))).toEqual([]);
  });

  it('hold the same refusals in German', () => {
    expect(reasonsIn('de', conversations('de'))).toEqual(said);
  });
});

describe('a reason code', () => {
  // That the product really gives it there is watched while that test runs, as it is for all others while the
  // conversations are played: `test/recorder/refusals.ts`.
  it('that a port is played with stands in the test of what is behind that port', () => {
    const absent = Object.entries(played).filter(
      ([code, shown]) => !shown.endsWith('.test.ts') || !read(`test/${shown}`).includes(`'${code}'`),
    );
    expect(absent).toEqual([]);
  });

  it('is given by the product: none is left over', () => {
    const files = ['bot', 'cli', 'functions', 'shared'].flatMap((folder) =>
      readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' })
        .filter((path) => path.endsWith('.ts'))
        .map((path) => `${folder}/${path}`),
    );
    const names = /shared\/(?:texts\/|domain\/reason\.ts)|http\/status-of\.ts|next-lines\.ts/;
    const source = files
      .filter((path) => !names.test(path))
      .map(read)
      .join('\n');
    expect(reasons.filter((code) => !source.includes(`'${code}'`))).toEqual([]);
  });
});
