import type { Guid } from './guid.ts';
import type { RelationshipName, TableName, Value } from './tables.ts';

/** Column values of one write, under logical names. */
export type Columns = { readonly [column: string]: Value };

export type Binds = { readonly [navigation: string]: string };

interface ChangeBase {
  /** Id of the step that planned it. */
  readonly step: string;
  /** What an admin calls the thing, for cards and journal. Not part of the digest. */
  readonly label: string;
}

export interface RowChange extends ChangeBase {
  readonly table: TableName;
  readonly id: Guid;
}

export interface LinkChange extends ChangeBase {
  readonly kind: 'associate' | 'disassociate';
  readonly relationship: RelationshipName;
  readonly from: Guid;
  readonly to: Guid;
  /** What an admin calls the row of `from`, a profile. Not part of the digest. */
  readonly place?: string;
  /** Changes next to each other with the same value happen together or not at all (moving a person). */
  readonly together?: string;
}

/** One row or one pair, never more. The kinds are closed: the interpreter and `invert` know exactly these. */
export type Change =
  /** `binds`: lookups by single-valued navigation property, as `<entity set>(<id>)`, e.g. `ownerid: teams(…)`. */
  | (RowChange & { readonly kind: 'create'; readonly columns: Columns; readonly binds?: Binds })
  /** `before` and `after` name the same columns: those the plan touches. */
  | (RowChange & { readonly kind: 'update'; readonly before: Columns; readonly after: Columns })
  | (RowChange & { readonly kind: 'deactivate' | 'reactivate' })
  /** `version`: the ETag it must still have. Only for graves: no plan deletes anything. */
  | (RowChange & {
      readonly kind: 'delete';
      readonly columns: Columns;
      readonly binds?: Binds;
      readonly version?: string;
    })
  | LinkChange;

export type ChangeKind = Change['kind'];

/**
 * The change that takes this one back. `create` inverts to `delete`; a rollback plan turns that delete into
 * deactivation and a dated grave, because a delete cannot be taken back in Dataverse.
 */
export function invert(change: Change): Change {
  switch (change.kind) {
    case 'create':
      return { ...change, kind: 'delete' };
    case 'delete':
      return { ...change, kind: 'create' };
    case 'update':
      return { ...change, before: change.after, after: change.before };
    case 'deactivate':
      return { ...change, kind: 'reactivate' };
    case 'reactivate':
      return { ...change, kind: 'deactivate' };
    case 'associate':
      return { ...change, kind: 'disassociate' };
    case 'disassociate':
      return { ...change, kind: 'associate' };
  }
}

/** Inverse of a whole sequence: each change inverted, last first. */
export function invertAll(changes: readonly Change[]): readonly Change[] {
  return changes.map(invert).reverse();
}

/** People are written in batches and journaled in blocks; everything else one by one. */
export function isPersonChange(change: Change): boolean {
  return 'relationship' in change && change.relationship === 'msdyn_appconfiguration_systemuser';
}

/** Whether a change switches a 1.0 provider off: people may lose their last panel by it. */
export function isLegacyOff(change: Change): boolean {
  return change.kind === 'deactivate' && change.table === 'msdyn_ciprovider';
}

/** Whether a change gives or takes one of these people a profile. */
export function isAbout(change: Change, people: ReadonlySet<string>): boolean {
  return isPersonChange(change) && 'relationship' in change && people.has(change.to);
}
