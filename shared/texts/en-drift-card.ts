import { profilePage } from './admin-pages.ts';

/** Texts of the drift card, of what can be decided on it, and of schedules and subscriptions. */
export const driftCardEn = {
  'drift-card.what': 'Drift',
  'drift-card.title': { one: '{count} difference', other: '{count} differences' },
  'drift-card.title.quiet': 'Nothing to decide now',
  'drift-card.title.solved': 'Solved',
  'drift-card.count.fresh': '{count} new',
  'drift-card.count.known': '{count} known before',
  'drift-card.count.silent': '{count} silent until later',
  'drift-card.open': '{environment} is not as it was left. Nothing was changed by this check.',
  'drift-card.quiet': 'What still differs in {environment} is silent until its date.',
  'drift-card.solved': 'Nothing differs in {environment} any more.',
  'drift-card.checked': 'Checked {at}[ · all of it last read {read}][ · next check {next}]',
  'drift-card.passed-on':
    'Drift of {environment} of {at}[ · {solved} solved since][ · {left} still there]. There is a newer card further down, or say: check drift {key}',
  'drift-card.new': 'New',
  'drift-card.show-known': { one: 'Show {count} known before', other: 'Show {count} known before' },
  'drift-card.show-silent': { one: 'Show {count} silent', other: 'Show {count} silent' },
  'drift-card.silent-line': '[ Silent until {until}.]',
  'drift-card.more': {
    one: '{count} more is not shown. Repair all covers it too.',
    other: '{count} more are not shown. Repair all covers them too.',
  },
  'drift-card.beyond': {
    one: '{count} more is only counted. After Repair all a check tells it, or say: repair {key}',
    other: '{count} more are only counted. After Repair all a check tells them, or say: repair {key}',
  },
  'drift-card.solved-since': {
    one: '{count} was solved or accepted since this card began.',
    other: '{count} were solved or accepted since this card began.',
  },
  'drift-card.only-look': 'A planner or an operator of {environment} can act on these.',
  'drift-card.by-at': 'Changed[ by {by}][ on {at}]',
  'drift-card.row-by-at': 'Row last changed[ by {by}][ on {at}]',
  'drift-card.since': 'Seen since {since}',
  'drift-card.people': '[{names}][ and {more} more]',
  'drift-card.no-repair': 'Nothing here that I could put right: look at it, or accept it.',
  'drift-because.owner':
    'Whether the earlier owner was a user or a team cannot be told any more, so I do not put it back. Agents keep what it gives them only where their roles let them read rows of the new owner: check that, assign it back in Dynamics, or accept it.',
  'drift-because.managed':
    'A managed row is changed by the solution that brought it. Have it changed there, or accept it.',
  'drift-because.waiting':
    'They wait with the others for the plan that moves everybody: widen the pilot, or say: migrate {key}',
  'drift-because.asked':
    'A question of the migration has to be answered before anything can be planned for this. Say: migrate {key}',
  'drift-because.left': `By an earlier answer people with such a profile stay on it. Give them the panel by hand on the page ${profilePage}, or accept it.`,
  'drift-because.unplanned': `A migration would plan nothing for this. See why with: plan {key}. Then give the profile by hand on the page ${profilePage}, or accept it.`,
  'drift-card.was': '{column}: {before} {arrow} {after}',
  'drift-card.item': '{kind}: {label}',
  'drift-card.other': 'Accept or silence',
  'drift-card.all': 'Accept or silence all',
  'drift-card.accept-one':
    'Accept: this becomes the expected state. I will not report it again, and Repair will not undo it.',
  'drift-card.accept-all': {
    one: 'Accept: this {count} difference becomes the expected state. I will not report it again.',
    other: 'Accept: these {count} differences become the expected state. I will not report them again.',
  },
  'drift-card.until': 'Or be silent about it until',
  'drift-card.until-problem': 'A day from tomorrow on, at most 90 days ahead.',
  'button.drift-repair': 'Repair',
  'button.drift-repair-all': 'Repair all',
  'button.drift-accept': 'Accept',
  'button.drift-snooze': 'Be silent',
  'said.drift-accepted': {
    one: 'Accepted in {environment}: {count} difference is the expected state now.',
    other: 'Accepted in {environment}: {count} differences are the expected state now.',
  },
  'said.drift-snoozed': {
    one: 'Silent until {until} about {count} difference in {environment}.',
    other: 'Silent until {until} about {count} differences in {environment}.',
  },
  'check.title.nothing': 'Nothing has changed',
  'check.title.new': { one: '{count} new difference', other: '{count} new differences' },
  'check.title.same': {
    one: 'Nothing new, {count} known difference',
    other: 'Nothing new, {count} known differences',
  },
  'check.title.silent': 'Nothing to decide now',
  'check.title.never': 'Nothing to compare with yet',
  'check.nothing': '{environment} is as it was left. Nothing was written to it.',
  'check.new': {
    one: '{count} new difference. It is on the drift card in this conversation.',
    other: '{count} new differences. They are on the drift card in this conversation.',
  },
  'check.same': {
    one: 'Still the same difference, nothing new. It is on the drift card in this conversation.',
    other:
      'Still the same {count} differences, nothing new. They are on the drift card in this conversation.',
  },
  'check.also': {
    one: '{count} known before is still there.',
    other: '{count} known before are still there.',
  },
  'check.silent': {
    one: '{count} is silent until its date.',
    other: '{count} are silent until their dates.',
  },
  'check.solved': {
    one: '{count} was solved since the last check.',
    other: '{count} were solved since the last check.',
  },
  'check.next': 'Next check: {next}',
  'check.no-next': 'No check is scheduled.',
  'schedule.title': 'Drift checks · {environment}',
  'schedule.daily': 'Checked every day at {time} {zone}.',
  'schedule.weekdays': 'Checked from Monday to Friday at {time} {zone}.',
  'schedule.weekly': 'Checked every {day} at {time} {zone}.',
  'schedule.hours': { one: 'Checked every hour, {zone}.', other: 'Checked every {count} hours, {zone}.' },
  'schedule.cron': 'Checked at the times of the cron {cron}, {zone}.',
  'weekday.0': 'Sunday',
  'weekday.1': 'Monday',
  'weekday.2': 'Tuesday',
  'weekday.3': 'Wednesday',
  'weekday.4': 'Thursday',
  'weekday.5': 'Friday',
  'weekday.6': 'Saturday',
  'schedule.default': 'Nobody has set it, so it is nightly.',
  'schedule.set-by': 'Set by {by} on {at}.',
  'schedule.off':
    'Not checked by itself[; switched off by {by} on {at}]. Everybody who may read can check now.',
  'schedule.next': 'The next times:',
  'schedule.time': '{slot} {zone}',
  'schedule.time-utc': '{slot} {zone} · {utc}',
  'schedule.last': {
    one: 'Last checked {at}: {count} difference.',
    other: 'Last checked {at}: {count} differences.',
  },
  'schedule.never': 'Not checked yet.',
  'schedule.no-baseline':
    'Cutover has verified nothing here yet, so there is nothing to compare with before the first migration.',
  'schedule.how':
    'Say for example: schedule {key} daily 06:00 Europe/Berlin, weekly mon 06:00 …, every 4 hours, a cron of five fields, or off.',
  'subscribe.title': 'Subscribed · {environment}',
  'subscribe.all': 'Cards of runs and of drift come here by themselves.',
  'subscribe.runs': 'Cards of runs come here by themselves: plans that wait for approval, and results.',
  'subscribe.drift': 'The drift card comes here by itself when something new differs.',
  'subscribe.reveals':
    'Everybody in this conversation, whatever their role, can read what these cards tell of {environment}: names of providers, profiles and people, addresses without their values, who changed what. Acting on them still needs the role.',
  'subscribe.personal': 'This is your own chat: cards come as long as you have a role in {environment}.',
  'unsubscribe.title': 'Unsubscribed · {environment}',
  'unsubscribe.done': 'Nothing more comes here by itself. Cards that are here stay and are still edited.',
} as const;
