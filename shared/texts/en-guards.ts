/** Texts of what keeps a run from beginning, or from beginning at the wrong time. */
export const guardsEn = {
  'weekday.0': 'Sun',
  'weekday.1': 'Mon',
  'weekday.2': 'Tue',
  'weekday.3': 'Wed',
  'weekday.4': 'Thu',
  'weekday.5': 'Fri',
  'weekday.6': 'Sat',
  'window.daily': 'every day',
  'window.days': '{first} to {last}',
  'window.asked': '{days} {from} to {to} ({zone})',
  'window.waiting': 'Once approved, it is applied in its window: {window}[. The next one opens {opens}].',
  'window.opening':
    'Its window is from {opens} to {closes} ({zone})[; that is {utcOpens} to {utcCloses}]. What begins in it is finished, even after it closes.',
  'window.began':
    'It had to begin from {opens} to {closes} ({zone})[; that is {utcOpens} to {utcCloses}]. What has begun is finished.',
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
} as const;
