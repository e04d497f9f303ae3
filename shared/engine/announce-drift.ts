import type { DriftOutcome } from '../domain/drift.ts';
import type { RunId } from '../domain/ids.ts';
import type { EnvironmentSettings } from '../domain/settings.ts';
import type { LedgerWrite, Ports } from './ports.ts';

export interface Announcement {
  readonly environment: EnvironmentSettings;
  /** The check, an inquiry. */
  readonly check: RunId;
  readonly outcome: DriftOutcome;
}

/**
 * What tells people of a check, to be written in the same head transaction as its result. Called again when the head
 * has moved meanwhile.
 */
export async function announceDrift(_ports: Ports, _about: Announcement): Promise<readonly LedgerWrite[]> {
  return [];
}
