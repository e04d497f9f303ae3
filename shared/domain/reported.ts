import type { AuditEntry } from './audit.ts';
import type { Evidence, PictureName } from './evidence.ts';
import type { Outcome } from './journal.ts';
import type { Plan } from './plan.ts';
import type { Run } from './run.ts';
import type { EnvironmentSettings } from './settings.ts';

/** Everything that is told about one run. */
export interface Reported {
  readonly run: Run;
  readonly environment: Pick<EnvironmentSettings, 'name'> & Partial<Pick<EnvironmentSettings, 'key'>>;
  readonly plan?: Plan;
  /** Outcome of each change, in plan order. */
  readonly outcomes: readonly Outcome[];
  /** Of the run, or of the whole environment. */
  readonly audit: readonly AuditEntry[];
  /** What was observed for it; absent where nobody asks. */
  readonly evidence?: readonly Evidence[];
  readonly pictures?: readonly ReportedPicture[];
}

/** A picture that was stored with a look at the workspace: PNG or JPEG. */
export interface ReportedPicture {
  readonly evidence: string;
  readonly name: PictureName;
  readonly bytes: Uint8Array;
}
