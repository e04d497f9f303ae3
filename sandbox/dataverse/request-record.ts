import { parseResource } from './resource.ts';

export type RequestKind =
  | 'batch'
  | 'operation'
  | 'list'
  | 'row'
  | 'links'
  | 'create'
  | 'update'
  | 'delete'
  | 'associate'
  | 'disassociate'
  | 'other';

/** One operation of a batch that was carried out or refused; those never reached are missing. */
export interface PartRecord {
  readonly method: string;
  readonly path: string;
  readonly status: number;
}

/** One HTTP request as the double saw it. */
export interface RequestRecord {
  readonly method: string;
  /** Without query. */
  readonly path: string;
  readonly kind: RequestKind;
  /** 0 when the connection was dropped instead of answered. */
  readonly status: number;
  /** Operations of a batch that were carried out or refused, in order; empty for everything else. */
  readonly parts: readonly PartRecord[];
  /** Entra object id of the caller, when the token was accepted. */
  readonly by?: string;
  /** What in it writes, whether it was carried out or not; see `writes-in.ts`. */
  readonly writes: readonly string[];
}

const writes: { readonly [methodAndResource: string]: RequestKind } = {
  'POST set': 'create',
  'PATCH row': 'update',
  'DELETE row': 'delete',
  'POST ref': 'associate',
  'DELETE ref': 'disassociate',
  'POST rolePrivileges': 'update',
  'GET row': 'row',
  'GET set': 'list',
  'GET intersect': 'list',
  'GET definitions': 'list',
  'GET links': 'links',
};

const isOperation = (kind: string): boolean => kind === 'operation' || kind === 'userPrivileges';

/** @param path below the service root */
export function kindOf(method: string, path: string): RequestKind {
  if (path === '$batch') return 'batch';
  try {
    const { kind } = parseResource(path);
    return isOperation(kind) ? 'operation' : (writes[`${method} ${kind}`] ?? 'other');
  } catch {
    return 'other';
  }
}
