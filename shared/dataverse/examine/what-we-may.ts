import { type Check, check } from '../../domain/checkup.ts';
import { neededBy } from '../../domain/privileges.ts';
import { field } from '../json.ts';
import { odata, rowPath } from '../odata.ts';
import { type Asker, isGood, type Plain, rowsOf } from './plain-ask.ts';
import type { Identity } from './sign-in.ts';
import { type Member, withoutRoles } from './who-we-are.ts';

/** Templates of System Administrator and System Customizer, the same in every organisation. */
const administrator = '627090ff-40a3-4053-8790-584edc5be201';
const customizer = '119f245c-3cc8-4b62-b31c-d1a046ced15d';
const shownAtMost = 8;

export interface Allowed {
  readonly checks: readonly Check[];
  /** Lists of 1.0 rows are complete for a user who directly holds a role that every selector names; absent: not told. */
  readonly seesAll?: boolean;
}

/** Roles held directly, and privileges from wherever they come, against what the generated role holds. */
export async function whatWeMay(
  ask: Asker['ask'],
  { which, clientId }: Identity,
  { id }: Member,
  alone: boolean,
): Promise<Allowed> {
  const role =
    which === 'writing'
      ? 'Cutover Writing'
      : alone
        ? 'Cutover Reading and Cutover Writing'
        : 'Cutover Reading';
  const params = { identity: which, client: clientId, role };
  const roles = await ask(
    odata`${rowPath('systemuser', id)}/systemuserroles_association?$select=name,_roletemplateid_value`,
  );
  if (!isGood(roles) && 'status' in roles && roles.status === 403)
    return { checks: [refusedAsking(roles, params)] };
  const templates = rowsOf(roles).map((one) => field(one, '_roletemplateid_value'));
  const seesAll = templates.includes(administrator) || templates.includes(customizer);
  if (templates.includes(administrator))
    return { checks: [check('privileges', 'privileges_all', params)], seesAll };
  const answer = await ask(odata`${rowPath('systemuser', id)}/Microsoft.Dynamics.CRM.RetrieveUserPrivileges`);
  const held = isGood(answer) ? privilegesIn(answer.body) : undefined;
  if (held === undefined) return { checks: [check('privileges', 'privileges_unsaid', params)], seesAll };
  if (rowsOf(roles).length === 0 && held.size === 0)
    return { checks: [check('user', 'user_no_roles', params)], seesAll };
  const needed = neededBy(which, alone);
  const missing = needed.filter((name) => !held.has(name.toLowerCase()));
  const names = missing.slice(0, shownAtMost).join(', ') + (missing.length > shownAtMost ? ', …' : '');
  const found = { ...params, count: String(missing.length === 0 ? needed.length : missing.length), names };
  return {
    checks: [check('privileges', missing.length === 0 ? 'privileges_ok' : 'privileges_missing', found)],
    seesAll,
  };
}

/** Who may not read users cannot be told what it may, and can do nothing of what we need. */
function refusedAsking({ problem }: Plain, params: Check['params']): Check {
  if (problem.code === withoutRoles) return check('user', 'user_no_roles', params);
  return check('privileges', 'privileges_missing', {
    ...params,
    count: '1',
    names: problem.privilege ?? 'prvReadUser',
  });
}

function privilegesIn(body: unknown): ReadonlySet<string> | undefined {
  const list = field(body, 'RolePrivileges');
  if (!Array.isArray(list)) return undefined;
  return new Set(list.map((one) => String(field(one, 'PrivilegeName')).toLowerCase()));
}
