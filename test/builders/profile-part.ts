import type { Guid } from '../../shared/domain/guid.ts';
import type { Row } from '../../shared/domain/snapshot.ts';
import type { EnvironmentDraft } from './arbitrary-environment.ts';
import {
  mappingRow,
  omnichannelOutOfBox,
  type Part,
  partLinks,
  profileId,
  profileRow,
} from './arbitrary-profiles.ts';
import { id } from './ids.ts';
import { outOfBoxProfile, row } from './snapshot.ts';

const [template, pane, assist] = [id(0xe1, 1), id(0xe2, 1), id(0xe3, 1)];
const named = (name: string) => ({ msdyn_name: name, msdyn_uniquename: name });

/** The profiles of an environment with what hangs on them and which roles give them. */
export function profilePart({ profiles, apps, absent, omnichannel, byHand, loader }: EnvironmentDraft) {
  const lacks = (what: (typeof absent)[number]): boolean => absent.includes(what);
  const custom = profiles.custom.map((one, n) => profileRow(one, n + 1));
  const brought = outOfBox(apps === 'both', profiles.pane);
  const [ofWorkspace, ofOmnichannel] = profiles.outOfBox;
  const holding: readonly (readonly [Guid, readonly Part[]])[] = [
    ...profiles.custom.map((one, n) => [profileId(n + 1), one.parts] as const),
    [outOfBoxProfile.id, ofWorkspace] as const,
    ...(apps === 'both' ? [[omnichannelOutOfBox, ofOmnichannel] as const] : []),
  ];
  const links = partLinks(holding).filter(
    ({ to, name }) =>
      !(omnichannel === undefined && to === id(0xc3, 1)) &&
      !(byHand.length === 0 && to === id(0xc2, 1)) &&
      !(loader === undefined && to === id(0xe0, 1)) &&
      !(
        name === 'msdyn_smartassistconfig_msdyn_appconfig' && lacks('msdyn_smartassistconfig_msdyn_appconfig')
      ),
  );
  const owned = (part: Part, family: number) =>
    holding
      .filter(([, parts]) => parts.includes(part))
      .map(([profile], n) => ({ of: id(family, n + 1), msdyn_name: `${part} ${n + 1}`, profile }));
  const mappings = profiles.mappings.map((one, n) => mappingRow(one, n + 1, profiles.custom.length));
  return {
    rows: {
      msdyn_appconfiguration: [...custom, ...brought].map((one) =>
        lacks('msdyn_appconfiguration.msdyn_profileorder')
          ? { ...one, columns: { ...one.columns, msdyn_profileorder: null } }
          : one,
      ),
      msdyn_appprofilerolemapping: lacks('msdyn_appprofilerolemapping') ? [] : mappings,
      msdyn_sessiontemplate: [row('msdyn_sessiontemplate', template, named('Voice call'))],
      msdyn_paneconfiguration: [row('msdyn_paneconfiguration', pane, named('Productivity pane'))],
      msdyn_smartassistconfig: [row('msdyn_smartassistconfig', assist, named('Suggestions'))],
      msdyn_inboxconfiguration: lacks('msdyn_inboxconfiguration')
        ? []
        : owned('inbox', 0xe4).map(({ of, msdyn_name, profile }) =>
            row('msdyn_inboxconfiguration', of, { msdyn_name, _msdyn_appconfigurationid_value: profile }),
          ),
      msdyn_appcopilotconfiguration: lacks('msdyn_appcopilotconfiguration')
        ? []
        : owned('copilot', 0xe5).map(({ of, msdyn_name, profile }) =>
            row('msdyn_appcopilotconfiguration', of, {
              msdyn_name,
              _msdyn_appconfigurationid_value: profile,
            }),
          ),
    },
    links: Object.fromEntries(
      [...new Set(links.map((one) => one.name))].map((name) => [
        name,
        links.filter((one) => one.name === name).map(({ from, to }) => ({ from, to })),
      ]),
    ),
  };
}

function outOfBox(both: boolean, paneName: string | null): readonly Row<'msdyn_appconfiguration'>[] {
  const columns = { ...outOfBoxProfile.columns, msdyn_productivitypaneuniquename: paneName };
  const workspace = { ...outOfBoxProfile, columns };
  if (!both) return [workspace];
  const omnichannel = row('msdyn_appconfiguration', omnichannelOutOfBox, {
    ...columns,
    msdyn_name: 'Omnichannel for Customer Service - default profile',
    msdyn_uniquename: 'msdyn_oc_app_configuration',
    msdyn_appmoduleuniquename: 'OmniChannelEngagementHub',
  });
  return [workspace, omnichannel];
}
