/** What the double knows of a table. The facts themselves are data, in `tables.ts` and `system-tables.ts`. */

export type Value = string | number | boolean | null;
/** Logical column names; a lookup `x` is stored as `_x_value`. Rows in the store are frozen and replaced, never edited. */
export type Row = { readonly [column: string]: Value };

export type ColumnType =
  | { readonly kind: 'guid' | 'boolean' | 'bigint' | 'datetime' }
  | { readonly kind: 'text'; readonly max: number }
  | { readonly kind: 'integer'; readonly min: number; readonly max: number }
  | { readonly kind: 'choice'; readonly options: { readonly [value: number]: string } }
  | {
      readonly kind: 'lookup';
      /** Tables the row may be of; an owner is a user or a team. */
      readonly targets: readonly string[];
      readonly navigation: string;
      /** What happens to this row when the one it points at is deleted; its lookup is emptied unless it says so. */
      readonly onDelete?: 'cascade';
    };

export type Column = ColumnType & {
  readonly default?: Value;
  /** SystemRequired: the platform itself refuses a row without it (ApplicationRequired is only the form's wish). */
  readonly required?: true;
  /** Not valid for create or update over the API. */
  readonly create?: false;
  readonly update?: false;
};

export interface Table {
  readonly name: string;
  readonly set: string;
  readonly key: string;
  /** Column that names a row for people. */
  readonly title: string;
  /** Part of a privilege name: `prvRead` + this. */
  readonly privilege: string;
  readonly columns: { readonly [name: string]: Column };
  /** Rows of solution-aware tables can be managed, and are locked then. */
  readonly solutionAware: boolean;
  /** Written by the product; the others only by fixtures. */
  readonly writable: boolean;
}

export interface Relationship {
  /** Schema name; here also the navigation property on both sides. */
  readonly name: string;
  readonly intersectSet: string;
  readonly intersectKey: string;
  readonly from: { readonly table: string; readonly column: string };
  readonly to: { readonly table: string; readonly column: string };
  /** Links that are solution components are locked with a managed `from` row; people are not components. */
  readonly component: boolean;
  /** Only fixtures and people change it; the double does not imitate the request. */
  readonly readOnly?: true;
  /** Needs Assign of the `from` table instead of Append and AppendTo: giving somebody a role. */
  readonly assigns?: true;
}
