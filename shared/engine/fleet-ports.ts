import type { Fleet } from '../domain/fleet.ts';
import type { Glance } from '../domain/glance.ts';
import type { EnvironmentKey, RunId } from '../domain/ids.ts';
import type { PersonRef } from '../domain/person.ts';
import type { EnvironmentSettings } from '../domain/settings.ts';

/** A glance as read, with the ETag its replacement is guarded by. */
export interface ReadGlance {
  readonly glance: Glance;
  readonly etag: string;
}

/** The part of the ledger that is about many environments; see `ports.ts`. */
export interface FleetLedger {
  readonly fleet: (id: RunId) => Promise<Fleet | undefined>;
  /** Of the newest 30 those that are open, or all; newest first. */
  readonly fleets: (wanted: 'open' | 'all') => Promise<readonly Fleet[]>;
  readonly glance: (environment: EnvironmentKey) => Promise<ReadGlance | undefined>;
  /** Of all environments, by key, in one query. */
  readonly glances: () => Promise<readonly Glance[]>;
  /** Inserts (`etag` absent) or replaces; false when somebody else was first. */
  readonly putGlance: (glance: Glance, etag: string | undefined) => Promise<boolean>;
}

/** What the card of a fleet shows. */
export interface FleetSubject {
  readonly kind: 'fleet';
  readonly fleet: Fleet;
  /** Of its members, those that whoever sees the card may know of. */
  readonly environments: readonly EnvironmentSettings[];
  /** Who may approve what still waits, by environment, as far as they are known. */
  readonly approvers: Readonly<Record<string, readonly PersonRef[]>>;
}
