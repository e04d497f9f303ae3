import type { Verdict } from './judge.ts';
import type { Said } from './said.ts';

export interface Judged {
  readonly said: Said;
  readonly verdict: Verdict;
  /** What happened, for whoever mends it. */
  readonly told: string;
}

export interface Tally {
  readonly of: string;
  readonly all: number;
  readonly wrong: number;
  readonly silent: number;
  readonly right: number;
}

export const share = ({ right, all }: Tally): number => right / all;

export function tally(of: string, judged: readonly Judged[]): Tally {
  const count = (verdict: Verdict): number => judged.filter((one) => one.verdict === verdict).length;
  return { of, all: judged.length, wrong: count('wrong'), silent: count('silent'), right: count('right') };
}

export const tallyBy = (judged: readonly Judged[], of: (said: Said) => string): readonly Tally[] =>
  [...new Set(judged.map(({ said }) => of(said)))].map((name) =>
    tally(
      name,
      judged.filter(({ said }) => of(said) === name),
    ),
  );

export const line = (one: Tally): string =>
  `${one.of.padEnd(20)} ${String(one.all).padStart(4)} said  ${one.wrong} wrong  ${one.silent} silent  ${(share(one) * 100).toFixed(1)} % right`;
