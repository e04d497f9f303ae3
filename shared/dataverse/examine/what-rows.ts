import { type Check, check } from '../../domain/checkup.ts';
import type { Guid } from '../../domain/guid.ts';
import type { EnvironmentSettings } from '../../domain/settings.ts';
import { field } from '../json.ts';
import { literal, odata, rowPath } from '../odata.ts';
import { type Asker, isGood, rowsOf } from './plain-ask.ts';

type Ask = Asker['ask'];

export interface Rows {
  readonly checks: readonly Check[];
  /** Channel URLs of the 1.0 rows that are seen. */
  readonly addresses: readonly string[];
}

/** Whether all 1.0 rows are seen: lists of them leave out, without a word, what the caller's own roles do not match. */
export async function whatRows(ask: Ask, seesAll: boolean | undefined, client: string): Promise<Rows> {
  const list = await ask(odata`msdyn_ciproviders?$select=msdyn_landingurl,statecode`);
  if (!isGood(list)) return { checks: [], addresses: [] };
  const rows = rowsOf(list);
  const addresses = rows.flatMap((row) => {
    const url = field(row, 'msdyn_landingurl');
    return typeof url === 'string' && field(row, 'statecode') === 0 ? [url] : [];
  });
  const counted = countIn(await ask(odata`RetrieveTotalRecordCount(EntityNames=@p)?@p=['msdyn_ciprovider']`));
  const params = { count: String(rows.length), client, counted: String(counted ?? '') };
  if (seesAll === undefined)
    return { checks: [check('rows', 'not_tried', { after: 'privileges' })], addresses };
  if (!seesAll) return { checks: [check('rows', 'rows_hidden', params)], addresses };
  if (rows.length === 0) return { checks: [check('rows', 'rows_none', params)], addresses };
  const fewer = counted !== undefined && counted > rows.length;
  return { checks: [check('rows', fewer ? 'rows_counted' : 'rows_ok', params)], addresses };
}

function countIn(answer: Awaited<ReturnType<Ask>>): number | undefined {
  if (!isGood(answer)) return undefined;
  const values = field(field(answer.body, 'EntityRecordCountCollection'), 'Values');
  const [count] = Array.isArray(values) ? values : [];
  return typeof count === 'number' ? count : undefined;
}

const accessTeam = 1;

/** Who is to own new rows, and the solution they are to go into. */
export async function whatIsNamed(
  ask: Ask,
  { owner, solution }: EnvironmentSettings,
): Promise<readonly Check[]> {
  return [
    ...(owner === undefined ? [] : [await ownerOf(ask, owner)]),
    ...(solution === undefined ? [] : [await solutionOf(ask, solution)]),
  ];
}

async function ownerOf(ask: Ask, { kind, id }: NonNullable<EnvironmentSettings['owner']>): Promise<Check> {
  const path =
    kind === 'team'
      ? odata`${rowPath('team', id)}?$select=name,teamtype`
      : odata`${rowPath('systemuser', id)}?$select=fullname,isdisabled`;
  const answer = await ask(path);
  if (!isGood(answer)) return check('owner', 'owner_missing', { kind, id });
  if (field(answer.body, 'isdisabled') === true) return check('owner', 'owner_disabled', { id });
  if (field(answer.body, 'teamtype') === accessTeam) return check('owner', 'owner_access_team', { id });
  return check('owner', (await mayOwn(ask, kind, id)) ? 'owner_ok' : 'owner_no_roles', { kind, id });
}

/** Rows are refused to an owner who may not read them. A person's roles may come from teams, so only teams are asked. */
async function mayOwn(ask: Ask, kind: 'team' | 'systemuser', id: Guid): Promise<boolean> {
  if (kind === 'systemuser') return true;
  const roles = await ask(odata`${rowPath('team', id)}/teamroles_association?$select=roleid`);
  return !isGood(roles) || rowsOf(roles).length > 0;
}

async function solutionOf(ask: Ask, solution: string): Promise<Check> {
  const answer = await ask(
    odata`solutions?$select=uniquename,ismanaged&$filter=uniquename eq ${literal(solution)}`,
  );
  const [row] = rowsOf(answer);
  if (row === undefined) return check('solution', 'solution_missing', { solution });
  return check('solution', field(row, 'ismanaged') === true ? 'solution_managed' : 'solution_ok', {
    solution,
  });
}
