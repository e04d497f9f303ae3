import { afterEach, describe, expect, it, vi } from 'vitest';
import { checkCorpusWidget } from './check-corpus.ts';
import { readCorpus } from './corpus.ts';
import { docking, modes } from './language-cases.ts';
import { visibleOf } from './visible-of.ts';

const reading = vi.hoisted(() => ({ large: 0 }));
vi.mock('../../shared/widget/analyse/read/large.ts', () => ({
  get large() {
    return reading.large;
  },
}));

/** As read at once, and as read function by function. */
async function bothWays<T>(check: () => Promise<T>): Promise<readonly [whole: T, lazily: T]> {
  reading.large = Number.POSITIVE_INFINITY;
  const whole = await check();
  reading.large = 0;
  return [whole, await check()];
}

/** Long enough to be left out, and with nothing in it that is read at once. */
const called = (code: string): string =>
  docking(`return inner(); } function inner() { '${'x'.repeat(80)}'; ${code}`);

describe('code of which functions are read when they run', () => {
  afterEach(() => {
    reading.large = 0;
  });

  it('gives the same reports as code read at once: every widget of the corpus', {
    timeout: 600_000,
  }, async () => {
    for (const widget of readCorpus()) {
      const [whole, lazily] = await bothWays(() => checkCorpusWidget(widget));
      expect([widget.id, lazily]).toEqual([widget.id, whole]);
    }
  });

  it.each(modes)('is followed in %s', async (code, expected) => {
    expect(await visibleOf(called(code))).toBe(expected);
  });

  it.each([
    ['optional chains', 'window.cfg?.panel.mode ?? 1'],
    ['optional calls', 'window.read?.().mode.now ?? 1'],
  ])('is followed at its top, with %s', async (_what, mode) => {
    const code = `const mode = ${mode}; addEventListener('CIFInitDone', () => Microsoft.CIFramework.setMode(mode));`;
    expect(await visibleOf(code)).toBe('yes');
  });

  it('is read again as a whole where a function turns out to end elsewhere', async () => {
    const padding = 'x'.repeat(80);
    const misleading = `function f(i) { "${padding}"; var h = {} / 2, s = "/} { {} /", u = 1 /i; return 1; }`;
    expect(await visibleOf(`${misleading} ${docking('return f(2);')}`)).toBe('yes');
  });
});
