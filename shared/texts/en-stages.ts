/** Texts of pilots, of widening them, and of retiring 1.0 rows. */
export const stagesEn = {
  'command.widen': 'Plans the rest of what a pilot began, for everybody, and asks for approval.',
  'command.retire': 'Plans to switch off the 1.0 providers that moved wholly, and asks for approval.',
  'button.widen': 'Widen to all {of}',
  'card.pilot': 'A pilot: {count} of {of} people.',
  'finding.pilot': {
    one: 'A pilot: only {count} of {of} people gets a profile now. The others come with {command-widen}.',
    other: 'A pilot: only {count} of {of} people get a profile now. The others come with {command-widen}.',
  },
  'finding.pilot-profile-waits': {
    one: '{count} person has {profile}, and whatever is attached there shows at once. It waits until the pilot is widened.',
    other:
      '{count} people have {profile}, and whatever is attached there shows to all of them at once. It waits until the pilot is widened.',
  },
  'finding.pilot-roles-wait': {
    one: '{count} role gives the profile to everybody who holds it, so it waits until the pilot is widened. Until then the pilot has it directly.',
    other:
      '{count} roles give the profile to everybody who holds them, so they wait until the pilot is widened. Until then the pilot has it directly.',
  },
  'finding.pilot-rows-shared': {
    one: '{count} provider that people have already is brought up to date for all of them, pilot or not: {names}.',
    other:
      '{count} providers that people have already are brought up to date for all of them, pilot or not: {names}.',
  },
  'finding.pilot-stays-direct': {
    one: '{count} person of the pilot keeps {profile} directly and not through a role, because nobody knows that a role would give it: {names}.',
    other:
      '{count} people of the pilot keep {profile} directly and not through a role, because nobody knows that a role would give it: {names}.',
  },
  'finding.provider-retired':
    '{name} is switched off in 1.0 and moved: who is to see it is still read there, what it is comes from 2.0.',
  'finding.retire-needed': '{name} stays on: {apps} can only show 1.0 providers.',
  'finding.retire-not-moved': '{name} stays on: no 2.0 provider that was checked stands for it.',
  'finding.retire-not-finished': {
    one: '{name} stays on: a migration would still change {count} thing about it. Migrate first.',
    other: '{name} stays on: a migration would still change {count} things about it. Migrate first.',
  },
  'finding.off-again-later': {
    one: '{name} stays on in 1.0: {count} grave thing about 2.0 is not right yet, and people may need it until then. Once that is mended and checked, repair again.',
    other:
      '{name} stays on in 1.0: {count} grave things about 2.0 are not right yet, and people may need it until then. Once they are mended and checked, repair again.',
  },
  'finding.retire-people-left': {
    one: '{count} person stayed on another profile by decision and loses {name} altogether: {names}.',
    other: '{count} people stayed on other profiles by decision and lose {name} altogether: {names}.',
  },
  'finding.retire-admins': {
    one: '{count} administrator who was left out sees none of these panels any more.',
    other: '{count} administrators who were left out see none of these panels any more.',
  },
  'finding.retire-drifted': {
    one: '{count} thing is not as it was checked last; it is neither changed nor checked by this run.',
    other:
      '{count} things are not as they were checked last; they are neither changed nor checked by this run.',
  },
  'change.deactivate.msdyn_ciprovider': 'Switch off the 1.0 provider {label}',
  'change.reactivate.msdyn_ciprovider': 'Switch the 1.0 provider {label} on again',
  'ask.retire-unseen': 'Nobody has seen the panel yet',
  'ask.retire-unseen.why':
    'All rows and links were checked, but no browser has shown the panel in the workspace since. The safe answer keeps 1.0 as it is until somebody has looked.',
  'ask.retire-unseen.about': '{names}',
  'ask.retire-unseen.label': 'Switch them off all the same?',
  'question.retire-unseen': {
    one: 'Nobody has seen the panel in 2.0 yet. Switch off {count} 1.0 provider all the same?',
    other: 'Nobody has seen the panels in 2.0 yet. Switch off {count} 1.0 providers all the same?',
  },
  'option.retire-unseen.keep': 'No, look first',
  'option.retire-unseen.retire': 'Yes, switch them off',
  'ask.retire-unknown-apps': 'Providers of apps that are not here',
  'ask.retire-unknown-apps.why':
    'They name apps that are deleted, or that the identity of Cutover cannot see. The safe answer keeps them on.',
  'ask.retire-unknown-apps.about': '{names}',
  'ask.retire-unknown-apps.label': 'Switch them off?',
  'question.retire-unknown-apps': {
    one: '{count} provider also names an app that is not here: {names}. Switch it off?',
    other: '{count} providers also name apps that are not here: {names}. Switch them off?',
  },
  'option.retire-unknown-apps.keep': 'No, keep them on',
  'option.retire-unknown-apps.retire': 'Yes, switch them off',
} as const;
