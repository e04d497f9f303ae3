import { describe, expect, it } from 'vitest';
import { parseReport } from '../../../shared/browser/parse-report.ts';
import { refuse } from '../../../shared/domain/reason.ts';

const at = '2026-03-02T09:00:00.000Z';
const entry = {
  present: true,
  keys: ['channelProviders'],
  length: 2,
  empty: true,
  hash: 'a'.repeat(64),
  occurs: [],
  loader: false,
};
const report = {
  cutover: 1,
  nonce: '0123456789abcdef',
  user: '{B9DC4DE4-1EA3-4E8E-80AE-6CA462DDFD88}',
  app: null,
  profile: 'contoso_voice',
  scripts: [],
  channelProviders: entry,
  applicationExtensions: { ...entry, hash: null },
  frames: [{ asked: 'https://phone.contoso.example', visible: true, width: 343, height: 672 }],
};
const text = JSON.stringify(report);
const parse = (change: object) => parseReport(JSON.stringify({ ...report, ...change }), at);
const unreadable = (problem: string) => refuse('report_unreadable', { problem });

describe('a pasted report', () => {
  it('becomes evidence that says it was reported', () => {
    expect(parseReport(text, at)).toMatchObject({
      nonce: '0123456789abcdef',
      evidence: {
        source: 'reported',
        at,
        user: 'b9dc4de4-1ea3-4e8e-80ae-6ca462ddfd88',
        consoleErrors: null,
        frames: [{ asked: 'https://phone.contoso.example', visible: true }],
      },
    });
  });

  it.each([
    ['in the quotes of a console', `'${text}'`],
    ['in a code fence', `\`\`\`json\n${text}\n\`\`\``],
    ['with a greeting before it', `Hi, here it is:\n${text}`],
    ['with entities', text.replaceAll('"', '&quot;')],
    ['with curly quotes', text.replace(/"([^"]*)"/g, '\u201c$1\u201d')],
    ['with addresses made links', text.replace(/https:[^"]+/g, '[$&]($&)')],
    ['with addresses made markup', text.replace(/https:[^"]+/g, '<a href="$&">$&</a>')],
    ['with blanks that do not break', text.replaceAll('":', '":\u00a0')],
  ])('is read %s', (_how, pasted) => {
    expect(parseReport(pasted, at)).toEqual(parseReport(text, at));
  });

  it('is refused when it is longer than 6,000 characters', () => {
    const blanks = ' '.repeat(6_000);
    expect(parseReport(text.replace('}', `${blanks}}`), at)).toEqual(unreadable('too_long'));
    expect(parseReport(`${text}${blanks.repeat(4)}x`, at)).toEqual(unreadable('too_long'));
  });

  it.each(['', 'hello', '{', `${text.slice(0, -1)}`, 'null'])('is refused as no JSON: %j', (pasted) => {
    expect(parseReport(pasted, at)).toEqual(unreadable('not_json'));
  });

  it.each([undefined, '', 'short', 'with blanks in it', 'x'.repeat(65), 7])(
    'is refused with the nonce %j',
    (nonce) => {
      expect(parse({ nonce })).toEqual(unreadable('nonce'));
    },
  );

  it.each([
    ['an unknown part', { token: 'x' }, 'shape'],
    ['another version', { cutover: 2 }, 'cutover'],
    ['markup as an origin', { frames: [{ ...report.frames[0], asked: 'https://x.example/<b>' }] }, 'frames'],
    ['a script as an origin', { frames: [{ ...report.frames[0], asked: 'javascript:alert(1)' }] }, 'frames'],
    ['negative sizes', { frames: [{ ...report.frames[0], width: -1 }] }, 'frames'],
    [
      'claims only our browser can make',
      { frames: [{ ...report.frames[0], shown: 'https://x.example' }] },
      'frames',
    ],
    ['a hash that is none', { channelProviders: { ...entry, hash: 'xyz' } }, 'channelProviders'],
    ['a script that is not the library', { scripts: ['https://x.example/other.js'] }, 'scripts'],
    ['too long a profile', { profile: 'x'.repeat(129) }, 'profile'],
  ])('is refused with %s', (_what, change, problem) => {
    expect(parse(change)).toEqual(unreadable(problem));
  });

  it('names nobody when the user is no id', () => {
    expect(parse({ user: 'Ada' })).toMatchObject({ evidence: { user: null } });
  });
});
