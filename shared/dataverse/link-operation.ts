import { relationships } from '../domain/tables.ts';
import type { Operation } from './batch-request.ts';
import { type Connection, commonHeaders, jsonHeaders, urlOf } from './connection.ts';
import { nameOf, odata, rowPath } from './odata.ts';
import type { LinkWrite } from './row-changes.ts';

/** Associate and disassociate are one pair a request; the target of an associate is named by its absolute URL. */
export function linkOperation(connection: Connection, change: LinkWrite): Operation {
  const { from, to } = relationships[change.relationship];
  const start = rowPath(from, change.from);
  const navigation = nameOf(change.relationship);
  if (change.kind === 'disassociate')
    return {
      method: 'DELETE',
      url: urlOf(connection, odata`${start}/${navigation}(${change.to})/$ref`),
      headers: commonHeaders,
    };
  return {
    method: 'POST',
    url: urlOf(connection, odata`${start}/${navigation}/$ref`),
    headers: jsonHeaders,
    body: JSON.stringify({ '@odata.id': urlOf(connection, odata`${rowPath(to, change.to)}`) }),
  };
}
