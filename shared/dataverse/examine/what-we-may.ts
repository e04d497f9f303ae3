import { type Check, check } from '../../domain/checkup.ts';
import { neededBy } from '../../domain/privileges.ts';
import { odata, rowPath } from '../odata.ts';
import { type Asker, isGood, type Plain, rowsOf } from './plain-ask.ts';
import { privilegesIn, shallowOf } from './privilege-depth.ts';
import { administrator, customizer, rolesOf } from './roles-held.ts';
import type { Identity } from './sign-in.ts';
import { type Member, withoutRoles } from './who-we-are.ts';

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
  const { list: roles, templates } = await rolesOf(ask, id);
  if (!isGood(roles) && 'status' in roles && roles.status === 403)
    return { checks: [refusedAsking(roles, params)] };
  const seesAll = templates.has(administrator) || templates.has(customizer);
  if (templates.has(administrator))
    return { checks: [check('privileges', 'privileges_all', params)], seesAll };
  const answer = await ask(odata`${rowPath('systemuser', id)}/Microsoft.Dynamics.CRM.RetrieveUserPrivileges`);
  const held = isGood(answer) ? privilegesIn(answer.body) : undefined;
  if (held === undefined) return { checks: [check('privileges', 'privileges_unsaid', params)], seesAll };
  if (rowsOf(roles).length === 0 && held.size === 0)
    return { checks: [check('user', 'user_no_roles', params)], seesAll };
  const needed = neededBy(which, alone);
  const lacking = needed.filter((name) => !held.has(name.toLowerCase()));
  if (lacking.length > 0)
    return { checks: [check('privileges', 'privileges_missing', { ...params, ...told(lacking) })], seesAll };
  const shallow = await shallowOf(ask, id, needed, held);
  return {
    checks: [
      shallow === undefined
        ? check('privileges', 'privileges_ok', { ...params, count: String(needed.length) })
        : check('privileges', 'privileges_shallow', { ...params, ...shallow, ...told(shallow.names) }),
    ],
    seesAll,
  };
}

const told = (names: readonly string[]) => ({
  count: String(names.length),
  names: names.slice(0, shownAtMost).join(', ') + (names.length > shownAtMost ? ', …' : ''),
});

/** Who may not read users cannot be told what it may, and can do nothing of what we need. */
function refusedAsking({ problem }: Plain, params: Check['params']): Check {
  if (problem.code === withoutRoles) return check('user', 'user_no_roles', params);
  const names = [problem.privilege ?? 'prvReadUser'];
  return check('privileges', 'privileges_missing', { ...params, ...told(names) });
}
