import { type Guid, parseGuid } from '../../domain/guid.ts';
import { field } from '../json.ts';
import { odata, rowPath } from '../odata.ts';
import { type Asker, rowsOf } from './plain-ask.ts';

/** Privileges by name in lower case, each with how far it reaches: `Global`, `Deep`, `Local` or `Basic`. */
export type Held = ReadonlyMap<string, string>;

export function privilegesIn(body: unknown): Held | undefined {
  const list = field(body, 'RolePrivileges');
  if (!Array.isArray(list)) return undefined;
  const all = list.map(
    (one) => [String(field(one, 'PrivilegeName')).toLowerCase(), String(field(one, 'Depth'))] as const,
  );
  // One a role: whichever reaches furthest counts.
  return new Map(all.sort(([, a], [, b]) => depths.indexOf(a) - depths.indexOf(b)));
}

const depths = ['Basic', 'Local', 'Deep', 'Global'];

/**
 * What is held only within a business unit: rows of others would be missing without a word. Dataverse reports all that
 * comes from a team as `Basic`, however far it reaches, so that counts only where no team holds a role:
 * https://learn.microsoft.com/power-apps/developer/data-platform/webapi/reference/retrieveuserprivileges
 */
export async function shallowOf(ask: Asker['ask'], user: Guid, needed: readonly string[], held: Held) {
  const below = needed.filter((name) => held.get(name.toLowerCase()) !== 'Global');
  if (below.length === 0) return undefined;
  const unit = below.filter((name) => held.get(name.toLowerCase()) !== 'Basic');
  const names = unit.length > 0 ? unit : (await teamHoldsRole(ask, user)) ? [] : below;
  const [first = ''] = names;
  return names.length === 0 ? undefined : { names, depth: held.get(first.toLowerCase()) ?? '' };
}

async function teamHoldsRole(ask: Asker['ask'], user: Guid): Promise<boolean> {
  const teams = rowsOf(
    await ask(odata`${rowPath('systemuser', user)}/teammembership_association?$select=teamid`),
  );
  for (const team of teams) {
    const id = parseGuid(field(team, 'teamid'));
    if (id === undefined) continue;
    const roles = await ask(odata`${rowPath('team', id)}/teamroles_association?$select=roleid`);
    if (rowsOf(roles).length > 0) return true;
  }
  return false;
}
