import type { Guid } from '../domain/guid.ts';
import { isRefusal, type Refusal } from '../domain/reason.ts';
import type { Connection } from './connection.ts';
import { field } from './json.ts';
import { odata, rowPath } from './odata.ts';
import { isPerson, personColumns } from './only-people.ts';
import { parseId, type RawRow } from './parse-row.ts';
import { readGroups } from './read-groups.ts';

/** A team and the people in it, as the Web API sends them. */
export interface Members {
  readonly team: Guid;
  readonly people: readonly RawRow[];
}

const navigation = 'teammembership_association';

/**
 * People of teams that were read with an `$expand` of their members. An expand is cut at 5,000 rows, or at the size of a
 * page, and its nextLink is always there: where as many came, the members are read again as a list of their own.
 */
export async function readMembers(
  connection: Connection,
  teams: readonly RawRow[],
): Promise<readonly Members[] | Refusal> {
  const byId = new Map(teams.map((raw) => [parseId('team', 'teamid', raw), raw]));
  const cut = [...byId].filter(([, raw]) => mayBeCut(connection, raw)).map(([id]) => id);
  const lists = await readGroups(connection, { members: cut.map(membersQuery) });
  if (isRefusal(lists)) return lists;
  const whole = new Map(cut.map((id, index) => [id, lists.members[index]]));
  return [...byId].map(([team, raw]) => ({
    team,
    people: (whole.get(team) ?? expanded(raw)).filter(isPerson),
  }));
}

function mayBeCut(connection: Connection, raw: RawRow): boolean {
  const next = raw[`${navigation}@odata.nextLink`];
  return expanded(raw).length >= connection.pageSize || (typeof next === 'string' && /skiptoken/i.test(next));
}

function expanded(raw: RawRow): readonly RawRow[] {
  const list = field(raw, navigation);
  return Array.isArray(list) ? list : [];
}

const membersQuery = (team: Guid) =>
  ({
    table: 'systemuser',
    path: odata`${rowPath('team', team)}/teammembership_association?$select=${personColumns}`,
    emptyOn: 404,
  }) as const;
