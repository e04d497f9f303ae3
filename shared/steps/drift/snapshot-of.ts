import type { Baseline, KeptRow } from '../../domain/baseline.ts';
import type { Guid } from '../../domain/guid.ts';
import type { Link, Snapshot } from '../../domain/snapshot.ts';
import { type RelationshipName, relationships, type TableName, tables } from '../../domain/tables.ts';
import { ends } from './view.ts';

type Outline = Pick<Snapshot, 'rows' | 'links'>;

/**
 * The environment as its baseline has it, for looking at pages and the workspace while nothing differs: who is signed
 * in there is the one thing a baseline does not keep.
 */
export function snapshotOf(
  { excerpt, organizationId, at }: Baseline,
  origin: string,
  signedIn?: { readonly person: Guid; readonly user: Guid },
): Snapshot {
  const of = (table: TableName): readonly KeptRow[] => excerpt.rows.filter((row) => row.table === table);
  const rows = (Object.keys(tables) as TableName[]).map((table) => [
    table,
    of(table).map((row) => (row.id === signedIn?.user ? withPerson(row, signedIn.person) : row)),
  ]);
  const links = (Object.keys(relationships) as RelationshipName[]).map((name) => [
    name,
    (excerpt.links[name] ?? []).map(linkOf),
  ]);
  return {
    organizationId,
    origin,
    caller: { userId: organizationId, roleTemplateIds: [], privileges: null },
    readAt: at,
    // Both lists name every table and link once; the types of the entries are lost on the way.
    rows: Object.fromEntries(rows) as Outline['rows'],
    links: Object.fromEntries(links) as Outline['links'],
    effective: [],
    components: { unpublished: {}, unread: [] },
    counted: null,
    withIcon: [],
    absent: excerpt.absent,
  };
}

function withPerson(row: KeptRow, person: Guid): KeptRow {
  return { ...row, columns: { ...row.columns, azureactivedirectoryobjectid: person } };
}

function linkOf(pair: string): Link {
  const [from, to] = ends(pair);
  return { from, to };
}

/** What of a baseline looking at pages and the workspace takes, with the links of the one person who is signed in. */
export function withoutPeople(baseline: Baseline, user: Guid | undefined): Baseline {
  const { excerpt, expect } = baseline;
  const isKept = (name: RelationshipName, to: string): boolean =>
    relationships[name].to !== 'systemuser' || to === user;
  const links = (Object.keys(excerpt.links) as RelationshipName[]).map((name) => [
    name,
    excerpt.links[name]?.filter((pair) => isKept(name, ends(pair)[1])),
  ]);
  return {
    ...baseline,
    expect: expect.filter((one) => !('relationship' in one) || isKept(one.relationship, one.to)),
    excerpt: {
      ...excerpt,
      rows: excerpt.rows.filter((row) => row.table !== 'systemuser' || row.id === user),
      links: Object.fromEntries(links),
    },
    made: [],
  };
}
