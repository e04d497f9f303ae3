import type { Context } from './exchange.ts';
import { teamGrants, userGrants } from './grants.ts';
import { privilegeName } from './privilege-names.ts';
import { demand } from './privileges.ts';
import { codes, refuse } from './refusal.ts';
import type { Table } from './schema.ts';

const accessTeam = 1;

/**
 * Giving a row to somebody else needs prvAssign of the caller, and the new owner must be able to read such rows: a
 * person through own roles or teams, a team through its own.
 */
export function demandOwner(context: Context, table: Table, owner: string): void {
  if (owner === context.caller.user.systemuserid) return;
  demand(context.caller, 'Assign', table);
  const { store, fixture } = context;
  const team = store.row('team', owner);
  if (team?.teamtype === accessTeam)
    refuse(400, codes.badPayload, `The team ${owner} is an access team and owns nothing.`);
  if (store.row('systemuser', owner)?.isdisabled === true)
    refuse(400, codes.disabledOwner, `The user ${owner} is disabled and owns nothing.`);
  if (!reading(team !== undefined).has(privilegeName('Read', table)))
    refuse(
      403,
      codes.noPrivilege,
      `The owner ${owner} lacks ${privilegeName('Read', table)}, so no row of ${table.name} can be given to it.`,
    );

  function reading(isTeam: boolean): ReadonlySet<string> {
    if (isTeam) return teamGrants(store, fixture, owner);
    const { direct, byTeam } = userGrants(store, fixture, owner);
    return new Set([...direct, ...byTeam]);
  }
}
