import { type Guid, parseGuid } from '../domain/guid.ts';
import { isRefusal } from '../domain/reason.ts';
import type { AuditedChange } from '../engine/ports.ts';
import { chunks } from './chunks.ts';
import type { Connection } from './connection.ts';
import { joined, odata } from './odata.ts';
import type { RawRow } from './parse-row.ts';
import { type Query, readBatch } from './read-batch.ts';

/** Values of `action`, of the public reference of the table `audit`. */
const actions: { readonly [value: number]: AuditedChange['action'] } = {
  3: 'deleted',
  33: 'linked',
  34: 'unlinked',
};

const idsPerQuery = 40;
const formatted = '_userid_value@OData.Community.Display.V1.FormattedValue';

/**
 * Deletions and links of these rows, as the audit table has them, newest first. Nothing where auditing is off or the
 * identity may not read it: then nobody knows, which is no error.
 */
export async function readAudits(
  connection: Connection,
  ids: readonly Guid[],
): Promise<readonly AuditedChange[]> {
  const asked: readonly Query[] = [
    { table: 'organization', path: odata`organizations?$select=isauditenabled`, emptyOn: 'refusal' },
    ...chunks(ids, idsPerQuery).map(auditsQuery),
  ];
  const results = await readBatch(connection, asked);
  if (isRefusal(results)) return [];
  const [organization, ...audits] = results;
  if (organization === undefined || isRefusal(organization)) return [];
  if (organization[0]?.isauditenabled !== true) return [];
  const rows = audits.flatMap((one) => (isRefusal(one) ? [] : one));
  return rows.flatMap(parseAudit).sort((a, b) => (a.at < b.at ? 1 : -1));
}

function auditsQuery(ids: readonly Guid[]): Query {
  const rows = joined(
    ids.map((id) => odata`_objectid_value eq ${id}`),
    ' or ',
  );
  const path = odata`audits?$select=action,createdon,_objectid_value,_userid_value&$filter=(action eq 3 or action eq 33 or action eq 34) and (${rows})`;
  return { table: 'audit', path, emptyOn: 'refusal' };
}

function parseAudit(raw: RawRow): readonly AuditedChange[] {
  const row = parseGuid(raw._objectid_value);
  const action = actions[Number(raw.action)];
  const by = raw[formatted];
  const at = raw.createdon;
  if (row === undefined || action === undefined) return [];
  return typeof by === 'string' && typeof at === 'string' ? [{ row, action, by, at }] : [];
}
