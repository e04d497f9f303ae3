import { omnichannelApp, targetApps } from '../../../shared/domain/apps.ts';
import type { Row, Snapshot } from '../../../shared/domain/snapshot.ts';
import type { RelationshipName } from '../../../shared/domain/tables.ts';
import type { AwkwardCase } from './case.ts';

type Profile = Row<'msdyn_appconfiguration'>;
const people = ({ links }: Snapshot, profile: Profile): number =>
  links.msdyn_appconfiguration_systemuser.filter((link) => link.from === profile.id).length;
const mapped = ({ rows }: Snapshot, { id }: Profile): boolean =>
  rows.msdyn_appprofilerolemapping.some(
    ({ columns }) => columns._msdyn_appprofileid_value === id && columns.statecode === 0,
  );
const outOfBox = ({ columns }: Profile): boolean => columns.msdyn_uniquename?.startsWith('msdyn_') === true;
const ours = ({ columns }: Profile): boolean => /_cutover_profile_/.test(columns.msdyn_uniquename ?? '');
const upgraded = ({ columns }: Profile): boolean => /upgraded/i.test(columns.msdyn_name ?? '');
const shows = ({ links }: Snapshot, { id }: Profile): number =>
  links.msdyn_appconfig_msdyn_channelprovider.filter((link) => link.from === id).length;

const profile = (
  id: string,
  about: string,
  is: (row: Profile, snapshot: Snapshot) => boolean,
): AwkwardCase => ({
  id: `profile-${id}`,
  about,
  occursIn: (snapshot) => snapshot.rows.msdyn_appconfiguration.some((row) => is(row, snapshot)),
});
const withPart = (part: RelationshipName): AwkwardCase =>
  profile(
    `out-of-box-${part}`,
    `An out-of-box profile brings ${part}.`,
    (row, { links }) => outOfBox(row) && links[part].some((link) => link.from === row.id),
  );
const withOwned = (table: 'msdyn_inboxconfiguration' | 'msdyn_appcopilotconfiguration'): AwkwardCase =>
  profile(
    `out-of-box-${table}`,
    `An out-of-box profile has its ${table}.`,
    (row, { rows }) =>
      outOfBox(row) && rows[table].some((one) => one.columns._msdyn_appconfigurationid_value === row.id),
  );

