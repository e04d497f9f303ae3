import { randomUUID } from 'node:crypto';
import { boundIn } from '../../shared/dataverse/binds.ts';
import type { Reply } from '../../shared/dataverse/call.ts';
import { linkOperation } from '../../shared/dataverse/link-operation.ts';
import { nameOf, type ODataPart, odata, rowPath } from '../../shared/dataverse/odata.ts';
import type { RawRow } from '../../shared/dataverse/parse-row.ts';
import { patchRow } from '../../shared/dataverse/patch-row.ts';
import { isSuccess } from '../../shared/dataverse/problem.ts';
import type { LinkWrite } from '../../shared/dataverse/row-changes.ts';
import type { Binds, Columns } from '../../shared/domain/change.ts';
import { type Guid, guid } from '../../shared/domain/guid.ts';
import { isRefusal } from '../../shared/domain/reason.ts';
import { type RelationshipName, relationships, type TableName } from '../../shared/domain/tables.ts';
import { because, foundWord } from './found.ts';
import { ask, noAnswer, type Probe, told } from './probe.ts';

/** Beginning of the unique name of every row that a check makes. */
export const ownPrefix = 'cutover_livecheck_';

export type MadeTable = 'msdyn_channelprovider' | 'msdyn_appconfiguration' | 'msdyn_appprofilerolemapping';

export interface Attempt {
  readonly id: Guid;
  readonly uniqueName: string;
  readonly reply: Reply;
}

/** Tries to create a row as the product does, under a name and id of its own; columns given replace the usual ones. */
export async function tryCreate(
  probe: Probe,
  table: MadeTable,
  columns: Columns = {},
  binds: Binds = {},
  headers: { readonly [name: string]: string } = {},
): Promise<Attempt> {
  const id = guid(randomUUID());
  const uniqueName = `${ownPrefix}${id.slice(0, 8)}`;
  probe.undo.note({ path: odata`${rowPath(table, id)}`, about: `${table} ${uniqueName}` });
  const usual = { msdyn_name: `Cutover live check ${id.slice(0, 8)}`, msdyn_uniquename: uniqueName };
  const payload = { ...usual, ...columns, ...boundIn(binds) };
  const guarded = { 'If-None-Match': '*', ...headers } as const;
  const reply = await patchRow(probe.connection, { table, id }, payload, guarded);
  if (isRefusal(reply)) throw noAnswer(foundWord(reply.reason));
  return { id, uniqueName, reply };
}

/** The row that a check needs before it can look at anything. Throws `no_answer` when it may not be made. */
export async function made(probe: Probe, table: MadeTable, columns: Columns = {}, binds: Binds = {}) {
  const attempt = await tryCreate(probe, table, columns, binds);
  if (!isSuccess(attempt.reply)) throw noAnswer(because`creating a row of ${table}: ${told(attempt.reply)}`);
  return attempt;
}

/** One row of ours as it is now, or `undefined`. */
export async function readBack(
  probe: Probe,
  table: TableName,
  id: Guid,
  select: ODataPart,
): Promise<RawRow | undefined> {
  const reply = await ask(probe, odata`${rowPath(table, id)}?$select=${select}`);
  return isSuccess(reply) ? (JSON.parse(reply.body) as RawRow) : undefined;
}

export function pair(relationship: RelationshipName, from: Guid, to: Guid, kind = 'associate' as const) {
  return { kind, step: 'live', label: 'live', relationship, from, to } satisfies LinkWrite;
}

/** Associates a pair of which one side is a row of ours. */
export async function link(probe: Probe, change: LinkWrite): Promise<Reply> {
  const { relationship, from, to } = change;
  const navigation = nameOf(relationship);
  const path = odata`${rowPath(relationships[relationship].from, from)}/${navigation}(${to})/$ref`;
  probe.undo.note({ path, about: `${relationship}: ${from} → ${to}` });
  const { url: _url, ...operation } = linkOperation(probe.connection, change);
  return ask(probe, refPath(change), { ...operation, kind: 'link', repeatable: false });
}

const refPath = ({ relationship, from }: LinkWrite) =>
  odata`${rowPath(relationships[relationship].from, from)}/${nameOf(relationship)}/$ref`;
