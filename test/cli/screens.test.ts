import { describe, expect, it } from 'vitest';
import { helpOf } from '../../cli/help.ts';
import { makeTerminal, wantsColor } from '../../cli/terminal/make-terminal.ts';
import { progressOn } from '../../cli/terminal/progress.ts';
import { type Column, table } from '../../cli/terminal/table.ts';
import { widthOf } from '../../shared/texts/letter-width.ts';

const clearLine = '\r\u001b[2K';

/** A window that keeps what was written to it, or a pipe. */
function screen(columns?: number) {
  const written: string[] = [];
  return {
    written,
    columns,
    isTTY: columns !== undefined,
    write: (text: string) => written.push(text),
    /** What each drawing left on the one line. */
    lines: () => written.join('').split(clearLine),
  };
}

const columns: readonly Column[] = [
  { title: 'Result', as: 'whole' },
  { title: '手順', as: 'short' },
  { title: 'Found', as: 'flow' },
];
const rows = [
  [
    'warning',
    'チャネル プロバイダー',
    'The label of Twilio Softphone was changed by hand, and nobody said why.',
  ],
  [
    'エラー',
    'Users',
    '電話のプロファイルが割り当てられていないユーザーが三人います。担当者に確認してください。',
  ],
];
const letters = (lines: readonly string[]): string => lines.join('').replace(/\s/g, '');

describe('a table', () => {
  it.each([40, 80, 200])('is no wider than a window of %s columns, in whatever script', (width) => {
    const drawn = table(columns, rows, width);
    expect(Math.max(...drawn.map(widthOf))).toBeLessThanOrEqual(width);
    // What is decided by is there whole, and so is every letter of what flows.
    for (const word of ['warning', 'エラー']) expect(drawn.join('\n')).toContain(word);
    if (width === 40) for (const [, , found = ''] of rows) expect(letters(drawn)).toContain(letters([found]));
  });

  it('stands in columns at 80, below each other at 40, and in a pipe has a line for each row', () => {
    expect(table(columns, rows, 80)[0]).toMatch(/^Result +手順 +Found$/);
    expect(table(columns, rows, 40).slice(0, 2)).toEqual(['Result', '  warning']);
    expect(table(columns, rows, undefined)).toHaveLength(3);
  });

  it('puts the third column in the same place below wide letters', () => {
    const [title = '', first = '', second = ''] = table(columns, rows, undefined);
    const start = (line: string, word: string): number => widthOf(line.slice(0, line.indexOf(word)));
    const places = [start(title, 'Found'), start(first, 'The label'), start(second, '電話')];
    expect(new Set(places).size).toBe(1);
  });
});

describe('progress', () => {
  it.each([40, 80, 200])('keeps to one line of a window of %s columns', (width) => {
    const window = screen(width);
    const progress = progressOn(window);
    for (let done = 0; done <= 3; done++)
      progress.at('環境を確認しています contoso-production-europe', done, 3);
    for (const line of window.lines()) expect(widthOf(line)).toBeLessThan(width);
    expect(window.written.join('')).not.toContain('\n');
    expect(window.lines().at(-1)).toContain('[####################] 3/3');
  });

  it('is as wide as the window is by then', () => {
    const window = screen(120);
    const progress = progressOn(window);
    progress.at('x'.repeat(100));
    window.columns = 40;
    progress.at('x'.repeat(100));
    expect(window.lines().slice(1).map(widthOf)).toEqual([102, 39]);
  });

  it('is taken away once, and before a line is printed', () => {
    const [out, err] = [screen(80), screen(80)];
    const { progress, print, complain } = makeTerminal(out, err, {
      language: 'en',
      json: false,
      color: true,
    });
    progress.at('Reading');
    print('answer');
    complain('wrong');
    progress.clear();
    expect(err.written.join('')).toBe(`${clearLine}Reading …${clearLine}wrong\n`);
    expect(out.written).toEqual(['answer\n']);
  });

  it('is a line for each new thing in a pipe, and nothing beside JSON', () => {
    const pipe = screen();
    const progress = progressOn(pipe);
    for (const what of ['a', 'a', 'b']) progress.at(what, 1, 2);
    progress.clear();
    expect(pipe.written).toEqual(['a …\n', 'b …\n']);
    const beside = screen(80);
    makeTerminal(screen(80), beside, { language: 'en', json: true, color: true }).progress.at('a');
    expect(beside.written).toEqual([]);
  });
});

it('draws nothing over again where the terminal cannot', () => {
  const err = screen(80);
  const { progress } = makeTerminal(screen(80), err, {
    language: 'en',
    json: false,
    color: false,
    dumb: true,
  });
  progress.at('a', 1, 2);
  progress.clear();
  expect(err.written).toEqual(['a …\n']);
});

describe('colour', () => {
  it.each([
    [{}, true],
    [{ NO_COLOR: '1' }, false],
    [{ NO_COLOR: '' }, true],
    [{ TERM: 'dumb' }, false],
    [{ TERM: 'xterm-256color' }, true],
  ])('with %j is wanted: %s', (env, wanted) => {
    expect(wantsColor(env)).toBe(wanted);
  });

  it('is painted in a window only', () => {
    const painted = (out: ReturnType<typeof screen>, json = false) =>
      makeTerminal(out, screen(), { language: 'en', json, color: true }).paint('bad', 'x');
    expect([painted(screen(80)), painted(screen()), painted(screen(80), true)]).toEqual([
      '\u001b[31mx\u001b[0m',
      'x',
      'x',
    ]);
  });
});

it.each([40, 80, 200])(
  'the help of a command fits a window of %s columns, but for what is typed',
  (width) => {
    const lines = helpOf('en', 'drift', width);
    expect(lines.join('\n')).toContain('npx cutover drift contoso-test');
    const own = lines.filter((line) => !line.includes('cutover '));
    expect(Math.max(...own.map(widthOf))).toBeLessThanOrEqual(width);
  },
);
