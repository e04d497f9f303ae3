import type { Baseline } from './baseline.ts';
import type { Guid } from './guid.ts';
import type { RunId } from './ids.ts';
import type { Trace } from './trace.ts';

/** That a check read all of an environment and found nothing, and how to ask whether it would again. */
export interface Calm {
  /** Of what it was compared with: another baseline needs another reading. */
  readonly against: string;
  /** The check that read it. */
  readonly check: RunId;
  /** ISO 8601, when that began. */
  readonly readAt: string;
  /** Whose workspace was looked at: their id in the directory, and here. */
  readonly signedIn?: { readonly person: Guid; readonly user: Guid };
  /** The baseline without its people, which looking at pages does not need and which are most of it. */
  readonly outline: Baseline;
  readonly trace: Trace;
  /** Checks that asked again since, where not everything is asked each time; none of them where absent. */
  readonly turn?: number;
}
