import type { Change } from '../domain/change.ts';

export type RowWrite = Exclude<Change, { readonly relationship: string }>;
export type LinkWrite = Extract<Change, { readonly relationship: string }>;
export type CreateChange = Extract<RowWrite, { readonly kind: 'create' }>;
export type UpdateChange = Extract<RowWrite, { readonly kind: 'update' }>;
export type StateChange = Extract<RowWrite, { readonly kind: 'deactivate' | 'reactivate' }>;
export type DeleteChange = Extract<RowWrite, { readonly kind: 'delete' }>;
