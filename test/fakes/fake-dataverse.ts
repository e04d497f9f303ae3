import type { Change } from '../../shared/domain/change.ts';
import type { Refusal } from '../../shared/domain/reason.ts';
import { linked, type Row, rowById, type Snapshot } from '../../shared/domain/snapshot.ts';
import type { Value } from '../../shared/domain/tables.ts';
import type { ChangeResult, Dataverse } from '../../shared/engine/ports.ts';
import { applied } from '../builders/model.ts';

export interface FakeDataverse extends Dataverse {
  readonly state: () => Snapshot;
  readonly set: (snapshot: Snapshot) => void;
  /** Somebody else's change: rows get a new version by it. */
  readonly edit: (change: Change) => void;
  /** Every change that really changed something, in order. */
  readonly written: readonly Change[];
  /** Called before each change; what it returns or throws happens instead of the change. */
  readonly before: (intercept: (change: Change, index: number) => ChangeResult | undefined) => void;
  /** What reads and writes answer from now on instead. */
  readonly refuse: (refusal: Refusal | undefined) => void;
}

/** An environment in memory that is idempotent as the real adapter is, over the same model as the property tests. */
export function fakeDataverse(start: Snapshot): FakeDataverse {
  let state = start;
  let refusal: Refusal | undefined;
  let intercept: (change: Change, index: number) => ChangeResult | undefined = () => undefined;
  const written: Change[] = [];

  const applyOne = (change: Change): ChangeResult => {
    const instead = intercept(change, written.length);
    if (instead !== undefined) return instead;
    const already = alreadySo(state, change);
    if (already !== undefined) return { outcome: already };
    state = versioned(applied(state, change), change);
    written.push(change);
    return { outcome: 'd' };
  };

  return {
    written,
    state: () => state,
    edit: (change) => {
      state = versioned(applied(state, change), change);
    },
    set: (next) => {
      state = next;
    },
    before: (next) => {
      intercept = next;
    },
    refuse: (next) => {
      refusal = next;
    },
    readSnapshot: async () => refusal ?? state,
    apply: async (changes, signal) => {
      signal?.throwIfAborted();
      return refusal ?? changes.map(applyOne);
    },
    requests: () => ({}),
  };
}

let versions = 1;

/** Dataverse gives a row another version with every write. */
function versioned(state: Snapshot, change: Change): Snapshot {
  if ('relationship' in change || change.kind === 'delete') return state;
  versions += 1;
  const rows = (state.rows[change.table] as readonly Row[]).map((row) =>
    row.id === change.id ? { ...row, version: `W/"${versions}"` } : row,
  );
  return { ...state, rows: { ...state.rows, [change.table]: rows } };
}

/** `p` when nothing is left to do, `c` when somebody else's edit is in the way. */
function alreadySo(state: Snapshot, change: Change): 'p' | 'c' | undefined {
  if ('relationship' in change) {
    const present = linked(state, change.relationship, change.from, change.to);
    return present === (change.kind === 'associate') ? 'p' : undefined;
  }
  const row = rowById(state, change.table, change.id);
  const columns = row?.columns as unknown as { readonly [column: string]: Value } | undefined;
  const equals = (wanted: { readonly [column: string]: Value }): boolean =>
    columns !== undefined && Object.entries(wanted).every(([name, value]) => columns[name] === value);
  if (change.kind === 'create') return row === undefined ? undefined : equals(change.columns) ? 'p' : 'c';
  if (change.kind === 'delete') {
    if (row === undefined) return 'p';
    return change.version === undefined || change.version === row.version ? undefined : 'c';
  }
  if (change.kind === 'update') return equals(change.after) ? 'p' : equals(change.before) ? undefined : 'c';
  return columns?.statecode === (change.kind === 'deactivate' ? 1 : 0) ? 'p' : undefined;
}
