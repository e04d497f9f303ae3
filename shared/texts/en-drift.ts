import type { DriftKind } from '../domain/drift-kinds.ts';
import type { WorkspaceFindingCode } from '../domain/judge-workspace.ts';

/** A sentence for a group of people, in the number there are. */
const people = <S extends string>(one: S, other: S = one) => ({ one, other });

/** What differs, one sentence each, for admins who know the forms. A kind without a sentence does not compile. */
export const driftEn = {
  'drift.provider-gone': 'Channel provider {label} was deleted.',
  'drift.provider-replaced': 'Channel provider {label} was deleted and made again as another row[: {other}].',
  'drift.provider-deactivated': 'Channel provider {label} was deactivated.',
  'drift.provider-reactivated': 'Channel provider {label} was activated again.',
  'drift.provider-managed': 'Channel provider {label} belongs to a managed solution now.',
  'drift.provider-owner-changed': 'Channel provider {label} has another owner.',
  'drift.provider-changed': 'Channel provider {label} was changed.',
  'drift.address-changed': 'Channel provider {label} leads to another address.',
  'drift.provider-detached': 'Channel provider {label} was taken off the profile[ {profile}].',
  'drift.provider-attached': 'Channel provider {label} was put on the profile[ {profile}].',
  'drift.profile-gone': 'Profile {label} was deleted.',
  'drift.profile-replaced': 'Profile {label} was deleted and made again as another row[: {other}].',
  'drift.profile-deactivated': 'Profile {label} was deactivated.',
  'drift.profile-reactivated': 'Profile {label} was activated again.',
  'drift.profile-managed': 'Profile {label} belongs to a managed solution now.',
  'drift.profile-owner-changed': 'Profile {label} has another owner.',
  'drift.profile-changed': 'Profile {label} was changed.',
  'drift.profile-not-effective': 'Profile {label} does not reach its people[ in {apps}].',
  'drift.profile-by-default':
    'Profile {label} is given to people[ in {apps}] to whom nobody gave it: it may have been made the default.',
  'drift.template-detached': 'Session template {label} was taken off the profile[ {profile}].',
  'drift.template-attached': 'Session template {label} was put on the profile[ {profile}].',
  'drift.pane-detached': 'Tool {label} was taken off the productivity pane[ of {profile}].',
  'drift.pane-attached': 'Tool {label} was put on the productivity pane[ of {profile}].',
  'drift.assist-detached': 'Assist setting {label} was taken off the profile[ {profile}].',
  'drift.assist-attached': 'Assist setting {label} was put on the profile[ {profile}].',
  'drift.inbox-new': 'The inbox[ of {profile}] has a new setting: {label}.',
  'drift.inbox-gone': 'The inbox[ of {profile}] has lost the setting {label}.',
  'drift.inbox-changed': 'The inbox setting {label} was changed.',
  'drift.copilot-new': 'Copilot[ of {profile}] has a new setting: {label}.',
  'drift.copilot-gone': 'Copilot[ of {profile}] has lost the setting {label}.',
  'drift.copilot-changed': 'The Copilot setting {label} was changed.',
  'drift.linked-late':
    '{label} was linked[ with {profile}] by a change that came after both were taken apart.',
  'drift.loader-gone': 'The CIF 2.0 library, extension {label}, is not there any more.',
  'drift.loader-replaced':
    'The CIF 2.0 library, extension {label}, was deleted and made again as another row[: {other}].',
  'drift.loader-changed': 'The CIF 2.0 library, extension {label}, was changed.',
  'drift.loader-detached': 'The CIF 2.0 library is not loaded by the profile[ {profile}] any more.',
  'drift.extension-gone': 'Extension {label} was deleted.',
  'drift.extension-replaced': 'Extension {label} was deleted and made again as another row[: {other}].',
  'drift.extension-changed': 'Extension {label} was changed.',
  'drift.extension-detached': 'Extension {label} was taken off the profile[ {profile}].',
  'drift.extension-attached': 'Extension {label} was put on the profile[ {profile}].',
  'drift.mapping-gone': 'Role mapping {label} was deleted.',
  'drift.mapping-replaced': 'Role mapping {label} was made again as another row[: {other}].',
  'drift.mapping-deactivated': 'Role mapping {label} was deactivated.',
  'drift.mapping-reactivated': 'Role mapping {label} was activated again.',
  'drift.mapping-changed': 'Role mapping {label} leads elsewhere.',
  'drift.mapping-new': 'Somebody mapped a role to a migrated profile: {label}.',
  'drift.people-new': people(
    '{count} person is new in {label} and has no panel yet.',
    '{count} people are new in {label} and have no panel yet.',
  ),
  'drift.people-left': people(
    '{count} person left the roles and still has the profile {label}.',
    '{count} people left the roles and still have the profile {label}.',
  ),
  'drift.people-moved': people(
    '{count} person was moved from the profile {label}[ to {others}].',
    '{count} people were moved from the profile {label}[ to {others}].',
  ),
  'drift.people-unassigned': people(
    '{count} person was taken off the profile {label} and has none now.',
    '{count} people were taken off the profile {label} and have none now.',
  ),
  'drift.people-added': people(
    '{count} person was put on the profile {label} by hand.',
    '{count} people were put on the profile {label} by hand.',
  ),
  'drift.people-two-profiles': people(
    '{count} person of the profile {label} has a second one[: {others}].',
    '{count} people of the profile {label} have a second one[: {others}].',
  ),
  'drift.people-late': people(
    '{count} person was moved to {label} by a change that came after that profile was taken back.',
    '{count} people were moved to {label} by changes that came after that profile was taken back.',
  ),
  'drift.people-disabled': people(
    '{count} person of the profile {label} was disabled.',
    '{count} people of the profile {label} were disabled.',
  ),
  'drift.people-gone': people(
    '{count} person of the profile {label} is gone.',
    '{count} people of the profile {label} are gone.',
  ),
  'drift.people-linked': people(
    '{count} person was linked to the 1.0 provider {label}.',
    '{count} people were linked to the 1.0 provider {label}.',
  ),
  'drift.people-unlinked': people(
    '{count} person was taken off the 1.0 provider {label}.',
    '{count} people were taken off the 1.0 provider {label}.',
  ),
  'drift.role-gone': 'Role {label}, which was migrated, was deleted.',
  'drift.role-changed': 'Role {label}, which was migrated, was changed.',
  'drift.legacy-new': 'There is a new 1.0 provider: {label}.',
  'drift.legacy-changed': '1.0 provider {label} was changed.',
  'drift.legacy-gone':
    '1.0 provider {label} is in no list any more: it was deleted, or the administrator roles were taken from its roles, and lists show it only to its roles.',
  'drift.legacy-replaced': '1.0 provider {label} was made again as another row[: {other}].',
  'drift.legacy-deactivated': '1.0 provider {label} was deactivated.',
  'drift.legacy-activated': '1.0 provider {label} was activated.',
  'drift.legacy-reactivated': '1.0 provider {label} is active again, though it was retired.',
  'drift.app-gone': 'App {label} was deleted.',
  'drift.app-replaced':
    'App {label} was deleted and made again: 1.0 providers still name the one that is gone.',
  'drift.app-changed': 'App {label} was changed.',
  'drift.solution-gone': 'Solution {label} was removed.',
  'drift.part-gone': 'A part of the installation cannot be read any more: {label}.',
  'drift.widget-changed': 'The code of the widget of {label} was changed; it passes the same checks.',
  'drift.widget-hidden': 'The widget of {label} does not make its panel visible any more.',
  'drift.widget-not-framed': 'The page of {label} refuses to be shown in the workspace.',
  'drift.widget-unreachable': 'The page of {label} could not be fetched.',
  'drift.widget-worse': 'The widget of {label} fails checks that it did not fail before[: {codes}].',
  'drift.workspace-worse': 'The workspace fails a check: {label}.',
} as const satisfies {
  readonly [K in DriftKind as `drift.${K}`]: string | { readonly one: string; readonly other: string };
};

/** What a check of the workspace found, within a sentence: of drift only the code is known. */
export const driftWorkspaceEn = {
  'drift-workspace.library-not-loaded-in-workspace': 'its library is not loaded',
  'drift-workspace.no-channel-providers': 'session storage holds no channel providers',
  'drift-workspace.no-loader-extension': 'session storage does not name msdyn_CIFV2Loader',
  'drift-workspace.panel-missing': 'the panel is not there',
  'drift-workspace.panel-wrong-origin': 'the page of the panel ends at another origin',
  'drift-workspace.panel-refused': 'the page of the panel refuses to be shown in a frame',
  'drift-workspace.panel-hidden': 'the panel is there, but not to be seen',
  'drift-workspace.panel-not-noted': 'the panel was not among the frames that were noted',
  'drift-workspace.panel-out-of-reach': 'our browser may not reach the panel',
  'drift-workspace.profile-not-active': 'the person works with another profile',
  'drift-workspace.workspace-console-errors': 'the browser wrote errors to its console',
  'drift-workspace.workspace-shows-panel': 'the panel is to be seen',
} as const satisfies { readonly [K in `drift-workspace.${WorkspaceFindingCode}`]: string };
