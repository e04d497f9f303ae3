import type { ByDefault } from './by-default.ts';
import type { Change, Columns } from './change.ts';
import type { Expectation } from './expectation.ts';
import type { Severity } from './finding.ts';
import type { Guid } from './guid.ts';
import type { RunId } from './ids.ts';
import type { PlanRef } from './plan.ts';
import type { RelationshipName, TableName } from './tables.ts';

/** A row as it was, with every column a snapshot reads of it. */
export interface KeptRow {
  readonly table: TableName;
  readonly id: Guid;
  readonly columns: Columns;
}

/** The part of a snapshot that our rows, their people and the 1.0 rows behind them make up. */
export interface Excerpt {
  readonly rows: readonly KeptRow[];
  /** `from|to`, sorted. */
  readonly links: { readonly [R in RelationshipName]?: readonly string[] };
  /** As in a snapshot. */
  readonly absent: readonly string[];
  /** Absent of excerpts from before this was kept. */
  readonly byDefault?: ByDefault;
}

/** How the page behind a provider looked. */
export interface KeptWidget {
  readonly provider: Guid;
  readonly label: string;
  /** Of all its code; absent where it could not be read. */
  readonly codeHash?: string;
  /** What was found beside good news. */
  readonly findings: readonly { readonly code: string; readonly severity: Severity }[];
}

/** A pair that a rollback took apart. */
export type Apart = Extract<Expectation, { readonly relationship: string }> & { readonly kind: 'not_linked' };

/** How an environment was when somebody last made sure of it: what drift is measured against. */
export interface Baseline {
  readonly organizationId: Guid;
  /** The last run that verified it. */
  readonly run: RunId;
  /** ISO 8601 */
  readonly at: string;
  /**
   * False where only the expectations of a plan are known, from before baselines were kept: then rows and links that
   * came are no news, because nobody knows whether they were there. The first clean check completes it.
   */
  readonly whole: boolean;
  readonly excerpt: Excerpt;
  /** Of all plans so far, the newest for each subject. */
  readonly expect: readonly Expectation[];
  /** Only a pilot was moved so far; the others wait. */
  readonly piloted?: true;
  /** Rows that are ours to watch, by id, with the run since which; taking that run back gives them back. */
  readonly held?: { readonly [id: string]: RunId };
  /** Links that a rollback took apart at rows it laid down. A change that comes late may join them again. */
  readonly apart?: readonly Apart[];
  /** Everything was taken back: people work with 1.0 again, and what becomes of that is no drift. */
  readonly takenBack?: true;
  /** How each row we created can be made again. */
  readonly made: readonly Extract<Change, { readonly kind: 'create' }>[];
  readonly widgets: readonly KeptWidget[];
  /** Codes of what a look at the workspace found wrong; absent where nobody looked. */
  readonly workspace?: readonly string[];
}

/** The row `base|current`. Rows written before baselines were kept name a plan only. */
export interface Base {
  readonly plan: PlanRef;
  readonly run: RunId;
  readonly baseline?: PlanRef;
  /** Of its baseline, so that many environments can be listed without reading theirs. */
  readonly piloted?: true;
  readonly takenBack?: true;
}
