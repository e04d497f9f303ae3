import { answered, type Connection, request } from '../../shared/dataverse/connection.ts';
import type { ODataPath } from '../../shared/dataverse/odata.ts';
import type { RawRow } from '../../shared/dataverse/parse-row.ts';
import { describeProblem, isSuccess, problemOf } from '../../shared/dataverse/problem.ts';
import { parsePage, readHeaders, readPages } from '../../shared/dataverse/read-pages.ts';
import { isRefusal } from '../../shared/domain/reason.ts';
import { type Hindrance, hinder } from './hindrance.ts';

/** Codes of a caller who is no user, a disabled one, or one without a role. */
const nobody = new Set(['0x80072560', '0x80040225', '0x80042f09']);

/** All rows of a list, or one object as a list of one. */
export async function rowsOf(
  connection: Connection,
  what: string,
  path: ODataPath,
): Promise<readonly RawRow[] | Hindrance> {
  const { environment, origin } = connection;
  const headers = readHeaders(connection);
  const asked = await request(connection, path, { kind: 'read', method: 'GET', repeatable: true, headers });
  const reply = answered(connection, asked);
  if (isRefusal(reply)) {
    const cause = reply.params.cause ?? reply.params.status ?? reply.reason;
    return hinder('no_answer', { url: origin, cause: String(cause) });
  }
  const problem = problemOf(reply);
  if (nobody.has(problem.code ?? '')) return hinder('no_user', { environment });
  if (!isSuccess(reply)) return hinder('read_refused', { what, told: describeProblem(problem), environment });
  const pages = await readPages(connection, what, parsePage(what, reply.body));
  return isRefusal(pages) ? hinder('no_answer', { url: origin, cause: pages.reason }) : pages;
}
