import type { Columns } from './change.ts';
import type { Guid } from './guid.ts';
import { sameMeaning } from './same-value.ts';
import { type EffectiveProfile, linked, rowById, type Snapshot } from './snapshot.ts';
import type { RelationshipName, TableName, Value } from './tables.ts';

/** What must hold once a plan is applied; also what a later validation and drift check compare with. */
export type Expectation =
  | {
      readonly kind: 'row';
      readonly step: string;
      readonly label: string;
      readonly table: TableName;
      readonly id: Guid;
      readonly columns: Columns;
    }
  | {
      readonly kind: 'linked' | 'not_linked';
      readonly step: string;
      readonly label: string;
      /** As in the change. */
      readonly place?: string;
      readonly relationship: RelationshipName;
      readonly from: Guid;
      readonly to: Guid;
    }
  /** Dataverse itself gives this profile, in this app, to people who have it directly, or who hold just these roles. */
  | {
      readonly kind: 'effective';
      readonly step: string;
      readonly label: string;
      readonly profile: Guid;
      readonly uniqueName: string;
      readonly app: string;
      readonly roles?: readonly Guid[];
    };

export interface Unmet {
  readonly expectation: Expectation;
  /** Columns that differ; empty when the row or link itself is missing or too many. */
  readonly columns: readonly string[];
}

/** Expectations that a snapshot does not meet, in plan order. */
export function unmet(expected: readonly Expectation[], snapshot: Snapshot): readonly Unmet[] {
  return expected.flatMap((expectation): readonly Unmet[] => {
    if (expectation.kind === 'effective')
      return isEffective(expectation, snapshot) ? [] : [{ expectation, columns: [] }];
    if (expectation.kind !== 'row') {
      const present = linked(snapshot, expectation.relationship, expectation.from, expectation.to);
      return present === (expectation.kind === 'linked') ? [] : [{ expectation, columns: [] }];
    }
    const row = rowById(snapshot, expectation.table, expectation.id);
    if (row === undefined) return [{ expectation, columns: [] }];
    const current = row.columns as unknown as { readonly [column: string]: Value };
    const columns = Object.keys(expectation.columns).filter(
      (name) => !sameMeaning(name, current[name] ?? null, expectation.columns[name] ?? null),
    );
    return columns.length === 0 ? [] : [{ expectation, columns }];
  });
}

type Effective = Extract<Expectation, { readonly kind: 'effective' }>;

/** What Dataverse said of everybody whom an expectation is about and who was asked. */
export function answersTo(
  { app, profile, roles }: Effective,
  snapshot: Snapshot,
): readonly EffectiveProfile[] {
  const wanted = roles?.join('+');
  return snapshot.effective.filter(
    (one) =>
      one.app === app &&
      one.person === undefined &&
      (wanted === undefined
        ? one.direct === profile
        : one.direct === undefined && one.roles.join('+') === wanted),
  );
}

/** Where Dataverse gave no answer that names a profile, nothing is claimed either way; that is told by the check of the step. */
function isEffective(expected: Effective, snapshot: Snapshot): boolean {
  return answersTo(expected, snapshot).every(
    ({ profile }) => profile === null || profile === expected.uniqueName,
  );
}
