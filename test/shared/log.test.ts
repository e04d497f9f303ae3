import { describe, expect, it } from 'vitest';
import { type LogLevel, makeLog } from '../../shared/log.ts';

const clock = { now: () => new Date('2026-01-02T03:04:05.678Z') };

function lines(level: LogLevel, use: (log: ReturnType<typeof makeLog>) => void): readonly string[] {
  const written: string[] = [];
  use(makeLog(clock, level, (line) => written.push(line)));
  return written;
}

describe('the log', () => {
  it('writes one JSON object a line', () => {
    expect(lines('info', (log) => log.info('run planned', { changes: 3, done: true }))).toEqual([
      '{"changes":3,"done":true,"time":"2026-01-02T03:04:05.678Z","level":"info","event":"run planned"}\n',
    ]);
  });

  it('keeps a value with line breaks, separators and direction marks on its line', () => {
    const hostile = 'a\nb\r\u2028c\u2029d\u202ee\u0000f\u0085g';
    const [line = ''] = lines('info', (log) => log.warn('x', { hostile }));
    expect([...'\n\r\u2028\u2029\u202e\u0000\u0085'].filter((sign) => line.includes(sign))).toEqual(['\n']);
    expect(line.indexOf('\n')).toBe(line.length - 1);
    expect(JSON.parse(line)).toMatchObject({ hostile, level: 'warn' });
  });

  it('does not let a field replace time, level or event', () => {
    const [line = ''] = lines('info', (log) =>
      log.info('real', { event: 'forged', level: 'warn', time: 'never' }),
    );
    expect(JSON.parse(line)).toEqual({ event: 'real', level: 'info', time: '2026-01-02T03:04:05.678Z' });
  });

  it('cuts long values', () => {
    const [line = ''] = lines('info', (log) => log.info('x', { long: 'y'.repeat(10_000) }));
    expect(line.length).toBeLessThan(700);
  });

  it('leaves out what its level leaves out', () => {
    const both = (log: ReturnType<typeof makeLog>): void => {
      log.info('a');
      log.warn('b');
    };
    expect(lines('warn', both).length).toBe(1);
    expect(lines('off', both).length).toBe(0);
  });

  const hidden: readonly (readonly [what: string, value: string, shown: string])[] = [
    ['a token', 'got eyJhbGciOiJub25lIn0.eyJzZWNyZXQiOjF9.SECRET', 'got (token)'],
    ['a bearer header', 'authorization: Bearer SECRET', 'authorization: Bearer (token)'],
    ['the query of an address', 'GET https://x.example/a?token=SECRET now', 'GET https://x.example/a?… now'],
    ['the fragment of an address', 'https://x.example/#SECRET', 'https://x.example/?…'],
    ['the user of an address', 'https://ann:SECRET@x.example/a', 'https://x.example/a'],
    ['a storage key', 'AccountName=a;AccountKey=SECRET==;x=1', 'AccountName=a;AccountKey=…;x=1'],
    ['a signature', 'sv=1&sig=SECRET&se=2', 'sv=1&sig=…&se=2'],
    ['a password', 'password = SECRET', 'password=…'],
    ['a long text with a secret at the cut', `${'x'.repeat(480)} AccountKey=SECRET${'y'.repeat(40)}`, ''],
  ];
  it.each(hidden)('leaves out %s', (_what, value, shown) => {
    const [line = ''] = lines('info', (log) => log.info(value, { value }));
    expect(line).not.toContain('SECRET');
    if (shown !== '') expect(JSON.parse(line)).toMatchObject({ event: shown, value: shown });
  });

  const plain = [
    'contoso-dev.8235000000000.abcdef123456',
    'ECONNRESET',
    'at read (read-row.ts:12:3)',
    'eyes.open',
  ];
  it.each(plain)('leaves %s as it is', (value) => {
    const [line = ''] = lines('info', (log) => log.info('x', { value }));
    expect(JSON.parse(line)).toMatchObject({ value });
  });

  it('escapes what a terminal would obey', () => {
    const [line = ''] = lines('info', (log) =>
      log.info('\u001b[2Jx', { value: '\u001b]0;y\u0007\u009b31m' }),
    );
    expect(
      [...line.trimEnd()].filter((sign) => sign < ' ' || (sign >= '\u007f' && sign <= '\u009f')),
    ).toEqual([]);
  });
});
