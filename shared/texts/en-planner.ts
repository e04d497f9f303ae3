/** Texts of what the planner finds in 1.0 rows and profiles, and of what it asks. */
export const plannerEn = {
  'finding.provider-never-loads': '{name} names no app, so CIF 1.0 never shows it. It stays where it is.',
  'finding.stays-for-apps':
    '{name} is also for {apps}, which cannot show 2.0 providers. Keep the 1.0 provider active for them.',
  'finding.says-version-2': '{name} says API version 2.0 in its 1.0 row. Its values are copied all the same.',
  'finding.icon-lost': 'The icon of {name} has no place in 2.0 and is lost.',
  'finding.legacy-users': {
    one: '{name} is linked to {count} person singly, as early versions did. That is not moved.',
    other: '{name} is linked to {count} people singly, as early versions did. That is not moved.',
  },
  'finding.url-spaces': 'The address of {name} holds spaces. Check that the panel loads.',
  'finding.url-secret':
    'The address of {name} holds what looks like a secret: {parameter}. It is copied as it is.',
  'finding.url-other-organization':
    'The address of {name} points at another organisation, {host}, in {parameter}. It is copied as it is.',
  'finding.omnichannel-same': '{name} is Omnichannel’s own panel. Its 2.0 provider is there and equal.',
  'finding.omnichannel-differs':
    '{name} is Omnichannel’s own panel. Its 2.0 provider is there but differs: {columns}. It is managed and not edited.',
  'finding.omnichannel-provider-missing':
    '{name} is Omnichannel’s own panel, but its 2.0 provider is missing. Update Omnichannel.',
  'finding.several-providers':
    '{profile} shows several providers: {names}. Version 1.0 showed one at a time; a panel then needs a session of its own to be visible.',
  'finding.group-keeps-all': {
    one: '{count} person keeps {profile} with everything in it.',
    other: '{count} people keep {profile} with everything in it.',
  },
  'finding.group-keeps': {
    one: '{count} person leaves {profile} and keeps: {names}.',
    other: '{count} people leave {profile} and keep: {names}.',
  },
  'finding.group-loses': {
    one: '{count} person leaves {profile} and loses: {names}. Make these again by hand.',
    other: '{count} people leave {profile} and lose: {names}. Make these again by hand.',
  },
  'finding.profile-shared': {
    one: '{count} more person has {profile} and will see the providers too.',
    other: '{count} more people have {profile} and will see the providers too.',
  },
  'finding.people-left': {
    one: '{count} person stays on {profile} and will not see the providers: {names}.',
    other: '{count} people stay on {profile} and will not see the providers: {names}.',
  },
  'finding.through-team-only': {
    one: '{count} person has a role only through a team and never saw a provider; not moved: {names}.',
    other: '{count} people have a role only through a team and never saw a provider; not moved: {names}.',
  },
  'finding.active-channels-off': 'Active channel providers are not on in {profile}.',
  'finding.active-channels-on': 'Active channel providers are on in {profile}.',
  'finding.active-channels-unverified':
    'Active channel providers are switched on in {profile} by linking msdyn_omnichannel. That this is what the switch in the form does is not verified.',
  'question.unusable-address':
    'The address of {name} cannot be loaded in 2.0 ({because}). What shall become of the provider?',
  'option.unusable-address.leave': 'Leave it out',
  'option.unusable-address.copy': 'Copy it as it is and correct it later',
  'question.order':
    'These providers share an order or use 0, the order of Omnichannel: {names}. Which order shall they have?',
  'option.order.keep': 'The orders they have',
  'option.order.renumber': 'New ones, 10, 20, 30 … as they stand on the screen',
  'question.upgraded-profile':
    'There is a profile {profile}. The migration page says to use it; the provisioning page calls such a profile an artefact that can be deleted. Which is right here?',
  'option.upgraded-profile.new': 'Make a new profile and leave it alone',
  'option.upgraded-profile.use': 'Use it',
  'question.take-away': {
    one: '{count} person was given {profile}, which may not be edited. Move this person to a new profile?',
    other: '{count} people were given {profile}, which may not be edited. Move them to a new profile?',
  },
  'option.take-away.leave': 'Leave them where they are',
  'option.take-away.move': 'Move them',
  'question.assignment': {
    one: 'People can be assigned one by one, as the page says, or through {roles} role. How?',
    other: 'People can be assigned one by one, as the page says, or through their roles ({roles}). How?',
  },
  'option.assignment.direct': 'One by one',
  'option.assignment.roles': 'Through their roles; new colleagues then get it by themselves',
  'question.admins': {
    one: '{count} person sees the providers only as an administrator. Give this person the profile too?',
    other: '{count} people see the providers only as administrators. Give them the profile too?',
  },
  'option.admins.leave-out': 'Leave them out',
  'option.admins.include': 'Give it to them',
  'question.active-channels':
    'Active channel providers are not on in {profile}. Switch them on by linking msdyn_omnichannel? This is not verified.',
  'option.active-channels.leave': 'Leave it as it is',
  'option.active-channels.attach': 'Link it',
} as const;
