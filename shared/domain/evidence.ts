import type { FramingReport } from './framing-report.ts';
import type { Guid } from './guid.ts';
import { canonicalJson, type Json, sha256 } from './hash.ts';
import type { PersonRef } from './person.ts';
import type { Refusal } from './reason.ts';
import type { WidgetReport } from './widget-report.ts';
import type { WidgetRun } from './widget-run.ts';
import type { WorkspaceEvidence } from './workspace-evidence.ts';

interface EvidenceBase {
  /** Within its run: a later look of the same kind replaces the earlier one. */
  readonly id: string;
  /** Step whose check uses it. */
  readonly step: string;
  /** ISO 8601 */
  readonly at: string;
  /** SHA-256 of what was observed, without the time; goes into the audit row of the approval. */
  readonly hash: string;
}

/** What reading and running the page of one channel URL told. */
export interface WidgetSight extends EvidenceBase {
  readonly kind: 'widget';
  readonly step: 'widget-mode';
  /** Channel URL without its query. */
  readonly address: string;
  /** 2.0 providers that show it, and what admins call them. */
  readonly providers: readonly Guid[];
  readonly label: string;
  readonly framing: FramingReport;
  /** Absent where its code could not be read. */
  readonly code?: WidgetReport;
  /** Absent where no browser ran it. */
  readonly run?: WidgetRun;
  /** Why an app that has a browser did not run it, where it was to. */
  readonly notRun?: Refusal;
}

/** Pictures stored with a look at the workspace. `crop` is small enough for a card. */
export const pictureNames = ['screenshot', 'panel', 'crop'] as const;
export type PictureName = (typeof pictureNames)[number];

export interface WorkspaceSight extends EvidenceBase {
  readonly kind: 'workspace';
  readonly step: 'workspace';
  readonly seen: WorkspaceEvidence;
  /** Who pasted it from their own browser; absent for a look of our own. */
  readonly by?: PersonRef;
  readonly pictures: readonly PictureName[];
}

/** A look that was tried and gave nothing; `not_configured` where nobody is signed in for it. */
export interface WorkspaceNotSeen extends EvidenceBase {
  readonly kind: 'workspace-not-seen';
  readonly step: 'workspace';
  readonly refusal: Refusal;
}

/** What somebody or something observed outside of Dataverse. */
export type Evidence = WidgetSight | WorkspaceSight | WorkspaceNotSeen;

/** The same observation has the same hash, whenever it was made. */
export function hashOf(observed: unknown): string {
  return sha256(canonicalJson(observed as Json));
}

/** One hash over all evidence of a run, in whatever order it came; of an empty list where there is none. */
export function evidenceHash(evidence: readonly Pick<EvidenceBase, 'step' | 'at' | 'hash'>[]): string {
  const known = evidence.map(({ step, at, hash }) => ({ step, at, hash }));
  known.sort((a, b) => (canonicalJson(a) < canonicalJson(b) ? -1 : 1));
  return sha256(canonicalJson(known as unknown as Json));
}
