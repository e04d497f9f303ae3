import type { ReasonCode } from '../domain/reason.ts';
import type { Family } from '../domain/reason-family.ts';

/** One sentence on what is the case, one on what to do next. `[…]` is left out when a value in it is missing. */
export const reasonsEn = {
  'reason.stale_plan':
    'Something[ in {environment}] has changed since this plan was made[ (settings: {settings})], so nothing was written. Plan again and have the new plan approved.',
  'reason.self_approval':
    'You asked for this yourself[, and {environment} is protected]. Nothing was done. Another approver must approve it.',
  'reason.approvals_missing':
    'This plan[ of {environment}] has {given} of the {needed} approvals it needs. Nothing more was written. Plan again and have the new plan approved.',
  'reason.already_approved':
    'You have approved this already; {given} of {needed} approvals are given. Nothing was done. Another approver must approve it too.',
  'reason.not_an_approver':
    'Only an approver[ of {environment}] can decide this. Nothing was done. Ask one of them to open the card.',
  'reason.not_a_planner':
    'Only a planner[ of {environment}] can start this. Nothing was done. Ask the people who run Cutover for that role.',
  'reason.may_not_cancel':
    'Only a planner, an approver or an operator[ of {environment}] can cancel. Nothing was done. Ask one of them.',
  'reason.may_not_answer':
    'Only a planner[ of {environment}] can answer these questions. Nothing was done. Ask one of them to open the card.',
  'reason.run_already_open':
    'A run is already open[ on {environment}][ ({run})][, asked for by {by}][ on {since}]. Nothing was done. See how it stands, or cancel it, then try again.',
  'reason.no_open_run':
    'No run is open[ on {environment}]. Nothing was done. Start one with {command-migrate}.',
  'reason.unknown_run':
    'I do not know that run[ ({run})]. Nothing was done. See the latest runs with {command-status}.',
  'reason.not_awaiting_approval':
    'This run[ on {environment}] is not waiting for approval any more[: it is {status}]. Nothing was done. Refresh the card to see how it stands.',
  'reason.already_decided':
    'This plan was already decided[ by {by}]. Nothing was done. Refresh the card to see how it stands.',
  'reason.digest_changed':
    'This card shows an older plan[ of {environment}] than the one waiting now. Nothing was done. Look at the newest card and decide there.',
  'reason.questions_open':
    'Questions are still open[ ({count})]. Nothing was done. Answer them on the card; then the plan is made again.',
  'reason.unknown_question':
    'That question is not asked any more. Nothing was done. Look at the newest card and answer there.',
  'reason.too_late_to_cancel':
    'It is too late to cancel[ on {environment}]: the changes are already written. Nothing was cancelled. Wait for the checks to finish.',
  'reason.expired':
    'The time to decide is over[ for {environment}]. Nothing was written. Start again with {command-migrate}.',
  'reason.later_run':
    'A later run[ ({run})] changed the same rows or relies on them. Nothing was done. Go on from that one; to take this one back, roll that one back first.',
  'reason.rows_hidden':
    'The identity of Cutover cannot see every 1.0 provider[ of {environment}], so a plan could miss some. Nothing more was written. Give it the System Customizer role, then plan again.',
  'reason.wrong_person':
    'The workspace was opened as somebody this plan[ of {environment}] gives no profile, so it proves nothing. Look as one of the people moved.',
  'reason.unknown_environment': 'I know no environment "{said}".[ Did you mean {nearest}?] Nothing was done.',
  'reason.ambiguous_environment':
    '"{said}" could be more than one environment: {nearest}. Say which one; nothing was done.',
  'reason.missing_environment':
    'Which environment?[ I know {nearest}.] Nothing was done. Name one, or list them with {command-environments}.',
  'reason.unknown_flag':
    'I do not know {flag}[ for {command}], so nothing was done.[ Did you mean {near}?][ I know {known}.] Say it again without it.',
  'reason.repeated_flag':
    '{flag} was said more than once, and I do not know which of them counts. Nothing was done; say it once.',
  'reason.unknown_command':
    'I do not know "{said}".[ Did you mean {nearest}?] Nothing was done. See what I can do with {command-help}.',
  'reason.not_certain':
    'I am not certain that I understand: do you mean {line}? Nothing was done. Press the line that is right.',
  'reason.no_order':
    '"{said}" does not read like an order, so nothing was done. This shows where things stand, and changes nothing.',
  'reason.on_the_card':
    'What a plan or a difference becomes is decided with the buttons of its card only, so that everybody sees what is decided. Nothing was done. The {command-status} shows the card again.',
  'reason.several_commands':
    'You name several commands, and I carry out one at a time: {lines}. Nothing was done. Press the one to begin with.',
  'reason.several_environments':
    'You name several environments ({named}), and I take one at a time. Nothing was done. Press the one that you mean.',
  'reason.look_alike':
    '"{said}" is not {key}: its character "{letter}" ({code}) only looks like the one in that name. Nothing was done. Check where the name comes from, then press the line that is right.',
  'reason.too_long':
    'That is too long for a command. Nothing was done. See what I can do with {command-help}.',
  'reason.unreadable_card':
    'I cannot read what this card sent; it may be too old. Nothing was done. Ask for a new one with {command-status}.',
  'reason.wrong_organization':
    'The address[ of {environment}] leads to another organisation than configured, so nothing was read or written. Have the settings checked.',
  'reason.environment_unavailable':
    'The environment[ {environment}] does not answer at the moment. Nothing more was written. Ask again in a few minutes.',
  'reason.directory_unavailable':
    'I cannot ask Microsoft Entra which groups you belong to, so I do not know what you may do. Nothing was done; try again in a few minutes.',
  'reason.privilege_missing':
    'The identity of Cutover may not do this[ in {environment}][ with {table}][: {privilege}]. Nothing more was written. Give it that privilege, then try again.',
  'reason.sign_in_failed':
    'Signing in[ to {environment}] did not work. Nothing more was written. Have the identity and its access checked.',
  'reason.cif_not_installed':
    'A part of Channel Integration Framework is not installed[ in {environment}][: {missing}]. Nothing more was written. Install that solution, then plan again.',
  'reason.column_missing':
    'The table {table}[ in {environment}] has no column {column}; its solution is too old. Nothing more was written. Update the solution that brings the table, then plan again.',
  'reason.report_unasked':
    'Nobody asked for this report, or it was asked for more than half an hour ago, or from somebody else, or it was sent already. Nothing was done. Press the button on the card and paste a fresh one.',
  'reason.no_look_awaited':
    'Nobody has to look[ at {environment}] now: nothing was applied yet, or the panel was seen already. Nothing was done. Compare what is there with {command-validate}.',
  'reason.wrong_app':
    'That page is not an app in which the panel[ of {environment}] was promised. The panel was not looked at. Open a link I gave you, and run the lines there.',
  'reason.schedule_unreadable':
    'I do not understand "{said}" as a time to check. Nothing was done. Say for example: {example}, weekly mon 06:00 Europe/Berlin, every 4 hours, "30 5 * * 1-5" Europe/Berlin, or off.',
  'reason.schedule_too_often':
    '"{said}" would check more than once an hour, and each check reads the whole environment. Nothing was done. Say hourly, or a cron with one minute.',
  'reason.unknown_time_zone':
    'I know no time zone "{said}". Did you mean {nearest}? Nothing was done. Say it like this: daily 06:00 {nearest}.',
  'reason.may_not_schedule':
    'Only a planner or an operator[ of {environment}] can change when it is checked. Nothing was done. Ask one of them; everybody who may read can check now with {command-check-drift}.',
  'reason.pilot_unreadable':
    'I cannot read "{said}" as a pilot. Nothing was done. Say a number of people, as in --pilot 5, or names between commas: --pilot "Anna Berg, carl@contoso.com".',
  'reason.pilot_unknown':
    'The plan moves nobody called "{said}".[ Most alike are {people}.] Nothing was done. Say the name as it is in Dynamics, an address or an id.',
  'reason.pilot_ambiguous':
    'Several people the plan moves are called "{said}": {people}. Nothing was done. Say which one by the address.',
  'reason.pilot_not_alone':
    '{said} shares a profile with others, who would all see the panels. Nothing was done. Choose people without such a profile, or migrate without a pilot.',
  'reason.pilot_nobody':
    'Nobody can go first: all {count} people have profiles that they share, and would see the panels together. Nothing was done. Migrate without a pilot.',
  'reason.nothing_to_widen':
    'There is no pilot[ on {environment}] to widen: none was applied, or everybody has moved since. Nothing was done. See it with {command-history}.',
  'reason.pilot_unverified':
    'The checks of the last run[ on {environment}] failed, so it is not done to everybody. Nothing was done. Repair it first, or take it back.',
  'reason.nothing_to_retire':
    'Nothing[ on {environment}] was migrated and checked yet, so no 1.0 provider can be switched off. Nothing was done. Migrate first.',
  'reason.pilot_open':
    'Only a pilot has moved[ on {environment}]; the others still need the 1.0 providers. Nothing was done. Widen it first.',
  'reason.not_verified':
    'The last run[ on {environment}] did not pass its checks, so the 1.0 providers stay on. Nothing was done. Repair it or migrate again first.',
  'reason.unreadable_body':
    'I cannot read what was sent[: {field} is not as the documentation says]. Nothing was done. Send JSON with kind, pilot, window and run only.',
  'reason.may_not_decide_drift':
    'Only a planner or an operator[ of {environment}] can accept or put off what differs. Nothing was done. Ask one of them to open the card.',
  'reason.may_not_subscribe':
    'Everybody in this conversation would read what happens[ in {environment}], so only a planner or an operator can subscribe it. Nothing was done. Ask one of them, or subscribe in your own chat with me.',
  'reason.topic_unknown':
    'I do not understand "{said}". Nothing was done. Say runs, drift or all: {command-subscribe} {key} all.',
  'reason.too_many_subscriptions':
    '{environment} has {most} subscriptions already, which is as many as I serve. Nothing was done. Unsubscribe a conversation that does not need it.',
  'reason.drift_changed':
    'What differs[ in {environment}] has changed since this card was made, so nothing was done. Look at the newest card and decide there.',
  'reason.unknown_format': 'I cannot make a report in that format. Nothing was done. Say one of {known}.',
  'reason.nothing_to_repair':
    'The last run[ of {environment}] left nothing to repair, and no drift is known that I could put right. Nothing was done. Look now with {command-check-drift}.',
  'reason.repaired_twice':
    '{environment} was repaired twice and its checks still fail, so a third time would change nothing. Nothing was done. Have a person look: open the workspace as one of the people moved, and ask the maker of the widget.',
  'reason.nothing_to_roll_back':
    'There is nothing to take back[ in {environment}][ of run {run}]: no run wrote here, or all of it is back already. Nothing was done. See the latest runs with {command-status}.',
  'reason.rollback_of_rollback':
    'Run {run} was a rollback itself, and a rollback is not rolled back. Nothing was done. To have everything in 2.0 again, start a new {command-migrate}: what was deactivated is activated again.',
  'reason.answers_outstanding':
    'Something that run {run}[ in {environment}] sent was not answered, and may still arrive. Nothing more was written. Wait {minutes} minutes before anything is taken back or built on it.',
  'reason.not_configured':
    'Cutover is not set up completely[: {missing}]. Nothing was done. Ask the people who run it.',
  'reason.plan_blocked':
    'This plan[ of {environment}] has errors that must be solved first[ ({count})]. Nothing was written. Solve them, then plan again.',
  'reason.sign_in_needed':
    'The workspace[ of {environment}] asks for a sign-in, and the stored one is missing or over. The panel was not looked at. Renew it, or look with your own browser.',
  'reason.workspace_unreachable':
    'The workspace[ of {environment}] could not be opened[: it answered {status}]. The panel was not looked at. Check that the app is there, then look again.',
  'reason.workspace_timed_out':
    'The workspace[ of {environment}] was not ready within {seconds} seconds. The panel was not looked at. Look again, or with your own browser.',
  'reason.workspace_too_large':
    'The workspace[ of {environment}] loads more than our browser may. The panel was not looked at. Look with your own browser.',
  'reason.browser_missing':
    'There is no browser to look with. The panel was not looked at. Have one installed or its address set, or look with your own browser.',
  'reason.browser_app_away':
    'The app that opens pages does not answer[: {status}]. The panel was not looked at. Look whether it runs, or look with your own browser.',
  'reason.browser_app_refused':
    'The app that opens pages does not let Cutover in[: {status}]. The panel was not looked at. Run {command-doctor}, or look with your own browser.',
  'reason.browser_app_unlike':
    'The app that opens pages is another build, or answers what it should not[: {problem}]. The panel was not looked at. Deploy both apps from one build, or look with your own browser.',
  'reason.report_unreadable':
    'I cannot read this report[: {problem}]. The panel was not looked at. Run the lines again in the workspace and paste all of what they give.',
  'reason.unknown_drift':
    'That drift is not known any more[ in {environment}]: it was solved, or accepted. Nothing was done. Check again with: {command-check-drift}[ {key}].',
  'reason.snooze_too_long':
    'Drift can be silent until a date within the next {days} days. Nothing was done. Give such a date.',
  'reason.unreadable_window':
    'I cannot read the window "{said}"[: {problem}], so nothing was started. Say it like this: --window "Sat 22:00-02:00 Europe/Berlin", --window "Mon-Fri 20:00-22:00", or once, --window "{example} 22:00-02:00".',
  'reason.window_over':
    'The window "{window}" is over, so nothing was started. Name a day to come, for example --window "{example} 22:00-02:00".',
  'reason.window_shut':
    'The window[ {window}] does not open any more[ on {environment}], or only on blackout days. Nothing was done. Ask again with another window.',
  'reason.blackout_day':
    '{day} is a blackout day[ of {environment}]: nothing begins on it. Nothing was written. Approve it after that day, or cancel it and ask again with a window, for example --window "{example} 20:00-22:00".',
  'reason.unknown_part':
    'The plan[ of {environment}] that waits now has no such part. Nothing was done. Look at the newest card and choose there.',
  'reason.may_not_plan_again':
    'Only an approver[ of {environment}], or whoever asked for it, can have this planned again. Nothing was done. Ask one of them.',
  'reason.may_not_hand_over':
    'Only an approver[ of {environment}], or whoever asked for this, can hand it over. Nothing was done. Ask one of them.',
  'reason.missing_person':
    'To whom? Nothing was done. Name an approver[ of {environment}][: {known}], as in: {command-hand-over} {key} to Carla Gomez.',
  'reason.unknown_person':
    'I know no approver[ of {environment}] called "{said}", so nothing was handed over.[ I know {known}.] Use the full name or the object id; whoever I do not know has to write to me once.',
  'reason.ambiguous_person':
    '"{said}" could be more than one person[: {known}], so nothing was handed over. Use the object id of the one you mean.',
  'reason.person_may_not_approve':
    '{person} cannot decide this[ of {environment}]: they are no approver of it, asked for it themselves, or have approved it already. Nothing was done. Hand it to somebody else[: {known}].',
  'reason.never_spoken':
    '{person} has never spoken with me in a chat of their own, so I cannot bring it to them. Nothing was done. Ask them to write "{command-help}" to me once, then hand it over again.',
  'reason.nothing_picked':
    '--only "{said}" is no tag, no environment and no pattern such as contoso-* that I know of here, so nothing was done.[ I know {nearest}.] Say one of those exactly.',
  'reason.flag_of_all':
    '{flag} is for many environments at once, so nothing was done. Say it with all, or leave it out.',
  'reason.flag_of_one':
    '{flag} is for one environment, so nothing was done. Leave it out, or name the environment instead of all.',
  'reason.fleet_too_large':
    'That would be {count} environments, and I take at most {most} at once. Nothing was done. Choose fewer with --only.',
  'reason.fleet_open':
    'Some of these environments are in a migration of many already, asked for by {by} on {since}. Nothing was done. Let that end, or stop it on its card, then try again.',
  'reason.no_open_fleet':
    'Nothing is under way for many environments at once that I could cancel, as far as you may know. Nothing was done. For a single one say cancel and its name.',
  'reason.several_fleets':
    'Several are under way: {fleets}. Nothing was done. Press Stop on the card of the one you mean; {command-status} {command-all} brings those cards here.',
  'reason.fleet_of_others':
    'What is under way for many environments was asked for by somebody else: {fleets}. Nothing was done. If you mean that one, press Stop on its card; {command-status} {command-all} brings it here.',
  'reason.too_many_fleets':
    '{most} requests for many environments are open already, and I look after no more at a time. Nothing was done. Stop one on its card ({command-status} {command-all} brings them here) or wait until one is over, then try again.',
  'reason.too_many_own_fleets':
    'You have {most} requests for many environments open already, and I look after no more of one person at a time. Nothing was done. Stop one on its card ({command-status} {command-all} brings them here) or wait until one is over, then try again.',
  'reason.unknown_fleet':
    'I do not know that card any more. Nothing was done. List the environments with {command-environments}.',
  'reason.fleet_moved_on':
    'This has moved on since the card was drawn, so nothing was done. Look at the card as it is now.',
  'reason.may_not_continue':
    'This needs a role in every environment it concerns: planner or approver to go on, or operator to stop. Nothing was done. Ask somebody who has it, or decide on the card of a single environment.',
  'reason.unreadable_waves':
    '--waves takes a number from 1 to {most} that is no more than there are environments, or tags in their order, as in test,production; "{said}" is neither here. Nothing was done.',
  'reason.waves_overlap':
    'In more than one of these waves: {environments}. Name tags of which each environment has one; nothing was done.',
  'reason.waves_left_out':
    'In none of these waves: {environments}. Add their tag, or leave them out with --only; nothing was done.',
  'reason.given_up':
    'Work[ on {environment}] was interrupted several times, each time before a cause could be told. Nothing more was written. If this stays so, ask the people who run Cutover to look for the number of this card in its log.',
  'reason.unexpected':
    'Something went wrong on my side; nothing more was done. Try again, and if it stays, pass on this reference: {reference}.',
} as const satisfies { readonly [R in ReasonCode as `reason.${R}`]: string };

/** Titles of refusals. */
export const refusedEn = {
  'refused.allowed': 'Not allowed',
  'refused.found': 'Not found',
  'refused.clear': 'Which one?',
  'refused.understood': 'Not understood',
  'refused.outdated': 'Out of date',
  'refused.now': 'Not now',
  'refused.needless': 'Nothing to do',
  'refused.possible': 'Not possible',
  'refused.broken': 'Something went wrong',
} as const satisfies { readonly [F in Family as `refused.${F}`]: string };
