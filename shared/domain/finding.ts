/** `error` blocks approval. `unchecked` says honestly that nobody looked. */
export type Severity = 'passed' | 'info' | 'warning' | 'error' | 'unchecked';

/** Something a step found out, as a code with what its text needs. */
export interface Finding {
  /** Stable, kebab-case; texts are looked up by it. */
  readonly code: string;
  readonly step: string;
  readonly severity: Severity;
  /** Id of the row or pair it is about, so that the same finding is recognised later. */
  readonly subject?: string;
  readonly params: { readonly [name: string]: string | number };
}

export function isBlocking(finding: Finding): boolean {
  return finding.severity === 'error';
}