export const profileCases: readonly AwkwardCase[] = [
  withPart('msdyn_appconfiguration_sessiontemplate'),
  withPart('msdyn_msdyn_paneconfig_msdyn_appconfig'),
  withPart('msdyn_smartassistconfig_msdyn_appconfig'),
  withPart('msdyn_appconfig_msdyn_channelprovider'),
  withOwned('msdyn_inboxconfiguration'),
  withOwned('msdyn_appcopilotconfiguration'),
  profile(
    'default-custom',
    'Nobody is told to have it, yet people get it.',
    (row, snapshot) =>
      !outOfBox(row) &&
      !mapped(snapshot, row) &&
      snapshot.effective.some(
        (one) =>
          one.direct === undefined &&
          one.person === undefined &&
          one.profile === row.columns.msdyn_uniquename,
      ),
  ),
  profile(
    'mapped-ranked',
    'A role gives it, with a rank.',
    (row, snapshot) => mapped(snapshot, row) && row.columns.msdyn_profileorder !== null,
  ),
  profile(
    'mapped-managed',
    'A role gives a managed one.',
    (row, snapshot) => mapped(snapshot, row) && row.columns.ismanaged,
  ),
  profile('same-rank', 'Two have one rank.', (row, { rows }) =>
    rows.msdyn_appconfiguration.some(
      (other) =>
        other.id !== row.id &&
        row.columns.msdyn_profileorder !== null &&
        other.columns.msdyn_profileorder === row.columns.msdyn_profileorder,
    ),
  ),
  profile(
    'direct-managed',
    'A managed one has people.',
    (row, snapshot) => row.columns.ismanaged && people(snapshot, row) > 0,
  ),
  profile(
    'direct-editable',
    'An editable one has people.',
    (row, snapshot) => !row.columns.ismanaged && !ours(row) && people(snapshot, row) > 0,
  ),
  profile(
    'one-app',
    'A custom one is for one app.',
    (row, snapshot) =>
      !outOfBox(row) &&
      targetApps.includes(row.columns.msdyn_appmoduleuniquename ?? '') &&
      people(snapshot, row) > 0,
  ),
  profile('no-app', 'One names no app.', (row) => row.columns.msdyn_appmoduleuniquename === null),
  profile(
    'inactive',
    'An inactive one has people.',
    (row, snapshot) => row.columns.statecode === 1 && !ours(row) && people(snapshot, row) > 0,
  ),
  profile(
    'upgraded',
    'It is the one the page says to use.',
    (row) => upgraded(row) && !/OOB/.test(row.columns.msdyn_name ?? ''),
  ),
  profile(
    'upgraded-out-of-box',
    'It is the one to delete.',
    (row) => upgraded(row) && /OOB/.test(row.columns.msdyn_name ?? ''),
  ),
  profile('upgraded-managed', 'It is managed.', (row) => upgraded(row) && row.columns.ismanaged),
  profile('several-providers', 'It shows several.', (row, snapshot) => shows(snapshot, row) > 1),
  profile(
    'ours-inactive',
    'One of ours was switched off.',
    (row) => ours(row) && row.columns.statecode === 1,
  ),
  profile('ours-managed', 'One of ours became managed.', (row) => ours(row) && row.columns.ismanaged),
  profile(
    'ours-incomplete',
    'One of ours lost its providers.',
    (row, snapshot) => ours(row) && shows(snapshot, row) === 0,
  ),
  profile('ours-split', 'People on one of ours hold different roles now.', (row, { links }) => {
    if (!ours(row)) return false;
    const on = links.msdyn_appconfiguration_systemuser.filter((link) => link.from === row.id);
    const held = on.map(({ to }) =>
      links.systemuserroles_association
        .filter((link) => link.to === to)
        .map((link) => link.from)
        .join('+'),
    );
    return new Set(held).size > 1;
  }),
  {
    id: 'effective-unknown',
    about: 'Dataverse names no profile to people whose roles would give one.',
    occursIn: ({ effective }) => effective.some((one) => one.profile === null && one.person === undefined),
  },
  {
    id: 'mapping-orphan',
    about: 'A role mapping points at nothing.',
    occursIn: ({ rows }) =>
      rows.msdyn_appprofilerolemapping.some(
        ({ columns }) =>
          !rows.msdyn_appconfiguration.some((row) => row.id === columns._msdyn_appprofileid_value),
      ),
  },
  {
    id: 'app-omnichannel-missing',
    about: 'The Omnichannel app is not installed.',
    occursIn: ({ rows }) => !rows.appmodule.some((row) => row.columns.uniquename === omnichannelApp),
  },
  {
    id: 'loader-missing',
    about: 'No extension loads CIF 2.0.',
    occursIn: ({ rows }) => rows.msdyn_applicationextension.length === 0,
  },
  {
    id: 'loader-renamed',
    about: 'The extension is known by its web resource only.',
    occursIn: ({ rows }) =>
      rows.msdyn_applicationextension.some((row) => row.columns.msdyn_name === 'Framework'),
  },
  ...[
    'msdyn_appprofilerolemapping',
    'msdyn_appconfiguration.msdyn_profileorder',
    'msdyn_channelprovider.msdyn_sandboxconfiguration',
    'msdyn_smartassistconfig_msdyn_appconfig',
    'msdyn_inboxconfiguration',
    'msdyn_appcopilotconfiguration',
  ].map(
    (what): AwkwardCase => ({
      id: `absent-${what}`,
      about: `The organisation has no ${what}.`,
      occursIn: ({ absent }) => absent.includes(what),
    }),
  ),
];
