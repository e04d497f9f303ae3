import * as fc from 'fast-check';
import { type LegacyDraft, legacyDrafts } from './arbitrary-legacy.ts';
import { profileDrafts } from './arbitrary-profiles.ts';
import { adminRole, agentRole, customizerRole, fieldRole, leadRole } from './ids.ts';

const somebodysRoles = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom([agentRole], [leadRole], [fieldRole], [agentRole, leadRole]) },
  { weight: 2, arbitrary: fc.constantFrom([adminRole], [customizerRole], [agentRole, adminRole], []) },
);

const human = fc.record({
  roles: somebodysRoles,
  /** What they held when an earlier run was made, if something else. */
  before: fc.option(somebodysRoles, { freq: 3 }),
  /** Places of the custom profiles they have directly. */
  direct: fc.oneof(
    { weight: 5, arbitrary: fc.constant<readonly number[]>([]) },
    { weight: 3, arbitrary: fc.constantFrom<readonly number[]>([1], [2], [3], [4]) },
    { weight: 1, arbitrary: fc.constantFrom<readonly number[]>([1, 2], [2, 3], [1, 2, 3]) },
  ),
  team: fc.constantFrom(undefined, undefined, undefined, agentRole, leadRole),
  linkedTo: fc.constantFrom(undefined, undefined, undefined, undefined, 1, 2),
});

const byHand = fc.record({
  how: fc.constantFrom('name', 'address', 'address', 'idle', 'nothing'),
  of: fc.integer({ min: 1, max: 3 }),
  managed: fc.constantFrom(false, false, true),
  state: fc.constantFrom(0, 0, 1),
});

export const absences = [
  'msdyn_appprofilerolemapping',
  'msdyn_appconfiguration.msdyn_profileorder',
  'msdyn_channelprovider.msdyn_sandboxconfiguration',
  'msdyn_smartassistconfig_msdyn_appconfig',
  'msdyn_inboxconfiguration',
  'msdyn_appcopilotconfiguration',
] as const;

const draft = fc.record({
  legacy: legacyDrafts,
  profiles: profileDrafts,
  people: fc.array(human, { maxLength: 9 }),
  byHand: fc.array(byHand, { minLength: 0, maxLength: 4 }),
  apps: fc.constantFrom('both', 'both', 'both', 'workspace'),
  /** Omnichannel's own 2.0 provider: like the 1.0 row of its address, different, or not there. */
  omnichannel: fc.constantFrom('same', 'same', 'different', undefined),
  loader: fc.constantFrom('there', 'there', 'there', 'there', 'there', 'there', 'renamed', undefined),
  caller: fc.constantFrom(
    'administrator',
    'administrator',
    'administrator',
    'customizer',
    'lacking',
    'unsaid',
  ),
  absent: fc.oneof(
    { weight: 5, arbitrary: fc.constant<(typeof absences)[number][]>([]) },
    { weight: 1, arbitrary: fc.subarray([...absences], { minLength: 1 }) },
  ),
  ofSeveral: fc.constantFrom('first', 'last'),
  silent: fc.constantFrom<readonly string[]>(
    [],
    [],
    [],
    [],
    [],
    ['OmniChannelEngagementHub'],
    ['OmniChannelEngagementHub', 'msdyn_CustomerServiceWorkspace'],
  ),
  unsaid: fc.constantFrom(false, false, true),
});

/** Everything of an environment that is left to chance; `environmentOf` makes it. */
export type EnvironmentDraft = typeof draft extends fc.Arbitrary<infer D> ? D : never;
export type HumanDraft = EnvironmentDraft['people'][number];
export type ByHandDraft = EnvironmentDraft['byHand'][number];
export type { LegacyDraft };
export const environmentDrafts: fc.Arbitrary<EnvironmentDraft> = draft;
