import type { Guid } from '../../shared/domain/guid.ts';
import { writePrivileges } from '../../shared/domain/privileges.ts';
import type { Link, Row, Snapshot } from '../../shared/domain/snapshot.ts';
import { systemAdministrator, systemCustomizer } from '../../shared/steps/facts.ts';
import { uniqueName } from '../../shared/steps/unique-name.ts';
import type { ByHandDraft, EnvironmentDraft, HumanDraft } from './arbitrary-environment.ts';
import { legacyId, legacyRow } from './arbitrary-legacy.ts';
import { omnichannelProviderId, profileId } from './arbitrary-profiles.ts';
import type { Rules } from './dataverse-rules.ts';
import { agentRole, copiedRole, id, loaderId, omnichannelAppId } from './ids.ts';
import { idsIn } from './ids-in.ts';
import { profilePart } from './profile-part.ts';
import { channelProvider, person, row, snapshot } from './snapshot.ts';
import { appRows, roleRows } from './standard-rows.ts';

type When = 'before' | 'now';

/** An environment as an earlier run found it, or as it is now. */
export function environmentOf(draft: EnvironmentDraft, when: When): Snapshot {
  const legacy = draft.legacy.map((one, n) => ({ ...one, row: legacyRow(one, n + 1) }));
  const there = legacy.filter((one) => when === 'now' || !one.since);
  const profiles = profilePart(draft);
  const made = snapshot({
    ...caller(draft.caller),
    absent: [...draft.absent].sort(),
    withIcon: there.filter((one) => one.icon).map((one) => one.row.id),
    effective: [],
    components: { unpublished: {}, unread: [] },
    rows: {
      ...profiles.rows,
      msdyn_ciprovider: there.map((one) => one.row),
      msdyn_channelprovider: [
        ...draft.byHand.map((one, n) =>
          byHandRow(
            one,
            n + 1,
            legacy.map((each) => each.row),
          ),
        ),
        ...omnichannelRow(draft.omnichannel),
      ],
      msdyn_applicationextension: loaderRows(draft.loader),
      appmodule: appRows.filter((app) => draft.apps === 'both' || app.id !== omnichannelAppId),
      role: roleRows,
      team: [...new Set(draft.people.flatMap((one) => one.team ?? []))].map((role) =>
        row('team', teamOf(role), { name: 'Team', teamtype: 0 }),
      ),
    },
    links: { ...profiles.links, ...peopleLinks(draft, when) },
  });
  return asRead(made);
}

export function rulesOf({ profiles, ofSeveral, silent, unsaid }: EnvironmentDraft): Rules {
  const apps = ['OmniChannelEngagementHub', 'msdyn_CustomerServiceWorkspace'];
  const defaults = profiles.defaults.flatMap((n, place): readonly (readonly [string, Guid])[] =>
    n === undefined ? [] : [[apps[place] ?? '', profileId(n)]],
  );
  return { defaults: new Map(defaults), ofSeveral: ofSeveral === 'first' ? 'first' : 'last', silent, unsaid };
}

function caller(who: EnvironmentDraft['caller']) {
  if (who === 'administrator') return { callerTemplates: [systemAdministrator] };
  const callerPrivileges =
    who === 'unsaid' ? null : who === 'lacking' ? writePrivileges.slice(1) : writePrivileges;
  return { callerTemplates: [systemCustomizer], callerPrivileges };
}

const teamOf = (role: Guid): Guid => id(0xb1, Number(role.slice(-2)));

function byHandRow(
  { how, of, managed, state }: ByHandDraft,
  n: number,
  legacy: readonly Row<'msdyn_ciprovider'>[],
): Row<'msdyn_channelprovider'> {
  const source = legacy.find((one) => one.id === legacyId(of));
  const url = source?.columns.msdyn_landingurl;
  const name = source?.columns.msdyn_name || source?.columns.msdyn_label || source?.id;
  const address =
    url == null || how === 'name' || how === 'nothing'
      ? {}
      : { msdyn_channelurl: how === 'idle' ? `${url}&idleTimeThreshold=60` : url };
  const named =
    how === 'name' && source !== undefined && name !== undefined
      ? { msdyn_uniquename: uniqueName('contoso', name, source.id) }
      : {};
  return channelProvider(n, { ...address, ...named, ismanaged: managed, statecode: state });
}

