import * as fc from 'fast-check';
import { omnichannelApp, workspaceApp } from '../../shared/domain/apps.ts';
import type { Guid } from '../../shared/domain/guid.ts';
import type { Link, Row } from '../../shared/domain/snapshot.ts';
import { agentRole, copiedRole, deadRole, fieldRole, id, leadRole, loaderId } from './ids.ts';
import { outOfBoxProfile, row } from './snapshot.ts';

/** Places a part can hang at; the last ones are rows of the profile's own. */
const parts = ['template', 'pane', 'assist', 'loader', 'inbox', 'copilot', 'omnichannel', 'by-hand'] as const;

const draft = fc.record({
  name: fc.constantFrom(
    'Night shift',
    'Night shift',
    'Night shift',
    'Omnichannel upgraded app profile',
    'Omnichannel Upgraded OOB Default app profile',
  ),
  value: fc.constantFrom('CustomerServiceApps', 'CustomerServiceApps', workspaceApp, omnichannelApp, null),
  managed: fc.constantFrom(false, false, false, true),
  state: fc.constantFrom(0, 0, 0, 0, 1),
  rank: fc.constantFrom(null, null, 1, 1, 2),
  parts: fc.subarray([...parts]),
});
const mapping = fc.record({
  /** Which profile; beyond the last one it is nobody's, or one that is gone. */
  of: fc.nat(5),
  role: fc.constantFrom(agentRole, leadRole, fieldRole, copiedRole, deadRole),
  state: fc.constantFrom(0, 0, 0, 1),
});

export type ProfileDraft = typeof draft extends fc.Arbitrary<infer D> ? D : never;
export type MappingDraft = typeof mapping extends fc.Arbitrary<infer D> ? D : never;
export const profileDrafts = fc.record({
  custom: fc.array(draft, { maxLength: 4 }),
  outOfBox: fc.tuple(fc.subarray([...parts]), fc.subarray([...parts])),
  pane: fc.constantFrom(null, 'msdyn_default_pane'),
  mappings: fc.array(mapping, { maxLength: 2 }),
  /** By app: which profile is the custom default there. */
  defaults: fc.tuple(...[0, 1].map(() => fc.constantFrom(undefined, undefined, undefined, 1, 2, 3))),
});

export const profileId = (n: number): Guid => id(0xf1, n);
export const omnichannelOutOfBox = id(0xf1, 0xfffe);
export const omnichannelProviderId = id(0xc3, 1);
export const foreignId = (n: number): Guid => id(0xc2, n);

export function profileRow(one: ProfileDraft, n: number): Row<'msdyn_appconfiguration'> {
  return row('msdyn_appconfiguration', profileId(n), {
    ...outOfBoxProfile.columns,
    msdyn_name: one.name,
    msdyn_uniquename: `contoso_night_${n}`,
    msdyn_appmoduleuniquename: one.value,
    msdyn_profileorder: one.rank,
    ismanaged: one.managed,
    statecode: one.state,
  });
}

export function mappingRow(
  one: MappingDraft,
  n: number,
  profiles: number,
): Row<'msdyn_appprofilerolemapping'> {
  const gone = one.of === 5 ? id(0xf1, 0xdead) : null;
  return row('msdyn_appprofilerolemapping', id(0xf2, n), {
    msdyn_name: `Mapping ${n}`,
    msdyn_uniquename: `contoso_map_${n}`,
    _msdyn_appprofileid_value: one.of < profiles ? profileId(one.of + 1) : gone,
    _msdyn_securityroleid_value: one.role,
    statecode: one.state,
  });
}

/** Where each part is: a link to a shared row, or a row of the profile's own. */
export const linkOfPart = {
  template: { name: 'msdyn_appconfiguration_sessiontemplate', to: id(0xe1, 1) },
  pane: { name: 'msdyn_msdyn_paneconfig_msdyn_appconfig', to: id(0xe2, 1) },
  assist: { name: 'msdyn_smartassistconfig_msdyn_appconfig', to: id(0xe3, 1) },
  loader: { name: 'msdyn_appconfiguration_applicationextension', to: loaderId },
  omnichannel: { name: 'msdyn_appconfig_msdyn_channelprovider', to: omnichannelProviderId },
  'by-hand': { name: 'msdyn_appconfig_msdyn_channelprovider', to: foreignId(1) },
} as const;

export type Part = (typeof parts)[number];

export const isLinked = (part: Part): part is keyof typeof linkOfPart => part in linkOfPart;

export type PartLinks = readonly (Link & {
  readonly name: (typeof linkOfPart)[keyof typeof linkOfPart]['name'];
})[];

export function partLinks(of: readonly (readonly [profile: Guid, parts: readonly Part[]])[]): PartLinks {
  return of.flatMap(([from, own]) => own.filter(isLinked).map((part) => ({ from, ...linkOfPart[part] })));
}
