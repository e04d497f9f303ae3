import type { Fleet } from '../domain/fleet.ts';
import type { Glance, Standing } from '../domain/glance.ts';
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
  /** All that are open, or the newest 30 whether they are or not; newest first. */
  readonly fleets: (wanted: 'open' | 'all') => Promise<readonly Fleet[]>;
  readonly glance: (environment: EnvironmentKey) => Promise<ReadGlance | undefined>;
  /** Of all environments, by key, in one query. */
  readonly glances: () => Promise<readonly ReadGlance[]>;
  /** Inserts (`etag` absent) or replaces; false when somebody else was first. */
  readonly putGlance: (glance: Glance, etag: string | undefined) => Promise<boolean>;
}

/** What the card of a fleet shows. */
export interface FleetSubject {
  readonly kind: 'fleet';
  readonly fleet: Fleet;
  /** Of its members, those that whoever sees the card may know of. */
  readonly environments: readonly EnvironmentSettings[];
  /** How its members stand, of drift checks that are over: what they have in common is told. */
  readonly standings?: readonly Standing[];
  /** Origin of the page that shows all environments. */
  readonly pages?: string;
  /** What the viewer may decide; absent for the card that everybody sees. */
  readonly may?: { readonly continue: boolean; readonly stop: boolean };
  /** Who may approve what still waits, by environment, as far as they are known. */
  readonly approvers: Readonly<Record<string, readonly PersonRef[]>>;
}
