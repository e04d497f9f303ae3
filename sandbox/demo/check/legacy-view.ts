import type { Row } from '../../dataverse/schema.ts';
import type { Store } from '../../dataverse/store.ts';
import { systemAdministrator, systemCustomizer } from '../../fixtures/standard-rows.ts';
import type { Answers } from './answers.ts';

/** A 1.0 row that has to move, as CIF 1.0 shows it today. Written down without looking at the planner. */
export interface Moving {
  readonly id: string;
  readonly row: Row;
  readonly name: string;
  readonly forWorkspace: boolean;
  readonly forOmnichannel: boolean;
  /** People who see it. */
  readonly people: ReadonlySet<string>;
}

const idsIn = (selector: unknown): readonly string[] =>
  String(selector ?? '')
    .toLowerCase()
    .match(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g) ?? [];

const admins: readonly string[] = [systemAdministrator, systemCustomizer];

/** Rows that move, in their order on the screen; what somebody decided to leave is not among them. */
export function movingRows(store: Store, answers: Answers): readonly Moving[] {
  return (
    store
      .rows('msdyn_ciprovider')
      .filter((row) => row.statecode === 0)
      // The plug-in of CIF 1.0 hides the others from the reading identity, which holds this one and no role of agents.
      .filter((row) => idsIn(row.msdyn_roleselector).includes(systemCustomizer))
      .filter((row) => !/\/convcontrol\/chatcontrol\.htm/i.test(String(row.msdyn_landingurl)))
      .map((row) => movingRow(store, row))
      .filter((one) => one.forWorkspace || one.forOmnichannel)
      .filter(({ id }) => answers.get(`${id}/target-exists`) !== 'leave')
      .filter(({ id }) => answers.get(`${id}/unusable-address`) !== 'leave')
      .sort((a, b) => order(a) - order(b) || (a.id < b.id ? -1 : 1))
  );
}

const order = ({ row }: Moving): number => Number(row.msdyn_sortorder ?? 0);

function movingRow(store: Store, row: Row): Moving {
  const apps = idsIn(row.msdyn_appselector).map((id) => store.row('appmodule', id)?.uniquename);
  return {
    id: String(row.msdyn_ciproviderid),
    row,
    name: String(row.msdyn_name),
    forWorkspace: apps.includes('msdyn_CustomerServiceWorkspace'),
    forOmnichannel: apps.includes('OmniChannelEngagementHub'),
    people: new Set(idsIn(row.msdyn_roleselector).flatMap((role) => holders(store, role))),
  };
}

/** People who hold a root role or a business unit's copy of it themselves and can sign in; administrators by it are no agents. */
function holders(store: Store, root: string): readonly string[] {
  if (admins.includes(root)) return [];
  return store
    .rows('role')
    .filter((role) => role._parentrootroleid_value === root)
    .flatMap((role) => store.linkedRows('systemuserroles_association', 'from', String(role.roleid)))
    .filter((user) => user.isdisabled === false && user.accessmode === 0 && user.applicationid === null)
    .map((user) => String(user.systemuserid));
}
