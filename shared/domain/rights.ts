import { hasApproved } from './approval.ts';
import type { PersonRef, Role } from './person.ts';
import type { Run } from './run.ts';
import type { EnvironmentSettings } from './settings.ts';

/** What a button does; a button that says a command line is named by the command. */
export interface Pressed {
  readonly verb: string;
  readonly data?: { readonly [name: string]: unknown };
}

/** Who looks at a card, and about what it is. @see docs/who-may-do-what.md */
export interface Looking {
  readonly environment: EnvironmentSettings;
  /** Absent for the card that everybody sees. */
  readonly viewer?: PersonRef;
  /** Of the viewer; absent where nobody asked: then all of them. */
  readonly roles?: ReadonlySet<Role>;
  readonly run?: Run;
}

const planner: readonly Role[] = ['planner'];
const approver: readonly Role[] = ['approver'];
const drift: readonly Role[] = ['planner', 'operator'];
const cancel: readonly Role[] = ['planner', 'approver', 'operator'];

/** One of these is needed; what is not named here everybody may who sees the card. */
const needed: { readonly [act: string]: readonly Role[] } = {
  approve: approver,
  reject: approver,
  part: approver,
  replan: approver,
  'hand-over': approver,
  answer: planner,
  cancel,
  'plan-again': planner,
  repair: planner,
  widen: planner,
  rollback: planner,
  'drift-repair': planner,
  'drift-accept': drift,
  'drift-snooze': drift,
  'say migrate': planner,
  'say repair': planner,
  'say widen': planner,
  'say retire': planner,
  'say rollback': planner,
  'say cancel': cancel,
};

/** The roles of which one is needed; none where everybody may. */
export function rolesFor({ verb, data }: Pressed): readonly Role[] {
  const line = verb === 'command' ? String(data?.line ?? '') : undefined;
  return needed[line === undefined ? verb : `say ${line.split(' ')[0]}`] ?? [];
}

/** Whether a press would not be refused for lack of a right. What everybody sees offers everything. */
export function mayPress(pressed: Pressed, { environment, viewer, roles, run }: Looking): boolean {
  const { verb } = pressed;
  const own = viewer !== undefined && viewer.id === run?.requester.id;
  if (own && environment.protected && (verb === 'approve' || verb === 'reject')) return false;
  if (verb === 'approve' && viewer !== undefined && hasApproved(run, viewer)) return false;
  const need = rolesFor(pressed);
  if (roles === undefined || need.length === 0 || need.some((role) => roles.has(role))) return true;
  // Whoever asked for it may have it planned again and hand it over, as long as they may plan.
  return own && roles.has('planner') && (verb === 'replan' || verb === 'hand-over');
}
