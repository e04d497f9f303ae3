/**
 * How a card asks: by kind a title, why it is asked and what the safe answer means, the line that names the thing, and
 * the label of the input. Title and label are read as Markdown by Teams, so no value may stand in them.
 */
export const questionsEn = {
  'ask.target-exists': 'Providers that exist already',
  'ask.target-exists.why':
    'A 2.0 provider with the same unique name or address is there, and Cutover did not make it. The safe answer leaves both as they are: nothing is overwritten and nobody sees a second panel.',
  'ask.target-exists.about': '[{provider} · ]already there: {name}[ ({uniqueName})]',
  'ask.target-exists.label': 'What shall become of it?',
  'ask.unusable-address': 'Addresses that cannot be loaded',
  'ask.unusable-address.why':
    'Version 2.0 loads a panel only from a full https address. The safe answer leaves the provider in 1.0, where nothing changes for anybody.',
  'ask.unusable-address.about': '{name} · {because}',
  'ask.unusable-address.label': 'What shall become of the provider?',
  'because.not-https': 'the address is not https',
  'because.localhost': 'the address is on one’s own computer',
  'because.missing': 'there is no address',
  'because.unreadable': 'this is not a full address',
  'ask.order': 'Order of the providers',
  'ask.order.why':
    'Providers of the same order may change places, and 0 is the order of Omnichannel. The safe answer keeps the orders of 1.0.',
  'ask.order.about': 'Shared, or 0: {names}',
  'ask.order.label': 'Which order shall they have?',
  'ask.upgraded-profile': 'Upgraded profile of Omnichannel',
  'ask.upgraded-profile.why':
    'The migration page says to use such a profile; the provisioning page calls it a left-over that can be deleted. The safe answer makes a new profile and leaves this one alone.',
  'ask.upgraded-profile.about': '{profile}',
  'ask.upgraded-profile.label': 'Which profile shall show the providers?',
  'ask.unknown-profile': 'People whose profile nobody knows',
  'ask.unknown-profile.why':
    'Dataverse does not say which profile these people have, so nobody can say what a new one would take away. The safe answer leaves them as they are, without the providers.',
  'ask.unknown-profile.about': { one: '{count} person', other: '{count} people' },
  'ask.unknown-profile.label': 'Give them a new profile?',
  'ask.shared-profile': 'Profiles that others have too',
  'ask.shared-profile.why':
    'Whoever has the profile would see the providers too, seen or not seen today. The safe answer attaches them there, so that nobody leaves a profile.',
  'ask.shared-profile.about': {
    one: '{profile} · {count} person who would gain',
    other: '{profile} · {count} people who would gain',
  },
  'ask.shared-profile.label': 'Where shall the providers be attached?',
  'ask.default-profile': 'The profile of everybody without another one',
  'ask.default-profile.why':
    'Everybody without a profile of their own would see the providers. The safe answer attaches them there, so that nobody leaves a profile.',
  'ask.default-profile.about': '{profile}',
  'ask.default-profile.label': 'Where shall the providers be attached?',
  'ask.take-away': 'People with a profile that may not be edited',
  'ask.take-away.why':
    'A person has one profile. To see the providers these people would have to leave theirs, with what it offers. The safe answer leaves them where they are, without the providers.',
  'ask.take-away.about': {
    one: '{profile} · {count} person',
    other: '{profile} · {count} people',
  },
  'ask.take-away.label': 'Move them to a new profile?',
  'ask.assignment': 'How people get the profile',
  'ask.assignment.why':
    'Microsoft’s page assigns people one by one. Through roles, new colleagues get the profile by themselves, but so does everybody else with the role. The safe answer assigns exactly the people of this plan.',
  'ask.assignment.label': 'How shall they get it?',
  'ask.admins': 'Administrators',
  'ask.admins.why':
    'Version 1.0 adds the administrator roles to every provider, whether or not these people take calls. The safe answer leaves them out; they keep the profile they have.',
  'ask.admins.about': {
    one: '{count} person sees the providers only as an administrator.',
    other: '{count} people see the providers only as administrators.',
  },
  'ask.admins.label': 'Give them the profile too?',
  'ask.active-channels': 'Active channel providers',
  'ask.active-channels.why':
    'They are not on in these profiles. Cutover could link msdyn_omnichannel, but nobody has verified that this is what the switch in the form does. The safe answer changes nothing; switch it on in the profile yourself.',
  'ask.active-channels.about': '{names}',
  'ask.active-channels.label': 'Switch them on?',
  'ask.several-providers': 'Several providers for the same people',
  'ask.several-providers.why':
    'Version 1.0 shows one provider at a time, 2.0 shows all of them, and then each widget has to create its own session to be visible. The safe answer takes nothing from anybody.',
  'ask.several-providers.about': '{names}',
  'ask.several-providers.label': 'Which shall people get?',
  'ask.legacy-users': 'People linked singly',
  'ask.legacy-users.why':
    'Early versions linked single people to a provider; later ones go by roles. The safe answer counts only those whom the roles give.',
  'ask.legacy-users.about': {
    one: '{names} · {count} person',
    other: '{names} · {count} people',
  },
  'ask.legacy-users.label': 'Count them as people who see the provider?',
  'ask.any.label': 'Your answer',
} as const;
