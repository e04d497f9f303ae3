import { play } from './play.ts';

export interface Played {
  readonly plays: number;
  readonly runs: number;
  readonly byStatus: { readonly [status: string]: number };
  /** Moves of the model that were seen. */
  readonly moves: readonly string[];
  readonly wrong: readonly string[];
}

/** Plays seeds `first`, `first + by` … until so many runs were seen or too much went wrong. */
export async function many(first: number, by: number, runsWanted: number): Promise<Played> {
  const byStatus: { [status: string]: number } = {};
  const moves = new Set<string>();
  const wrong: string[] = [];
  let runs = 0;
  let plays = 0;
  for (; runs < runsWanted && wrong.length < 20; plays++) {
    const played = await play(first + plays * by);
    runs += played.runs.length;
    for (const status of played.runs) byStatus[status] = (byStatus[status] ?? 0) + 1;
    for (const move of played.moves) moves.add(move);
    wrong.push(...played.wrong);
  }
  return { plays, runs, byStatus, moves: [...moves], wrong };
}
