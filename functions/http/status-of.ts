import type { ReasonCode, Refusal } from '../../shared/domain/reason.ts';

/** HTTP status of each refusal. A new reason code does not compile until it has one. */
const statuses = {
  stale_plan: 409,
  self_approval: 403,
  not_an_approver: 403,
  not_a_planner: 403,
  not_a_reader: 403,
  not_an_operator: 403,
  may_not_cancel: 403,
  may_not_answer: 403,
  run_already_open: 409,
  no_open_run: 409,
  unknown_run: 404,
  not_awaiting_approval: 409,
  already_decided: 409,
  digest_changed: 409,
  questions_open: 409,
  unknown_question: 404,
  too_late_to_cancel: 409,
  expired: 409,
  later_run: 409,
  rows_hidden: 409,
  wrong_person: 403,
  unknown_environment: 404,
  ambiguous_environment: 400,
  missing_environment: 400,
  unknown_flag: 400,
  unknown_command: 400,
  too_long: 400,
  unreadable_card: 400,
  wrong_organization: 409,
  environment_unavailable: 503,
  privilege_missing: 409,
  sign_in_failed: 503,
  cif_not_installed: 409,
  column_missing: 409,
  nothing_scheduled: 409,
  not_configured: 503,
  plan_blocked: 409,
  unexpected: 500,
} as const satisfies { readonly [R in ReasonCode]: number };

export function statusOf(refusal: Refusal): number {
  return statuses[refusal.reason];
}
