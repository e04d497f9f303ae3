/** Texts of rollbacks: what is taken back, what stays because somebody changed it, what is deleted later. */
export const rollbackEn = {
  'step.rollback': 'Afterwards',
  'command.rollback':
    'Plans what takes the last run back, or the run you name by its id, and asks for approval.',
  'button.rollback': 'Roll back',
  'button.rollback-again': 'Roll back again',
  'rollback.title': 'What will be taken back',
  'rollback.of':
    'Takes back run {run}, as far as nobody has changed it since. People get what they had before.',
  'rollback.done': 'Run {run} is taken back. To have everything in 2.0 again, start a new {command-migrate}.',
  'plan.people.back': {
    one: '{count} person gets {profile} back:',
    other: '{count} people get {profile} back:',
  },
  'finding.as-before': {
    one: '{count} thing is back as it was, or deactivated.',
    other: '{count} things are back as they were, or deactivated.',
  },
  'finding.not-as-before': '{label} is not back as it was[: {columns}].',
  'finding.gone-already': '{label} was made by the run and is gone already.',
  'finding.gone-since': '{label} is gone, so it cannot get its earlier values or links back.',
  'finding.managed-since':
    '{label} came under a managed solution since and cannot be edited, so it stays as it is. Take it back in that solution.',
  'finding.kept-edited':
    '{label} was edited or is used by others since[: {columns}], so it stays as it is unless you decide otherwise.',
  'finding.kept-with-profile': '{label} stays active, because a profile that stays shows it.',
  'finding.loader-kept': {
    one: '{label} goes on loading the CIF 2.0 library, because it shows {names} now, which the run did not attach.',
    other:
      '{label} goes on loading the CIF 2.0 library, because it shows {count} panels now that the run did not attach: {names}.',
  },
  'finding.others-lose-profile': {
    one: '{count} person got {label} from somebody else since and loses it: {names}.',
    other: '{count} people got {label} from somebody else since and lose it: {names}.',
  },
  'finding.legacy-off-before': {
    one: 'The 1.0 provider {names} was off before the run already and stays off: who loses its panel here has none in 1.0.',
    other:
      '{count} 1.0 providers were off before the run already and stay off: who loses their panels here has none in 1.0: {names}.',
  },
  'finding.legacy-stays-off': {
    one: 'The 1.0 provider {names} stays off, as decided: the people who come back to it have no panel.',
    other:
      '{count} 1.0 providers stay off, as decided: the people who come back to them have no panel: {names}.',
  },
  'finding.legacy-gone-since': {
    one: 'The 1.0 provider {names} was deleted since the run: the people who come back to it have no panel.',
    other:
      '{count} 1.0 providers were deleted since the run: the people who come back to them have no panel: {names}.',
  },
  'finding.moved-since': {
    one: '{count} person was given another profile since and keeps it: {names}.',
    other: '{count} people were given other profiles since and keep them: {names}.',
  },
  'finding.previous-profile-gone': {
    one: 'The earlier profile of {count} person is gone or inactive, so they get what their roles give them: {names}.',
    other:
      'The earlier profile of {count} people is gone or inactive, so they get what their roles give them: {names}.',
  },
  'finding.people-gone-since': {
    one: '{count} person is disabled or gone since and is left alone: {names}.',
    other: '{count} people are disabled or gone since and are left alone: {names}.',
  },
  'finding.deleted-after': {
    one: '{count} row is only deactivated now. It is deleted after {days} days, unless somebody edits, links or activates it before.',
    other:
      '{count} rows are only deactivated now. They are deleted after {days} days, unless somebody edits, links or activates them before.',
  },
  'ask.legacy-off': '1.0 was switched off since',
  'ask.legacy-off.why':
    'The people who go back would have these panels in 1.0, but somebody has switched them off since the run was planned. The safe answer switches them on first, so that nobody is left without a panel.',
  'ask.legacy-off.about': '{names}',
  'ask.legacy-off.label': 'Switch them on again?',
  'question.legacy-off': {
    one: 'The 1.0 provider that people go back to is off: {names}. Shall it be switched on?',
    other: '{count} 1.0 providers that people go back to are off: {names}. Shall they be switched on?',
  },
  'option.legacy-off.switch-on': 'Yes, before people go back',
  'option.legacy-off.leave-off': 'No, leave them without a panel',
  'ask.edited-since': 'Changed by somebody since',
  'ask.edited-since.why':
    'The run made or changed these, and somebody has edited or used them since. The safe answer leaves them exactly as they are now.',
  'ask.edited-since.about': '{label}[ · edited: {columns}][ · used by {names}]',
  'ask.edited-since.label': 'What shall become of it?',
  'option.edited-since.keep': 'Keep it as it is',
  'option.edited-since.take-back': 'Take it back all the same',
} as const;
