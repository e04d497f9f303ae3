/** Texts of what keeps a run from beginning, or from beginning at the wrong time. */
export const guardsEn = {
  'window.daily': 'every day',
  'window.days': '{first} to {last}',
  'window.asked': '{days} {from} to {to} ({zone})',
  'window.waiting':
    'Once approved, it is applied in its window: {window}[. The next one opens {opens}][. It is open now, until {closes}].',
  'window.opening':
    'Its window is from {opens} to {closes} ({zone})[; that is {utcOpens} to {utcCloses}]. What begins in it is finished, even after it closes.',
  'window.began':
    'It had to begin from {opens} to {closes} ({zone})[; that is {utcOpens} to {utcCloses}]. What has begun is finished.',
  'window.missed': 'Its window was from {opens} to {closes} ({zone})[; that is {utcOpens} to {utcCloses}].',
  'window.outlasted':
    'It began in its window, which closed at {closes} ({zone}), and went on until it was done: half done would have been worse.',
  'window-problem.form': 'it is not "days from-to zone"',
  'window-problem.zone': '{part} is no time zone I know; name it by a place, like Europe/Berlin',
  'window-problem.time': '{part} is no time of a day',
  'window-problem.length': '{part} has no length',
  'window-problem.day': '{part} is no day',
  'window-problem.skipped': 'the clock is put forward over all of it on {part}',
  'expired.undecided': 'Nobody decided in time. Nothing was written.',
  'expired.approval':
    'Approved by {by}, but it could not begin while that approval held. Nothing was written.',
  'expired.window': 'Approved by {by}, but its window closed before it could begin. Nothing was written.',
  'expired.waited-for': 'What it was waiting for: {reason}',
  'reach.people':
    'This reaches {people} of {of} people ({percent}%). Above {limit}%, {needed} approvers are needed.',
  'reach.rows':
    'This changes {rows} rows and links of the configuration. Above {limit}, {needed} approvers are needed.',
  'card.handed': 'With {to} since {at}, handed over by {by}. Every other approver may still decide.',
  'button.more': 'More choices',
  'button.replan': 'Plan again',
  'button.part': 'Show only this part',
  'button.whole': 'Show the whole plan',
  'button.hand-over': 'Hand over',
  'choose.one': 'Choose one.',
  'part.label': 'Approve only a part. It is shown first, and approved by a click of its own',
  'part.configuration': 'The configuration alone; nobody is moved',
  'part.until': 'Only up to: {about}',
  'part.provider': 'Only {about}, with profiles and people',
  'part.shown': 'This is only a part of the plan. Not in it: {what}[ ({names})].',
  'part.applied': 'Left out, as approved: {what}[ ({names})]. Plan again for the rest.',
  'part.out-configuration': {
    one: '{count} change of the configuration',
    other: '{count} changes of the configuration',
  },
  'part.out-people': { one: '{count} person', other: '{count} people' },
  'hand-over.label': 'Ask another approver to decide',
  'reminder.waiting': '{environment} still waits for approval',
  'reminder.expiring': '{environment}: within an hour it is too late to approve',
  'reminder.unanswered': '{environment} still waits for answers',
  'reminder.closing': '{environment}: within an hour it is too late to answer',
  'reminder.answers':
    '{what} asked for by {by} on {at}. Its questions are on its card in this conversation and can be answered until {expires}.',
  'reminder.asked': '{what} asked for by {by} on {at}. It can be decided until {expires}.',
  'reminder.missed': '{environment}: the window has passed and nothing was done',
  'reminder.missed-asked': '{what} asked for by {by} on {at}. Plan again on its card, or leave it.',
  'reminder.above': 'The plan is on its card in this conversation.',
  'said.part': 'Now the card of {environment}, run {run}, shows what you chose. Approve or reject it there.',
  'said.replanning':
    'The plan of {environment}, run {run}, is being made again. The one before cannot be approved any more.',
  'said.handed-over': 'Handed over to {to}: {environment}, run {run}.',
} as const;
