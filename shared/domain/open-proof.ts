import { isBlocking } from './finding.ts';
import type { RunId } from './ids.ts';
import type { Run } from './run.ts';

/** What a run that had nothing to change leaves open: a check that fails, or a panel nobody has seen work. */
export type OpenProof =
  | { readonly kind: 'fails'; readonly since?: RunId }
  | { readonly kind: 'unseen'; readonly since: RunId };

/** `since` is the run that wrote last. Nothing is open where all rows hold and the last run is proven. */
export function openProof(run: Run): OpenProof | undefined {
  if (run.status !== 'no_changes') return undefined;
  const { findings, unprovenSince: since } = run;
  if (findings.some(isBlocking)) return { kind: 'fails', ...(since === undefined ? {} : { since }) };
  return since === undefined ? undefined : { kind: 'unseen', since };
}
