import type { Value } from './schema.ts';

/** One organisation's data. Columns left out get the table's defaults. */
export interface Fixture {
  readonly organizationId: string;
  readonly businessUnitId: string;
  /** Somebody who made and last edited everything, for `_modifiedby_value`. */
  readonly editor?: string;
  readonly rows: { readonly [table: string]: readonly FixtureRow[] };
  /** Pairs in the order of the relationship: from, to. */
  readonly links: { readonly [relationship: string]: readonly (readonly [from: string, to: string])[] };
  /**
   * Privilege names (`prvReadmsdyn_channelprovider`, `prvAppendToUser`) by *root* role id. A role made from the System
   * Administrator template has all without being listed.
   */
  readonly privileges: { readonly [rootRoleId: string]: readonly string[] };
  /** How far the privileges of a root role reach, where that is not the whole organisation. Reported, not enforced. */
  readonly depths?: { readonly [rootRoleId: string]: 'Basic' | 'Local' | 'Deep' };
  /** Id of the profile an administrator made the default of an app, by the app's unique name. */
  readonly customDefaults?: { readonly [app: string]: string };
}

export type FixtureRow = { readonly [column: string]: Value };
