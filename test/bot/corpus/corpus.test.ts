import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { corpus } from './corpus.ts';
import { hearSaid, watchCommands } from './hear-said.ts';
import { judge } from './judge.ts';
import { kinds, type Said } from './said.ts';
import { type Judged, line, share, tally, tallyBy } from './tally.ts';
import { unseen } from './unseen.ts';

async function judged(all: readonly Said[]): Promise<readonly Judged[]> {
  const heard: Judged[] = [];
  for (const said of all) {
    const outcome = await hearSaid(said);
    const verdict = judge(said, outcome);
    heard.push({ said, verdict });
    if (verdict !== 'right' && process.env.TELL === '1')
      console.info(
        verdict,
        said.id,
        JSON.stringify(said.text.slice(0, 90)),
        said.before.join(' | '),
        JSON.stringify(said.expected),
        '->',
        outcome.did,
        outcome.offered.slice(0, 4),
        outcome.shown.split('\n')[1]?.slice(0, 120),
      );
  }
  return heard;
}

describe('what people say', () => {
  let heard: readonly Judged[] = [];
  beforeAll(async () => {
    watchCommands();
    heard = await judged([...corpus, ...unseen]);
    const lines = [
      tally('all', heard),
      ...tallyBy(heard, ({ kind }) => kind),
      ...tallyBy(heard, ({ tongue }) => tongue),
    ];
    console.info(lines.map(line).join('\n'));
  });
  afterAll(() => vi.restoreAllMocks());

  it('is at least 200 lines of every kind, with ids used once', () => {
    expect(corpus.length).toBeGreaterThanOrEqual(200);
    expect(new Set(corpus.map(({ id }) => id)).size).toBe(corpus.length);
    expect(new Set(corpus.map(({ kind }) => kind))).toEqual(new Set(kinds));
  });

  it('never has anything carried out that was not asked for', () => {
    expect(heard.filter(({ verdict }) => verdict === 'wrong').map(({ said }) => said.id)).toEqual([]);
  });

  it('is never met with silence', () => {
    expect(heard.filter(({ verdict }) => verdict === 'silent').map(({ said }) => said.id)).toEqual([]);
  });

  it('leads to the right action, or the right suggestion first, 95 times of 100', () => {
    expect(share(tally('all', heard))).toBeGreaterThanOrEqual(0.95);
  });

  it('does so 90 times of 100 in each kind and each language', () => {
    const all = [...tallyBy(heard, ({ kind }) => kind), ...tallyBy(heard, ({ tongue }) => tongue)];
    expect(all.filter((one) => share(one) < 0.9).map(line)).toEqual([]);
  });
});
