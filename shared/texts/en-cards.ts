import type { Inquiry } from '../domain/inquiry.ts';
import type { PlanKind } from '../domain/plan.ts';
import type { RunStatus } from '../domain/run.ts';

type StatusKey = RunStatus | `inquiry.${Inquiry['status']}`;

const titles = {
  'status.planning': 'Planning',
  'status.needs_decisions': 'Answers needed',
  'status.awaiting_approval': 'Waiting for approval',
  'status.scheduled': 'Approved, waiting for its time',
  'status.applying': 'Applying',
  'status.verifying': 'Checking the result',
  'status.blocked': 'Waiting for the environment',
  'status.no_changes': 'Nothing to change',
  'status.succeeded': 'Done and checked',
  'status.unproven': 'Applied, not all proven',
  'status.needs_repair': 'Applied, but checks failed',
  'status.stopped': 'Stopped half way',
  'status.failed': 'Not possible',
  'status.rejected': 'Rejected',
  'status.expired': 'Expired',
  'status.stale': 'Out of date, nothing written',
  'status.superseded': 'Replaced by a newer run',
  'status.cancelled': 'Cancelled',
  'status.inquiry.asked': 'Reading',
  'status.inquiry.planned': 'Plan, only to look at',
  'status.inquiry.validated': 'Validation',
  'status.inquiry.compared': 'Drift check',
  'status.inquiry.looking': 'Look with your browser',
  'status.inquiry.looked': 'Workspace looked at',
  'status.inquiry.examined': 'Examined',
  'status.inquiry.refused': 'Not possible',
} as const satisfies { readonly [K in StatusKey as `status.${K}`]: string };

const sentences = {
  'what.planning': 'I am reading {environment}. Nothing is written; the plan appears on this card.',
  'what.needs_decisions':
    'Answer the questions below; then the plan is made again. Nothing is written before that.',
  'what.awaiting_approval':
    'Nothing is written until an approver approves exactly this plan, by {expires} at the latest.',
  'what.scheduled': 'Approved by {by}. It begins at {opens}; nothing is written before that.',
  'what.applying': '{done} of {total} changes are written. It goes on by itself.',
  'what.verifying': 'All changes are written. I am checking that everything is there.',
  'what.blocked': '[{done} of {total} changes are written. ]It goes on by itself as soon as possible.',
  'what.no_changes': 'Everything is already as it should be. Nothing was written.',
  'what.succeeded': '{done} of {total} changes were written, and every check that was made passed.',
  'what.unproven': '{done} of {total} changes were written. Some checks were not made yet.',
  'what.needs_repair': '{done} of {total} changes were written, but not everything is as planned.',
  'what.stopped': '{done} of {total} changes were written, then it stopped. The rest was not touched.',
  'what.failed': 'Nothing was written.',
  'what.rejected': 'Rejected by {by}. Nothing was written.',
  'what.expired': 'Nobody decided in time. Nothing was written.',
  'what.stale': 'The environment has changed since the plan was made. Nothing was written.',
  'what.superseded': 'A newer run has taken its place. Nothing was written by this one.',
  'what.cancelled': 'Cancelled by {by}. Nothing was written.',
  'what.inquiry.asked': 'I am reading {environment}. Nothing is written; the answer appears on this card.',
  'what.inquiry.planned': 'This is what a migration would do now. Nothing was written.',
  'what.inquiry.validated':
    'This is how {environment} compares with what was last applied. Nothing was written.',
  'what.inquiry.compared': '{environment} was compared with how it was left. Nothing was written to it.',
  'what.inquiry.looking': 'For {by}, about run {run}. It can be answered once, within {minutes} minutes.',
  'what.inquiry.looked': 'Run {run}: what was seen was compared with what it promised.',
  'what.inquiry.examined': 'Nothing was written.',
  'what.inquiry.refused': 'Nothing was written.',
} as const satisfies { readonly [K in StatusKey as `what.${K}`]: string };

const kinds = {
  'kind.migrate': 'Migration',
  'kind.widen': 'Widening',
  'kind.repair': 'Repair',
  'kind.rollback': 'Rollback',
  'kind.retire': 'Retirement',
} as const satisfies { readonly [K in PlanKind as `kind.${K}`]: string };

