import type { Column } from './schema.ts';

export const text = (max: number, more: Partial<Column> = {}): Column =>
  ({ kind: 'text', max, ...more }) as Column;
export const integer = (min: number, max: number): Column => ({ kind: 'integer', min, max });
export const flag = (initial: boolean | null = null): Column => ({ kind: 'boolean', default: initial });
export const choice = (options: { readonly [value: number]: string }, initial: number | null): Column => ({
  kind: 'choice',
  options,
  default: initial,
});
export const lookup = (
  target: string | readonly string[],
  navigation: string,
  more: Partial<Column> = {},
): Column => ({ kind: 'lookup', targets: [target].flat(), navigation, ...more }) as Column;
export const plain = (kind: 'guid' | 'boolean' | 'bigint' | 'datetime', more: Partial<Column> = {}): Column =>
  ({ kind, ...more }) as Column;

const computed = { create: false, update: false } as const;

/** Columns every table has. */
export const commonColumns: { readonly [name: string]: Column } = {
  createdon: plain('datetime', computed),
  modifiedon: plain('datetime', computed),
  versionnumber: plain('bigint', computed),
  _createdby_value: lookup('systemuser', 'createdby', computed),
  _modifiedby_value: lookup('systemuser', 'modifiedby', computed),
};

export const stateColumns = (onCreate: boolean): { readonly [name: string]: Column } => ({
  statecode: {
    ...choice({ 0: 'Active', 1: 'Inactive' }, 0),
    ...(onCreate ? {} : { create: false as const }),
  },
  statuscode: {
    ...choice({ 1: 'Active', 2: 'Inactive' }, 1),
    ...(onCreate ? {} : { create: false as const }),
  },
});

export const organizationOwned: { readonly [name: string]: Column } = {
  _organizationid_value: lookup('organization', 'organizationid', computed),
};

export const userOwned: { readonly [name: string]: Column } = {
  _ownerid_value: lookup(['systemuser', 'team'], 'ownerid'),
  _owningbusinessunit_value: lookup('businessunit', 'owningbusinessunit', computed),
};

export const componentState: Column = {
  ...choice({ 0: 'Published', 1: 'Unpublished', 2: 'Deleted', 3: 'Deleted Unpublished' }, 0),
  ...computed,
};

export const solutionColumns: { readonly [name: string]: Column } = {
  ismanaged: plain('boolean', { default: false, ...computed }),
  solutionid: plain('guid', computed),
  componentidunique: plain('guid', computed),
  componentstate: componentState,
  overwritetime: plain('datetime', computed),
};
