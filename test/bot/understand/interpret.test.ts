import { describe, expect, it } from 'vitest';
import { commands, lexicon } from '../../../bot/commands/registry.ts';
import { interpret } from '../../../bot/understand/interpret.ts';
import { withoutLinks } from '../../../bot/understand/said-time.ts';
import { contosoDev } from '../../builders/world.ts';

const now = new Date('2026-03-02T09:00:00.000Z');
const heard = (text: string) =>
  interpret({ text, commands, lexicon, readable: [contosoDev], last: async () => undefined, now });
const first = async (text: string): Promise<string | undefined> => {
  const read = await heard(text);
  return read?.kind === 'refusal' ? read.lines[0] : undefined;
};

describe('words between two times', () => {
  it.each([
    ['on saturday 22:00 to 02:00', 'on saturday 22:00 02:00'],
    ['um 22 Uhr bis 2 Uhr', 'um 22 Uhr 2 Uhr'],
    ['at 22:00 Berlin time', 'at 22:00 '],
    ['at six Berlin time', 'at six '],
  ])('are left out: "%s"', (line, rest) => expect(withoutLinks(line)).toBe(rest));

  it.each(['migrate contoso-1 to 2.0', 'from 5 to 10 users', 'move contoso 2 to 3', 'this time'])(
    'are left where there are no two: "%s"',
    (line) => expect(withoutLinks(line)).toBe(line),
  );

  it('are heard behind flags, too', async () =>
    expect(await first('migrate contoso-dev --pilot 3 tomorrow at 22:00')).toBe(
      'migrate contoso-dev --window "2026-03-03 22:00-02:00" --pilot 3',
    ));

  it('are left in what a flag is given', async () =>
    expect(await heard('please migrate contoso-dev now --window "Sat 22:00 to 02:00 Berlin time"')).toEqual({
      kind: 'line',
      line: 'migrate contoso-dev --window "Sat 22:00 to 02:00 Berlin time"',
    }));
});

describe('checks that come round', () => {
  it.each([
    'stop the nightly checks on contoso-dev',
    'please turn the nightly checks off for contoso-dev',
    'contoso-dev no longer needs the daily drift check',
    'bitte keine nächtlichen Prüfungen mehr auf contoso-dev',
    'stell die tägliche Prüfung von contoso-dev ab',
    'arrête les vérifications nocturnes de contoso-dev',
    'detén las comprobaciones nocturnas de contoso-dev',
    'contoso-devの夜間チェックを止めて',
  ])('are turned off, and no run is cancelled: "%s"', async (line) =>
    expect(await first(line)).toBe('schedule contoso-dev off'),
  );

  it.each([
    "don't stop the nightly checks on contoso-dev",
    'did you stop the nightly checks on contoso-dev?',
    'stop notifications for contoso-dev every night',
  ])('are not turned off by "%s"', async (line) =>
    expect(await first(line)).not.toBe('schedule contoso-dev off'),
  );

  it.each([
    ['check drift on contoso-dev every other day', 'schedule contoso-dev'],
    ['alle zwei Tage contoso-dev prüfen', 'schedule contoso-dev'],
    ['check contoso-dev every morning at six, Berlin time', 'schedule contoso-dev daily 06:00 Europe/Berlin'],
  ])('are scheduled as far as they can be said: "%s"', async (line, said) =>
    expect(await first(line)).toBe(said),
  );
});

describe('a question in Japanese that begs', () => {
  it.each(['contoso-devを移行してくれる？', 'contoso-devを移行してくれない？'])(
    'is a request: %s',
    async (line) => expect(await heard(line)).toEqual({ kind: 'line', line: 'migrate contoso-dev' }),
  );

  it.each(['contoso-devを移行してくれる', 'contoso-devを移行してくれない'])(
    'is none without its question mark: %s',
    async (line) =>
      expect(await heard(line)).toMatchObject({ kind: 'refusal', refusal: { reason: 'no_order' } }),
  );
});

describe('what leads to a command by its meaning', () => {
  it.each([
    ['run contoso-dev through the checks once more', 'validate contoso-dev'],
    ['roll out contoso-dev to everybody now, the pilot went well', 'widen contoso-dev'],
    ['Préviens-moi quand il y a du nouveau sur contoso-dev', 'subscribe contoso-dev'],
  ])('as "%s" does', async (line, said) => expect(await first(line)).toBe(said));

  it('asks for the status where there is news to be had', async () =>
    expect(await heard('du nouveau sur contoso-dev ?')).toEqual({
      kind: 'line',
      line: 'status contoso-dev',
    }));
});
