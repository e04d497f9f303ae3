import type { Store } from '../../dataverse/store.ts';
import type { Answers } from './answers.ts';
import type { Audience } from './audiences.ts';
import type { Partners } from './partners.ts';

/** Links written as `relationship from to`. */
export interface ExpectedLinks {
  readonly added: Set<string>;
  readonly removed: Set<string>;
  /** New profiles by id. */
  readonly profiles: Set<string>;
}

const assigned = 'msdyn_appconfiguration_systemuser';
const provided = 'msdyn_appconfig_msdyn_channelprovider';
const loaded = 'msdyn_appconfiguration_applicationextension';
const parts = [
  'msdyn_appconfiguration_sessiontemplate',
  'msdyn_msdyn_paneconfig_msdyn_appconfig',
  'msdyn_smartassistconfig_msdyn_appconfig',
];

/**
 * Who must get which provider through which profile: the profile they have where that may be edited, the upgraded one
 * where somebody said so, else a new one with the parts of the old. Nobody is taken off a profile unless decided.
 */
export function expectedLinks(
  before: Store,
  after: Store,
  groups: readonly Audience[],
  partners: Partners,
  answers: Answers,
  problems: string[],
): ExpectedLinks {
  const expected = { added: new Set<string>(), removed: new Set<string>(), profiles: new Set<string>() };
  const link = (relationship: string, from: string, to: string): void =>
    void expected.added.add(`${relationship} ${from} ${to}`);
  const loader = before
    .rows('msdyn_applicationextension')
    .find((row) => row.msdyn_name === 'msdyn_CIFV2Loader');
  const omnichannel = before
    .rows('msdyn_channelprovider')
    .find((row) => row.msdyn_uniquename === 'msdyn_omnichannel');
  const switchOn = answers.get('profiles/active-channels') === 'attach';

  for (const group of groups) {
    const old = String(group.profile.msdyn_appconfigurationid);
    const shown = profileShown(group);
    if (shown === undefined) continue;
    link(loaded, shown, String(loader?.msdyn_applicationextensionid));
    for (const one of group.rows) link(provided, shown, partners.get(one.id) ?? `the 2.0 row of ${one.name}`);
    if (switchOn && group.rows.some((one) => one.forOmnichannel))
      link(provided, shown, String(omnichannel?.msdyn_channelproviderid));
    if (shown === old) continue;
    for (const person of group.people) link(assigned, shown, person);
    if (group.directly)
      for (const person of group.people) expected.removed.add(`${assigned} ${old} ${person}`);
    if (before.row('msdyn_appconfiguration', shown) !== undefined) continue;
    if (expected.profiles.has(shown)) problems.push('two groups of people share a new profile');
    expected.profiles.add(shown);
    const left = [old, ...group.others.map((row) => String(row.msdyn_appconfigurationid))];
    for (const part of parts)
      for (const { from, to } of before.links(part)) if (left.includes(from)) link(part, shown, to);
  }
  for (const known of [...expected.added]) {
    const [relationship = '', from, to] = known.split(' ');
    if (before.links(relationship).some((one) => one.from === from && one.to === to))
      expected.added.delete(known);
  }
  return expected;

  /** Id of the profile that shows a group its rows afterwards; nothing when they are left alone. */
  function profileShown({ profile, directly, rows, people }: Audience): string | undefined {
    const id = String(profile.msdyn_appconfigurationid);
    const outOfBox = String(profile.msdyn_uniquename).startsWith('msdyn_');
    if (profile.ismanaged !== true && profile.statecode === 0 && !outOfBox) return id;
    if (directly && answers.get(`${id}/take-away`) !== 'move') return undefined;
    const use = [...answers].find(([key, value]) => key.endsWith('/upgraded-profile') && value === 'use');
    if (!directly && use !== undefined && rows.every((one) => !one.forWorkspace)) return use[0].split('/')[0];
    const fresh = after
      .links(assigned)
      .find(
        ({ from, to }) => people.includes(to) && before.row('msdyn_appconfiguration', from) === undefined,
      );
    if (fresh === undefined)
      problems.push(`${people.length} people of ${String(profile.msdyn_name)} got no new profile`);
    return fresh?.from;
  }
}
