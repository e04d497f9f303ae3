import type { DriftKind } from '../../shared/domain/drift-kinds.ts';
import type { DriftCase } from './drift-case.ts';

/** Somebody deletes a row. */
export function gone(
  id: string,
  table: string,
  place: 'inbox' | 'mapping',
  kind: DriftKind,
  more: Partial<DriftCase> = {},
): DriftCase {
  return {
    id,
    inject: ({ store, places }) => void store.remove(table, places[place]),
    kind,
    subject: ({ places }) => places[place],
    ...more,
  };
}
