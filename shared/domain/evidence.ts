import { canonicalJson, type Json, sha256 } from './hash.ts';

/** What somebody or something observed outside of Dataverse: a widget's code, a page in a browser. */
export interface Evidence {
  /** Step whose check uses it. */
  readonly step: string;
  /** ISO 8601 */
  readonly at: string;
  /** SHA-256 of the stored observation; goes into the audit row of the approval. */
  readonly hash: string;
}

/** One hash over all evidence of a run, in whatever order it came; of an empty list where there is none. */
export function evidenceHash(evidence: readonly Evidence[]): string {
  const known = evidence.map(({ step, at, hash }) => ({ step, at, hash }));
  known.sort((a, b) => (canonicalJson(a) < canonicalJson(b) ? -1 : 1));
  return sha256(canonicalJson(known as unknown as Json));
}
