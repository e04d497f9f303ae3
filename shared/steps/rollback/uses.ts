import type { LinkChange } from '../../domain/change.ts';
import { type Row, rowById, type Snapshot } from '../../domain/snapshot.ts';
import { type RelationshipName, relationships } from '../../domain/tables.ts';
import { pairKey, type RowStory, type Stories } from './stories.ts';

/** What others have hung on a row that was made: pairs of it, and names of rows that point at it. */
export interface Uses {
  readonly links: readonly LinkChange[];
  readonly pointing: readonly string[];
}

export const assigned = 'msdyn_appconfiguration_systemuser';

const pointers = [
  ['msdyn_appprofilerolemapping', '_msdyn_appprofileid_value'],
  ['msdyn_inboxconfiguration', '_msdyn_appconfigurationid_value'],
  ['msdyn_appcopilotconfiguration', '_msdyn_appconfigurationid_value'],
] as const;

/** Whatever uses a row now and is not of the runs that are taken back. @param kept rows of ours that stay */
export function usesOf(story: RowStory, stories: Stories, kept: ReadonlySet<string>, now: Snapshot): Uses {
  const links = (Object.keys(relationships) as RelationshipName[]).flatMap((relationship) => {
    const ends = relationships[relationship];
    if (ends.from !== story.table && ends.to !== story.table) return [];
    return now.links[relationship]
      .filter((link) => link.from === story.id || link.to === story.id)
      .filter(({ from, to }) => !stories.made.has(pairKey({ relationship, from, to })))
      .map(({ from, to }): LinkChange => {
        const other = nameIn(now, ends.to, to);
        const place = nameIn(now, ends.from, from);
        return { kind: 'disassociate', step: story.step, label: other, place, relationship, from, to };
      });
  });
  const pointing = pointers.flatMap(([table, column]) =>
    (now.rows[table] as readonly Row[]).filter((row) => {
      const columns = row.columns as { readonly [name: string]: unknown };
      const ours = stories.rows.some((one) => one.id === row.id && one.made && !kept.has(row.id));
      return columns[column] === story.id && !ours;
    }),
  );
  return { links, pointing: pointing.map(nameOf) };
}

function nameIn(
  now: Snapshot,
  table: (typeof relationships)[RelationshipName]['from' | 'to'],
  id: string,
): string {
  const row = rowById(now, table, id as Row['id']);
  return row === undefined ? id : nameOf(row);
}

/** What people call a row. */
export function nameOf(row: Row): string {
  const { msdyn_name, fullname, name } = row.columns as {
    readonly [column: string]: string | null | undefined;
  };
  return msdyn_name ?? fullname ?? name ?? row.id;
}
