/** Stable reason codes of every refusal. Texts are looked up by code; nothing else parses them. */
export const reasons = [
  'stale_plan',
  'self_approval',
  'approvals_missing',
  'already_approved',
  'not_an_approver',
  'not_a_planner',
  'not_a_reader',
  'not_an_operator',
  'may_not_cancel',
  'may_not_answer',
  'run_already_open',
  'no_open_run',
  'unknown_run',
  'not_awaiting_approval',
  'already_decided',
  'digest_changed',
  'questions_open',
  'unknown_question',
  'too_late_to_cancel',
  'expired',
  'later_run',
  'rows_hidden',
  'wrong_person',
  'unknown_environment',
  'ambiguous_environment',
  'missing_environment',
  'unknown_flag',
  'unknown_command',
  'too_long',
  'unreadable_card',
  'wrong_organization',
  'environment_unavailable',
  'directory_unavailable',
  'privilege_missing',
  'sign_in_failed',
  'cif_not_installed',
  'column_missing',
  'nothing_scheduled',
  'pilot_unreadable',
  'pilot_unknown',
  'pilot_ambiguous',
  'pilot_not_alone',
  'pilot_nobody',
  'nothing_to_widen',
  'pilot_unverified',
  'nothing_to_retire',
  'pilot_open',
  'not_verified',
  'unreadable_body',
  'nothing_to_repair',
  'repaired_twice',
  'nothing_to_roll_back',
  'rollback_of_rollback',
  'answers_outstanding',
  'not_configured',
  'plan_blocked',
  'sign_in_needed',
  'workspace_unreachable',
  'workspace_timed_out',
  'browser_missing',
  'report_unreadable',
  'report_unasked',
  'no_look_awaited',
  'wrong_app',
  'unknown_drift',
  'snooze_too_long',
  'schedule_unreadable',
  'schedule_too_often',
  'unknown_time_zone',
  'may_not_schedule',
  'unreadable_window',
  'window_over',
  'window_shut',
  'blackout_day',
  'may_not_subscribe',
  'topic_unknown',
  'too_many_subscriptions',
  'drift_changed',
  'unexpected',
] as const;

export type ReasonCode = (typeof reasons)[number];

/** A refusal is a value: a stable code and what its text needs. It never carries secrets or URL queries. */
export interface Refusal {
  readonly kind: 'refusal';
  readonly reason: ReasonCode;
  readonly params: { readonly [name: string]: string };
}

export function refuse(reason: ReasonCode, params: Refusal['params'] = {}): Refusal {
  return { kind: 'refusal', reason, params };
}

export function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'refusal';
}
