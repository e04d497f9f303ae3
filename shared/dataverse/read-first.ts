import type { Guid } from '../domain/guid.ts';
import { isRefusal, type Refusal, refuse } from '../domain/reason.ts';
import type { EnvironmentSettings } from '../domain/settings.ts';
import type { Link, Row } from '../domain/snapshot.ts';
import {
  type RelationshipName,
  relationships,
  tables,
  type WholeLink,
  type WholeTable,
  wholeLinks,
  wholeTables,
} from '../domain/tables.ts';
import type { Connection } from './connection.ts';
import { firstQueries } from './first-queries.ts';
import { field } from './json.ts';
import { parseId, parseRow, type RawRow } from './parse-row.ts';
import { type QueryResult, readBatch } from './read-batch.ts';
import { sortedLinks, sortedRows } from './sorted.ts';

/** What the first batch finds. */
export interface First {
  readonly organizationId: Guid;
  readonly me: Guid;
  readonly rows: { readonly [T in WholeTable]: readonly Row<T>[] };
  readonly links: { readonly [R in WholeLink]: readonly Link[] };
  /** As in a snapshot. */
  readonly absent: readonly string[];
  /** As in a snapshot. */
  readonly counted: number | null;
}

/** Refuses `wrong_organization` before anything else that was read is looked at. */
export async function readFirst(
  connection: Connection,
  environment: EnvironmentSettings,
): Promise<First | Refusal> {
  const absent = new Set<string>();
  const results = await readBatch(connection, firstQueries(), 'batch', (what) => absent.add(what));
  if (isRefusal(results)) return results;
  const who = identityOf(results[0], environment);
  if (isRefusal(who)) return who;
  const lists = new Map<WholeTable | WholeLink, readonly RawRow[]>();
  for (const [index, name] of [...wholeTables, ...wholeLinks].entries()) {
    const result = results[index + 2] ?? [];
    if (isRefusal(result)) return result;
    lists.set(name, result);
  }
  const rows = wholeTables.map((table) => [
    table,
    sortedRows((lists.get(table) ?? []).map((raw) => parseRow(table, raw))),
  ]);
  const links = wholeLinks.map((name) => [
    name,
    sortedLinks((lists.get(name) ?? []).map((raw) => parseLink(name, raw))),
  ]);
  // Both lists name every table and link exactly once; the types of the entries are lost on the way.
  return {
    ...who,
    rows: Object.fromEntries(rows) as First['rows'],
    links: Object.fromEntries(links) as First['links'],
    absent: [...absent].sort(),
    counted: countOf(results[1]),
  };
}

export function identityOf(
  result: QueryResult | undefined,
  environment: EnvironmentSettings,
): Pick<First, 'organizationId' | 'me'> | Refusal {
  if (isRefusal(result)) return result;
  const raw = result?.[0] ?? {};
  const organizationId = parseId('organization', 'OrganizationId', raw);
  if (organizationId !== environment.organizationId)
    return refuse('wrong_organization', {
      environment: environment.key,
      expected: environment.organizationId,
      found: organizationId,
    });
  return { organizationId, me: parseId('organization', 'UserId', raw) };
}

/** `Values` of the collection, in the order asked. Any other shape counts nothing. */
function countOf(result: QueryResult | undefined): number | null {
  if (result === undefined || isRefusal(result)) return null;
  const values = field(field(result[0], 'EntityRecordCountCollection'), 'Values');
  const [count] = Array.isArray(values) ? values : [];
  return typeof count === 'number' ? count : null;
}

function parseLink(name: RelationshipName, raw: RawRow): Link {
  const { from, to } = relationships[name];
  return { from: parseId(name, tables[from].key, raw), to: parseId(name, tables[to].key, raw) };
}
