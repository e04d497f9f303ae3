/** Texts of findings, by code; a code that is not here is shown as itself. */
export const findingsEn = {
  'finding.solution-missing': 'The solution {solution} is not installed. Install it, then plan again.',
  'finding.app-missing': 'The app {app} is not in this environment. Install it, then plan again.',
  'finding.privilege-missing':
    'The identity of Cutover does not hold {privilege}, which this plan needs. Give it a role with that privilege, then plan again.',
  'finding.privileges-unchecked':
    'Whether the identity of Cutover may write all this could not be looked up. Let it read its own privileges, or check its roles by hand.',
  'finding.part-missing':
    'This environment has no {what}, which this plan would write. Update the solution that brings it, then plan again.',
  'finding.nothing-to-migrate': 'There is no active 1.0 provider to migrate.',
  'finding.provider-inactive': '{name} is inactive and stays where it is.',
  'finding.provider-not-for-app':
    '{name} is for no app that shows 2.0 providers[, only for {apps}], and stays where it is.',
  'finding.name-collision':
    '{count} providers are called {name} or look so; their unique names tell them apart.',
  'finding.admin-roles-left-out': {
    one: '{count} person sees the panel only as an administrator and gets no profile.',
    other: '{count} people see the panel only as administrators and get no profile.',
  },
  'finding.dead-role': '{name} names a role that matches nobody: {role}.',
  'finding.nobody-to-assign': 'Nobody would see {name}: no person has one of its roles directly.',
  'finding.provider-shown-to-nobody':
    'Everybody who sees {name} today stays on a profile that may not be edited, so nobody will see it in 2.0.',
  'finding.provider-not-first':
    'Everybody who sees {name} today sees another provider first, so by your answer nobody will see it in 2.0.',
  'finding.loader-missing':
    'The application extension msdyn_CIFV2Loader is missing. Install the 2.0 solution, then plan again.',
  'finding.expectation-met': { one: '{count} thing is as planned.', other: '{count} things are as planned.' },
  'finding.expectation-met.channel-provider': {
    one: '{count} channel provider is as planned, column by column.',
    other: '{count} channel providers are as planned, column by column.',
  },
  'finding.expectation-met.app-profile': {
    one: '{count} profile or attached provider is as planned.',
    other: '{count} profiles and attached providers are as planned.',
  },
  'finding.expectation-met.loader-extension': {
    one: 'The extension msdyn_CIFV2Loader is linked to {count} profile.',
    other: 'The extension msdyn_CIFV2Loader is linked to {count} profiles.',
  },
  'finding.expectation-met.users': {
    one: '{count} person has the planned profile.',
    other: '{count} people have the planned profile.',
  },
  'finding.not-checked-yet.widget-mode':
    'Nobody has looked whether the code of the widget calls setMode(1). Check it with its maker.',
  'finding.not-checked-yet.workspace':
    'Nobody has opened the app yet. Open it as one of these people and look for the panel.',
  'finding.not-checked-yet.active-channels':
    'Only for Omnichannel: look in the profile whether all active channels are on.',
  'finding.widget-docks': '{name} shows its panel while it starts: setMode(1) is called.',
  'finding.widgets-dock': {
    one: '{count} widget shows its panel while it starts.',
    other: '{count} widgets show their panels while they start.',
  },
  'finding.widgets-not-looked-at': {
    one: 'The widget of {count} more provider was not looked at.',
    other: 'The widgets of {count} more providers were not looked at.',
  },
  'finding.widget-docks-on-event':
    '{name} shows its panel only when something happens, such as a call or a click.',
  'cure.widget-docks-on-event':
    'If agents should see the panel at once, let the widget call setMode(1) after CIFInitDone.',
  'finding.widget-needs-session':
    '{name} shows its panel with setMode(1) alone. People who have it beside other providers do not see it then: setMode moves the panel only in a session of its own.',
  'cure.widget-needs-session':
    'Ask its maker to call createSession before setMode(1), or give these people this provider alone.',
  'finding.widget-does-not-dock': '{name} never shows its panel: no setMode(1) is reached.',
  'cure.widget-does-not-dock':
    'Ask its maker to call Microsoft.CIFramework.setMode(1) after CIFInitDone. The people who run Cutover can print the smallest edit: cutover widget.',
  'finding.widget-not-understood':
    'Whether {name} shows its panel could not be told from its code. Look in the workspace.',
  'finding.widget-not-run':
    'The page of {name} was not run in a browser ({reason}): what is said of it rests on its code alone.',
  'cure.widget-not-run':
    'Ask the people who run Cutover: {command-doctor} says what is wrong with the app that opens pages. Then {command-validate}, or look in the workspace.',
  'finding.workspace-nothing-to-see':
    'This plan gives nobody a panel, so there is nothing to look at: rows and links were compared, and prove it.',
  'finding.workspace-of-somebody-else':
    'The workspace looked at is of somebody this plan gives no profile, so it proves nothing here.',
  'finding.workspace-not-seen-wrong_person':
    'Whoever is signed in to look at the workspace gets no profile by this plan. Look as one of the people moved.',
  'finding.workspace-not-seen-sign_in_needed':
    'The stored sign-in for the workspace has ended. Store a new one, or look with your own browser.',
  'finding.workspace-not-seen-workspace_unreachable':
    'The workspace did not open[ ({status})]. Look with your own browser.',
  'finding.workspace-not-seen-workspace_timed_out':
    'The workspace was not ready within {seconds} seconds. Look with your own browser.',
  'finding.workspace-not-seen-workspace_too_large':
    'The workspace loads more than our browser may. Look with your own browser.',
  'finding.workspace-not-seen-browser_missing':
    'There is no browser here to open the workspace with. Look with your own.',
  'finding.workspace-not-seen-browser_app_away':
    'The app that opens pages did not answer[ ({status})]. Look with your own browser.',
  'finding.workspace-not-seen-browser_app_refused':
    'The app that opens pages did not let Cutover in[ ({status})]. Look with your own browser.',
  'finding.workspace-not-seen-browser_app_unlike':
    'The app that opens pages is another build, or answered what it should not[ ({problem})]. Look with your own browser.',
  'finding.expectation-unmet': '{label} is not as planned[: {columns}].',
  'finding.expectation-unmet.loader-extension':
    'The extension msdyn_CIFV2Loader is not linked to {label}, so no panel can appear there.',
  'finding.profile-effective': {
    one: '{count} person was asked for their effective profile: it is {label}.',
    other: '{count} people were asked for their effective profile: all get {label}.',
  },
  'finding.components-published': 'Everything the plan promised is published, as far as Dataverse says.',
  'finding.profile-not-answered':
    'Whether people get {label} in {apps} is not proven: Dataverse named no profile[ for {silent} of the {asked} people asked].',
  'cure.profile-not-answered':
    'Open the app as one of them and compare the profile, or {command-validate} again later. The identity of Cutover needs to read app profiles.',
  'finding.component-unpublished':
    '{label} is there and not published. Whether apps show it before it is published is not documented.',
  'cure.component-unpublished': 'Publish all customizations, then {command-validate}.',
  'finding.component-deleted':
    '{label} is marked as deleted in its solution (component state {state}). Whether apps still show it is not documented.',
  'cure.component-deleted': 'Look which solution layer deletes it, then {command-validate}.',
  'finding.components-unread': 'Dataverse did not tell whether these are published: {parts}.',
  'finding.profile-not-effective':
    'People have {label}, but Dataverse gives them another profile in {app}: they will not see the panel there. Look who else assigns profiles there.',
  'finding.other-profile-wins':
    'Dataverse gives people another profile than {label}, and nothing of ours decides that. Look for a role mapping or profile with a stronger rank.',
  'finding.moved-by-hand':
    '{label} has got another profile since. I leave it so; plan a migration to have them asked about.',
  'finding.earlier-profile-unusable':
    '{label} cannot go back to {profile}: it is inactive or gone, and this repair does not bring it back. I leave {label} as is; bring that profile back or give another one.',
  'finding.row-gone':
    'The row {label} is gone and was not made by this plan. Plan a migration to have it made.',
  'finding.other-profile-meanwhile':
    '{name} was also given {profile} by somebody else while this run was applied. Decide which of the two stays, and take the other one away.',
  'finding.expectation-unmet-more': {
    one: '{count} more thing is not as planned.',
    other: '{count} more things are not as planned.',
  },
  'finding.not-checked-yet': 'Nobody has looked at this yet. Look yourself, in the app.',
  'finding.organization-confirmed': 'This is the organisation that was configured.',
  'severity.passed': 'Passed',
  'severity.info': 'Note',
  'severity.warning': 'Warning',
  'severity.error': 'Error',
  'severity.unchecked': 'Not checked yet',
  'question.target-exists':
    'For {provider} there is a 2.0 provider already that Cutover did not make: {name} ({uniqueName}). What shall become of it?',
  'question.missing': 'Choose one.',
  'option.target-exists.adopt': 'Take it over and bring it up to date',
  'option.target-exists.new': 'Leave it and create a new one beside it',
  'option.target-exists.leave': 'Leave it and do not migrate this provider',
} as const;
