import type { Context } from './exchange.ts';
import type { Columns } from './payload.ts';
import { givenToNewRoles } from './privilege-names.ts';
import { codes, refuse } from './refusal.ts';
import { give } from './role-privileges.ts';
import type { Row, Value } from './schema.ts';
import { stableId } from './stable-id.ts';

/** What the platform adds to, or refuses of, a row of one of its own tables. */
interface Birth {
  readonly before: (context: Context, columns: Columns, id: string) => Columns;
  readonly after: (context: Context, row: Row) => void;
}

const nothing = (): void => {};

/** The row is completed from the tenant's directory, which knows name and object id of the application. */
function applicationUser({ store, behaviour }: Context, columns: Columns): Columns {
  const client = columns.applicationid;
  if (client == null) return refuse(501, codes.notImitated, 'The Dataverse double makes no users of people.');
  const found = behaviour.applications.get(String(client));
  if (found === undefined) return refuse(400, codes.noRow, 'The tenant has no such application.');
  if (store.rows('systemuser').some((row) => row.applicationid === client))
    refuse(412, codes.duplicateKey, 'A record with matching key values already exists.');
  return {
    accessmode: 4,
    ...columns,
    fullname: `# ${found.name}`,
    domainname: `${found.name}@contoso.example`,
    azureactivedirectoryobjectid: found.objectId,
  };
}

function newRole({ store }: Context, columns: Columns, id: string): Columns {
  const unit = columns._businessunitid_value;
  if (store.rows('role').some((row) => row.name === columns.name && row._businessunitid_value === unit))
    refuse(412, codes.duplicateKey, 'A role of that name exists in the business unit.');
  return { ...columns, _parentrootroleid_value: id };
}

/** Units below get a copy of their own. Roles begin with a few privileges, none of them about the tables here. */
function inherited({ store }: Context, { roleid, name, _businessunitid_value: unit }: Row): void {
  give(
    store,
    String(roleid),
    givenToNewRoles.map((one) => [one, 'Global']),
  );
  const copied = (above: Value | undefined, parent: Value | undefined): void => {
    for (const below of store.rows('businessunit'))
      if (below._parentbusinessunitid_value === above) {
        const id = stableId('role copy', String(roleid), String(below.businessunitid));
        store.put('role', {
          roleid: id,
          name: name ?? null,
          _parentroleid_value: parent ?? null,
          _parentrootroleid_value: roleid ?? null,
          _businessunitid_value: below.businessunitid ?? null,
        });
        copied(below.businessunitid, id);
      }
  };
  copied(unit, roleid);
}

export const births: { readonly [table: string]: Birth } = {
  systemuser: { before: applicationUser, after: nothing },
  role: { before: newRole, after: inherited },
};

/** A role of another business unit, or a user who is disabled, is refused. */
export function demandAssignable({ store }: Context, role: string, user: string): void {
  const holder = store.row('systemuser', user);
  if (store.row('role', role)?._businessunitid_value !== holder?._businessunitid_value)
    refuse(400, codes.badPayload, `The role ${role} is of another business unit than the user.`);
  if (holder?.isdisabled === true) refuse(400, codes.disabledOwner, `The user ${user} is disabled.`);
}
