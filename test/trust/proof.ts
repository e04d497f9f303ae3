/** What a proof may vary. */
export interface ProofOptions {
  /** How many points, rounds or runs; the proof's own full number when absent. */
  readonly points?: number;
  /** Of every random choice, so that a failure can be played again. */
  readonly seed: number;
  readonly print: (line: string) => void;
}

export interface Proven {
  /** One line with the figures that were counted, e.g. `312 kills at 54 points: 0 lost, 0 duplicated, 0 stuck`. */
  readonly figure: string;
  /** What went wrong, each with what is needed to play it again; empty when the claim holds. */
  readonly failures: readonly string[];
}

/** A claim of the product and how it is put to the test. */
export interface Proof {
  /** Stable, kebab-case; `npm run trust -- --only <id>`. */
  readonly id: string;
  /** The claim, in a sentence. */
  readonly claim: string;
  /** Points that `npm test` affords; 0 where a proof is only for `npm run trust`. */
  readonly few: number;
  /** It keeps two cores busy by itself, or measures time or memory: nothing else runs beside it. */
  readonly alone?: true;
  readonly run: (options: ProofOptions) => Promise<Proven>;
  /** Only run when it is asked for by its id: it would make all of them together too long. */
  readonly apart?: true;
}
