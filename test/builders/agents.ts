import type { Guid } from '../../shared/domain/guid.ts';
import type { Row, Snapshot } from '../../shared/domain/snapshot.ts';
import { profileOf, type Rules } from './dataverse-rules.ts';
import { idsIn } from './ids-in.ts';

/** Role templates of System Administrator and System Customizer, which every 1.0 selector holds. */
const adminTemplates = ['627090ff-40a3-4053-8790-584edc5be201', '119f245c-3cc8-4b62-b31c-d1a046ced15d'];

/** Who is counted beside the holders of roles. */
export interface Counted {
  readonly admins: boolean;
  readonly linked: boolean;
}

/** The 1.0 rows that show something to a person in an app: active, for that app, and for a root role held directly. */
export function shownBy1(
  { rows, links }: Snapshot,
  person: Guid,
  app: string,
  counted: Counted,
): readonly Row<'msdyn_ciprovider'>[] {
  const admin = rows.role
    .filter((role) => adminTemplates.includes(role.columns._roletemplateid_value ?? ''))
    .map((role) => role.id);
  const held = links.systemuserroles_association
    .filter((link) => link.to === person && (counted.admins || !admin.includes(link.from)))
    .map((link) => link.from);
  const own = links.msdyn_ciprovider_systemuser_membership.filter(
    (link) => link.to === person && counted.linked,
  );
  const module = rows.appmodule.find((row) => row.columns.uniquename === app);
  return rows.msdyn_ciprovider.filter(
    ({ id, columns }) =>
      columns.statecode === 0 &&
      !/chatcontrol\.htm/i.test(columns.msdyn_landingurl ?? '') &&
      idsIn(columns.msdyn_appselector).some((one) => one === module?.id) &&
      (idsIn(columns.msdyn_roleselector).some((role) => held.includes(role)) ||
        own.some((link) => link.from === id)),
  );
}

/** The panels that 2.0 shows to a person in an app: active providers on the profile they really have there. */
export function panelsOf(snapshot: Snapshot, rules: Rules, person: Guid, app: string): readonly Guid[] {
  const profile = profileOf(snapshot, rules, person, app);
  const active = new Set(
    snapshot.rows.msdyn_channelprovider.filter((row) => row.columns.statecode === 0).map((row) => row.id),
  );
  return snapshot.links.msdyn_appconfig_msdyn_channelprovider
    .filter((link) => link.from === profile?.id && active.has(link.to))
    .map((link) => link.to);
}