function omnichannelRow(like: EnvironmentDraft['omnichannel']): readonly Row<'msdyn_channelprovider'>[] {
  if (like === undefined) return [];
  const { columns } = channelProvider(1);
  return [
    row('msdyn_channelprovider', omnichannelProviderId, {
      ...columns,
      msdyn_name: 'omnichannel',
      msdyn_uniquename: 'msdyn_omnichannel',
      msdyn_label: like === 'same' ? 'Phone' : 'Omnichannel',
      msdyn_channelurl: 'https://oc-cdn.example/convcontrol/ChatControl.htm?ucilib=channel',
      msdyn_enableoutbound: true,
      msdyn_sortorder: like === 'same' ? 1 : 0,
      ismanaged: true,
    }),
  ];
}

function loaderRows(loader: EnvironmentDraft['loader']): readonly Row<'msdyn_applicationextension'>[] {
  if (loader === undefined) return [];
  const name = loader === 'there' ? 'msdyn_CIFV2Loader' : 'Framework';
  return [
    row('msdyn_applicationextension', loaderId, {
      msdyn_name: name,
      msdyn_uniquename: name,
      msdyn_webresource_url: '/webresources/msdyn_channelintegrationframework.js',
    }),
  ];
}

function peopleLinks({ people, legacy, profiles }: EnvironmentDraft, when: When) {
  const each = (toOf: (one: HumanDraft) => readonly Guid[]): readonly Link[] =>
    people.flatMap((one, n) => toOf(one).map((from) => ({ from, to: id(0xd0, n + 1) })));
  const teams = new Set(people.flatMap((one) => one.team ?? []));
  return {
    systemuserroles_association: each((one) => (when === 'before' ? (one.before ?? one.roles) : one.roles)),
    msdyn_appconfiguration_systemuser: each((one) =>
      one.direct.filter((n) => n <= profiles.custom.length).map(profileId),
    ),
    msdyn_ciprovider_systemuser_membership: each(({ linkedTo: n }) =>
      n === undefined || n > legacy.length || (when === 'before' && legacy[n - 1]?.since)
        ? []
        : [legacyId(n)],
    ),
    teamroles_association: [...teams].map((role) => ({ from: role, to: teamOf(role) })),
    teammembership_association: each((one) => (one.team === undefined ? [] : [teamOf(one.team)])),
  };
}

/** As an adapter reads it: holders of roles that some selector or mapping names, people somebody points at, sorted. */
export function asRead(made: Snapshot): Snapshot {
  const { rows, links } = made;
  const asked = new Set([
    ...rows.msdyn_ciprovider.flatMap((one) => idsIn(one.columns.msdyn_roleselector)),
    ...rows.msdyn_appprofilerolemapping.map(({ columns: { _msdyn_securityroleid_value: role } }) =>
      role === copiedRole ? agentRole : role,
    ),
  ]);
  const holders = links.systemuserroles_association.filter((link) => asked.has(link.from));
  const read = { ...links, systemuserroles_association: holders };
  const toPeople = [
    ...holders,
    ...links.msdyn_appconfiguration_systemuser,
    ...links.msdyn_ciprovider_systemuser_membership,
    ...links.teammembership_association,
  ];
  const numbers = new Set(toPeople.map((link) => Number.parseInt(link.to.slice(-4), 16)));
  const sorted = Object.entries({ ...rows, systemuser: [...numbers].map((n) => person(n)) }).map(
    ([table, list]) => [table, [...(list as readonly Row[])].sort((a, b) => (a.id < b.id ? -1 : 1))],
  );
  const pairs = Object.entries(read).map(([name, list]) => [
    name,
    [...list].sort((a, b) => (`${a.from}|${a.to}` < `${b.from}|${b.to}` ? -1 : 1)),
  ]);
  return { ...made, rows: Object.fromEntries(sorted), links: Object.fromEntries(pairs) };
}
