import type { Fixture, FixtureRow } from '../../sandbox/dataverse/fixture.ts';
import { plainOrganisation } from '../../sandbox/fixtures/contoso-dev.ts';
import { loader } from '../../sandbox/fixtures/standard-rows.ts';

const profileId = 'a0000000-0000-4000-8000-00000000aaaa';
const providerId = (index: number): string => `c0000000-0000-4000-8000-00000000000${index}`;

/** Unique name of the profile that all representatives have. */
export const migratedProfile = 'contoso_voice';

/** An organisation as a migration leaves it, written by hand: no product code decides what is right here. */
export function migratedOrganisation(providers: readonly FixtureRow[], withLoader = true): Fixture {
  const plain = plainOrganisation('contoso-workspace');
  const users = (plain.rows.systemuser ?? []).filter((row) => row.applicationid === null);
  const extension = plain.rows.msdyn_applicationextension?.find((row) => row.msdyn_name === loader);
  const profile = {
    msdyn_appconfigurationid: profileId,
    msdyn_name: 'Contoso voice',
    msdyn_uniquename: migratedProfile,
    msdyn_appmoduleuniquename: 'CustomerServiceApps',
  };
  return {
    ...plain,
    rows: {
      ...plain.rows,
      msdyn_appconfiguration: [...(plain.rows.msdyn_appconfiguration ?? []), profile],
      msdyn_channelprovider: [
        ...(plain.rows.msdyn_channelprovider ?? []),
        ...providers.map((row, index) => ({ msdyn_channelproviderid: providerId(index), ...row })),
      ],
    },
    links: {
      ...plain.links,
      msdyn_appconfig_msdyn_channelprovider: providers.map(
        (_row, index) => [profileId, providerId(index)] as const,
      ),
      msdyn_appconfiguration_applicationextension: withLoader
        ? [[profileId, String(extension?.msdyn_applicationextensionid)]]
        : [],
      msdyn_appconfiguration_systemuser: users.map((row) => [profileId, String(row.systemuserid)] as const),
    },
  };
}

/** Columns of a 2.0 provider; `host` decides which widget of the sandbox it shows. */
export function channelProvider(host: string, more: FixtureRow = {}): FixtureRow {
  return {
    msdyn_name: 'Contoso Phone',
    msdyn_uniquename: `contoso_${host.split('.')[0]?.replaceAll('-', '_')}`,
    msdyn_label: 'Contoso Phone',
    msdyn_channelurl: `https://${host}/panel.html?token=secret`,
    msdyn_sortorder: 1,
    ...more,
  };
}
