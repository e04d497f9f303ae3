/** Texts of what the planner finds in 1.0 rows and profiles, and of what it asks. */
export const plannerEn = {
  'finding.provider-never-loads': '{name} names no app, so CIF 1.0 never shows it. It stays where it is.',
  'finding.stays-for-apps':
    '{name} is also for {apps}, which cannot show 2.0 providers. Keep the 1.0 provider active for them.',
  'finding.says-version-2': '{name} says API version 2.0 in its 1.0 row. Its values are copied all the same.',
  'finding.icon-lost': 'The icon of {name} has no place in 2.0 and is lost.',
  'finding.rows-perhaps-hidden': {
    one: 'Dataverse counted, within the last day, {count} more 1.0 provider than the identity of Cutover can read: it names no role of that identity, or none at all. Add System Administrator to its roles and plan again, or look at it by hand.',
    other:
      'Dataverse counted, within the last day, {count} more 1.0 providers than the identity of Cutover can read: they name no role of that identity, or none at all. Add System Administrator to their roles and plan again, or look at them by hand.',
  },
  'finding.selector-unreadable-apps':
    'The apps of {name} hold text that is no id: {text}. 1.0 finds nothing by it.',
  'finding.selector-unreadable-roles':
    'The roles of {name} hold text that is no id: {text}. 1.0 finds nothing by it.',
  'finding.shown-in-other-app': {
    one: 'People with {profile} will see {count} provider in {app} as well, which 1.0 did not show there: {names}.',
    other:
      'People with {profile} will see {count} providers in {app} as well, which 1.0 did not show there: {names}.',
  },
  'finding.people-wait': {
    one: '{count} person[ on {profile}] waits for an answer below: {names}.',
    other: '{count} people[ on {profile}] wait for an answer below: {names}.',
  },
  'finding.only-admins-see':
    'Only administrators see {name}, and they are left out: nobody would see it in 2.0.',
  'finding.dead-app': '{name} names an app that is not in this environment: {app}.',
  'finding.role-copy':
    '{name} names the copy of a role in a business unit, {role}. CIF 1.0 compares root roles only, so it never matched anybody.',
  'finding.trusted-domain-unreadable':
    'The trusted domain of {name} is no address. It is copied as it is and will match nothing.',
  'finding.trusted-domain-origin':
    'The trusted domain of {name} becomes {origin}: 2.0 compares it with the origin of the panel, without a path.',
  'finding.parameters-secret':
    'The custom parameters of {name} hold what looks like a secret: {parameter}. They are copied as they are.',
  'finding.sandbox-tokens':
    'The sandbox configuration of {name} holds entries that browsers do not know: {tokens}. They are copied as they are.',
  'finding.legacy-rows-stay': {
    one: '{count} provider of 1.0 stays active and unchanged. Retire it once the panel is proven in 2.0.',
    other:
      '{count} providers of 1.0 stay active and unchanged. Retire them once the panels are proven in 2.0.',
  },
  'finding.url-spaces': 'The address of {name} holds spaces. Check that the panel loads.',
  'finding.url-secret':
    'The address of {name} holds what looks like a secret: {parameter}. It is copied as it is.',
  'finding.url-other-organization':
    'The address of {name} points at another organisation, {host}, in its parameter {parameter}. It is copied as it is.',
  'finding.omnichannel-same': '{name} is Omnichannel’s own panel. Its 2.0 provider is there and equal.',
  'finding.omnichannel-differs':
    '{name} is Omnichannel’s own panel. Its 2.0 provider is there but differs: {columns}. It is managed and not edited: compare both and tell its owner.',
  'finding.omnichannel-provider-missing':
    '{name} is Omnichannel’s own panel, but its 2.0 provider is missing. Update Omnichannel.',
  'finding.several-providers':
    '{profile} will show {count} providers: {names}. With several, setMode does nothing on the home page: each widget has to create its own session.',
  'finding.group-keeps-all': {
    one: '{count} person keeps {profile} with everything in it.',
    other: '{count} people keep {profile} with everything in it.',
  },
  'finding.group-keeps': {
    one: '{count} person leaves {profile} and keeps: {names}.',
    other: '{count} people leave {profile} and keep: {names}.',
  },
  'finding.group-leaves': {
    one: '{count} person leaves {profile}.',
    other: '{count} people leave {profile}.',
  },
  'finding.group-elsewhere': {
    one: 'In the other app {count} person gets the new profile too, instead of {profile}. The panels there are kept[; the rest is not: {names}].',
    other:
      'In the other app {count} people get the new profile too, instead of {profile}. The panels there are kept[; the rest is not: {names}].',
  },
  'finding.profile-is-default':
    '{profile} is what people without a profile of their own get: all of them will see the providers.',
  'finding.group-loses': {
    one: '{count} person leaves {profile} and loses: {names}. Make these again by hand.',
    other: '{count} people leave {profile} and lose: {names}. Make these again by hand.',
  },
  'finding.profile-shared': {
    one: '{count} person who has {profile} will see providers not seen today.',
    other: '{count} people who have {profile} will see providers they do not see today.',
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
  'question.unusable-address.missing':
    '{name} has no address, so there is nothing to load in 2.0: it can only be left out.',
  'question.unusable-address.unreadable':
    'The address of {name} is not a whole address, so no panel can load from it. What shall become of the provider?',
  'question.unusable-address.not-https':
    'The address of {name} is not https, so browsers refuse to load it. What shall become of the provider?',
  'question.unusable-address.localhost':
    'The address of {name} is somebody’s own machine, localhost. What shall become of the provider?',
  'option.unusable-address.leave': 'Leave it out',
  'option.unusable-address.copy': 'Copy it as it is and correct it later',
  'question.order':
    'These providers share an order or use 0, the order of Omnichannel: {names}. Which order shall they have?',
  'option.order.keep': 'The orders they have',
  'option.order.renumber': 'New ones at equal distances, as they stand on the screen',
  'question.unknown-profile': {
    one: 'Dataverse does not say which profile {count} person has today, so nobody can say what a new one would take away. Give this person a new profile?',
    other:
      'Dataverse does not say which profile {count} people have today, so nobody can say what a new one would take away. Give them a new profile?',
  },
  'option.unknown-profile.leave': 'No, leave them as they are',
  'option.unknown-profile.new': 'Yes, with nothing but the providers',
  'question.shared-profile': {
    one: '{count} person who has {profile} would see providers not seen today. Attach the providers there, or give only those who see them a profile of their own?',
    other:
      '{count} people who have {profile} would see providers they do not see today. Attach the providers there, or give only those who see them a profile of their own?',
  },
  'option.shared-profile.attach': 'Attach them there',
  'option.shared-profile.new': 'A profile of their own, with the parts of this one',
  'question.default-profile':
    '{profile} is what everybody without a profile of their own gets. Attach the providers there for all of them, or give only those who see them a profile of their own?',
  'option.default-profile.attach': 'Attach them there',
  'option.default-profile.new': 'A profile of their own, with the parts of this one',
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
  'question.active-channels': {
    one: 'Active channel providers are not on in {names}. Switch them on by linking msdyn_omnichannel? That the switch in the form does the same is not verified.',
    other:
      'Active channel providers are not on in {count} profiles: {names}. Switch them on by linking msdyn_omnichannel? That the switch in the form does the same is not verified.',
  },
  'question.several-providers': {
    one: 'Some people see {count} provider beside others: {names}. 1.0 shows one at a time, 2.0 shows all, and then each widget has to create its own session. Which shall they get?',
    other:
      'Some people see several of these {count} providers: {names}. 1.0 shows one at a time, 2.0 shows all, and then each widget has to create its own session. Which shall they get?',
  },
  'option.several-providers.all': 'All they see today',
  'option.several-providers.first': 'Only the first of each app, by order',
  'question.legacy-users': {
    one: '{count} person is linked singly, as early versions did, to {names}. Count this person as one who sees it?',
    other:
      '{count} people are linked singly, as early versions did, to {names}. Count them as people who see it?',
  },
  'option.legacy-users.leave-out': 'No, only those whom its roles give',
  'option.legacy-users.include': 'Yes',
  'option.active-channels.leave': 'Leave it as it is',
  'option.active-channels.attach': 'Link it',
} as const;