/** Texts of run and inquiry cards. A status without a title and a sentence does not compile. */
export const cardsEn = {
  ...titles,
  ...sentences,
  ...kinds,
  'inquiry.plan': 'Plan',
  'inquiry.validate': 'Validation',
  'inquiry.look': 'Workspace',
  'inquiry.report': 'Your report',
  'inquiry.drift': 'Drift check',
  'validate.title.good': 'As it was applied',
  'validate.title.unchecked': 'As it was applied, not all checked',
  'validate.title.differs': 'Not as it was applied',
  'card.still-fails': 'A check still fails',
  'card.nothing-helps':
    'All rows and links are as they should be, and still a check fails. Nothing that I could write puts that right: see below what to do.',
  'card.last-failed':
    'The checks of run {run} failed. What only shows in a browser stands here as it was seen then.',
  'card.unchanged-unproven': 'Nothing to change, not all proven',
  'card.nobody-saw':
    'All rows and links are as they should be. That the panel works since run {run} is not proven yet: look, or {command-validate}.',
  'card.heading': '{what} · {environment}',
  'card.asked-by': 'Asked for by {by}[ · run {run}][ · plan {digest}]',
  'card.approved-by': 'Approved by {by} on {at}',
  'card.approvals': '{given} of {needed} approvals[, by {by}]',
  'card.you-approved': 'You have approved this. Another approver must approve it too.',
  'card.protected': 'You asked for this yourself: another approver must approve it.',
  'card.never-migrated':
    'This environment was not migrated by Cutover yet, so there is nothing to compare with.',
  'card.progress': '{done} of {total}[ · about {left} left]',
  'card.step-now': 'Now: {step}',
  'pace.slow': 'Slower than usual: {taken} for {done} changes; earlier runs took {usual}.',
  'pace.throttled':
    'Slower than usual: {taken} for {done} changes; earlier runs took {usual}. Dataverse asks us to wait, and it goes on by itself.',
  'pace.minutes': '{count} min',
  'pace.seconds': '{count} s',
  'card.cancelling': '{by} asked to cancel; it stops after the change under way.',
  'card.checks': 'Checks',
  'card.reported-by': 'That the panel is to be seen was reported by {by}.',
  'card.differences': 'What has changed',
  'card.applied': 'Applied: {done}',
  'card.present': 'Already there: {present}',
  'card.refused': 'Refused: {refused}',
  'card.unknown': 'Sent without an answer, so not known: {unknown}. Look with {command-validate}.',
  'card.skipped': 'Skipped, because the person left: {skipped}',
  'card.joined': 'New since the plan, not moved',
  'card.left': 'Left since the plan, skipped',
  'card.panel': 'The panel as the workspace showed it',
  'card.repaired-twice':
    'Repair was tried twice and the checks still fail. A third time would change nothing.',
  'card.look-at': 'What a person should look at',
  'card.interrupted': 'Interrupted, and tried again',
  'card.look-at-findings': 'See what failed below.',
  'card.look-at-browser':
    'Then sign in as one of the people moved, open the workspace in a private window, and see in the developer tools which script or frame is refused. Once it is mended, say {command-look}.',
  'card.too-many-left': {
    one: '{count} person of the plan has left since; the settings tolerate {tolerated}.',
    other: '{count} people of the plan have left since; the settings tolerate {tolerated}.',
  },
  'card.after-conflict':
    'What the other person wrote was kept. Look at it and agree with them, then plan again: the new plan starts from what is there now.',
  'card.not-executed': 'Not executed: {left}',
  'card.not-done': 'Not executed',
  'card.approval': 'Approval',
  'check.never': '{environment} was read. Nothing was written to it.',
  'card.stopped-at': 'It stopped at: {change}',
  'card.waiting-for':
    'The environment[ {environment}] does not answer at the moment. Nothing is lost; it is tried again by itself.',
  'card.next': 'What you can do next',
  'stop.conflict': 'Somebody else changed the same row meanwhile[: {detail}].',
  'stop.step_failed': 'Dataverse refused a change[: {detail}].',
  'stop.environment_changed':
    'The environment has changed while the run was waiting, so it did not go on[: {detail}].',
  'stop.not_approved_any_more': 'The approval did not hold any more when the run could go on[: {detail}].',
  'stop.cancelled': 'It was cancelled[ by {by}].',
  'stop.too_many_refused': 'Too many people could not be changed[: {detail}].',
  'button.approve': 'Approve',
  'button.reject': 'Reject',
  'button.answer': 'Send answers',
  'button.refresh': 'Refresh',
  'button.cancel': 'Cancel',
  'button.plan-again': 'Plan again',
  'button.look': 'Use my browser',
  'button.look-again': 'Look again',
  'button.repair': 'Repair',
  'button.check-again': 'Check again',
} as const;
