import { type Answer, type Context, json, type Request } from './exchange.ts';
import { type Depth, depths, heldBy } from './grants.ts';
import { parseBody } from './payload.ts';
import { privilegeId, privilegeRows, privilegeWithId } from './privilege-names.ts';
import { demand } from './privileges.ts';
import { demandRow } from './read.ts';
import { codes, refuse } from './refusal.ts';
import { isGuid } from './resource.ts';
import { stableId } from './stable-id.ts';
import type { Store } from './store.ts';
import { tableNamed } from './tables.ts';

const role = tableNamed('role');
const names = Object.keys(depths) as Depth[];

/** `RetrieveRolePrivilegesRole(RoleId=…)`, the id itself or a parameter alias. */
export function retrieveRolePrivileges(context: Context, request: Request, given: string): Answer {
  const [, said = ''] = /^RoleId=(.*)$/s.exec(given) ?? [];
  const id = said.startsWith('@') ? (new URLSearchParams(request.query).get(said) ?? '') : said;
  if (!isGuid(id)) refuse(400, codes.badQuery, 'RoleId needs the id of a role.');
  demand(context.caller, 'Read', role);
  const row = demandRow(context, role, id.toLowerCase());
  const held = [...heldBy(context.store, context.fixture, row)];
  return json(200, {
    '@odata.context': `${context.root}$metadata#Microsoft.Dynamics.CRM.RetrieveRolePrivilegesRoleResponse`,
    RolePrivileges: held.map(([name, mask]) => ({
      Depth: names.find((one) => depths[one] === mask),
      PrivilegeId: privilegeId(name),
      BusinessUnitId: row._businessunitid_value,
      PrivilegeName: name,
    })),
  });
}

/** `roles(id)/Microsoft.Dynamics.CRM.ReplacePrivilegesRole`: all that the role held before is gone. */
export function replacePrivilegesRole(context: Context, request: Request, id: string): Answer {
  demand(context.caller, 'Write', role);
  demandRow(context, role, id);
  const { Privileges: list } = parseBody(request.body);
  if (!Array.isArray(list)) return refuse(400, codes.badPayload, 'Privileges needs to be a list.');
  if (list.length === 0) refuse(501, codes.notImitated, 'The Dataverse double empties no role.');
  const known = new Set(privilegeRows(context.behaviour.absent).map((row) => String(row.privilegeid)));
  const wanted = list.map((one: unknown) => wantedOf(one, known));
  const kept = [...context.behaviour.keptByRoles].map((name) => [name, 'Global'] as const);
  give(context.store, id, [...kept, ...wanted]);
  return { status: 204, headers: {} };
}

function wantedOf(one: unknown, known: ReadonlySet<string>): readonly [name: string, depth: Depth] {
  const { PrivilegeId: privilege, Depth: depth } = parseBody(JSON.stringify(one ?? null));
  const id = String(privilege).toLowerCase();
  const name = known.has(id) ? privilegeWithId(id) : undefined;
  // Microsoft's own sample sends the number of the option as a text.
  const said = names.find((option, index) => option === depth || String(index) === String(depth));
  if (name === undefined) return refuse(404, codes.noRow, `There is no privilege ${id.slice(0, 40)}.`);
  return [name, said ?? refuse(400, codes.badPayload, `'${String(depth).slice(0, 20)}' is no depth.`)];
}

/** The one who calls has checked everything. */
export function give(store: Store, roleid: string, wanted: readonly (readonly [string, Depth])[]): void {
  for (const { roleprivilegesid, ...pair } of store.rows('roleprivileges'))
    if (pair.roleid === roleid) store.remove('roleprivileges', String(roleprivilegesid));
  for (const [name, depth] of wanted)
    store.put('roleprivileges', {
      roleprivilegesid: stableId('roleprivileges', roleid, name),
      roleid,
      privilegeid: privilegeId(name),
      privilegedepthmask: depths[depth],
    });
}
