/**
 * Who may do what, stated a second time and on purpose not derived from the product: `docs/who-may-do-what.md` in
 * data. The table of the proof compares every cell with this.
 */
export const statuses = [
  'none',
  'planning',
  'needs_decisions',
  'awaiting_approval',
  'scheduled',
  'applying',
  'verifying',
  'blocked',
  'no_changes',
  'succeeded',
  'unproven',
  'needs_repair',
  'stopped',
  'failed',
  'rejected',
  'expired',
  'stale',
  'superseded',
  'cancelled',
] as const;
export type State = (typeof statuses)[number];

export const verbs = [
  'say help',
  'say environments',
  'say plan',
  'say validate',
  'say status',
  'say history',
  'say look',
  'say drift',
  'say schedule',
  'say set-schedule',
  'say subscribe',
  'say unsubscribe',
  'say migrate',
  'say widen',
  'say retire',
  'say rollback',
  'say cancel',
  'press approve',
  'press reject',
  'press part',
  'press replan',
  'press hand-over',
  'say hand over',
  'press refresh',
  'press cancel',
  'press plan-again',
  'press widen',
  'press rollback',
  'press look',
  'press drift-repair',
  'press drift-accept',
  'press drift-snooze',
  'press answer',
  'press command',
  'http start',
  'say explain',
  'http report',
  'http start widen',
  'http start retire',
  'http start unreadable',
  'http start window',
  'http start rollback',
  'http read',
  'http list',
  'http drift',
  'http picture',
] as const;
export type VerbName = (typeof verbs)[number];

/** What a person is in the environment; several roles may meet in one person. */
export const kinds = [
  'stranger',
  'reader',
  'planner',
  'approver',
  'operator',
  'all roles',
  'requester',
  'approver who lost the role',
  'guest with all roles',
  'person of another tenant',
  'person in another channel',
  'person without an id',
  'function key alone',
] as const;
export type Kind = (typeof kinds)[number];

type RoleName = 'reader' | 'planner' | 'approver' | 'operator';

export const rolesHeld: { readonly [K in Kind]: readonly RoleName[] } = {
  stranger: [],
  reader: ['reader'],
  planner: ['planner'],
  approver: ['approver'],
  operator: ['operator'],
  'all roles': ['reader', 'planner', 'approver', 'operator'],
  requester: ['planner', 'approver'],
  'approver who lost the role': ['reader'],
  'guest with all roles': ['reader', 'planner', 'approver', 'operator'],
  'person of another tenant': ['reader', 'planner', 'approver', 'operator'],
  'person in another channel': ['reader', 'planner', 'approver', 'operator'],
  'person without an id': ['reader', 'planner', 'approver', 'operator'],
  'function key alone': [],
};

/** Kept out before anybody looks at roles. */
export const outside: readonly Kind[] = [
  'guest with all roles',
  'person of another tenant',
  'person in another channel',
  'person without an id',
  'function key alone',
];

/** Roles of which one is needed; all others who may read are refused with the reason beside it. */
const needs: { readonly [V in VerbName]?: readonly [readonly RoleName[], string] } = {
  'say migrate': [['planner'], 'not_a_planner'],
  'say widen': [['planner'], 'not_a_planner'],
  'say retire': [['planner'], 'not_a_planner'],
  'press widen': [['planner'], 'not_a_planner'],
  'say rollback': [['planner'], 'not_a_planner'],
  'press rollback': [['planner'], 'not_a_planner'],
  'http start widen': [['planner'], 'not_a_planner'],
  'http start retire': [['planner'], 'not_a_planner'],
  'http start unreadable': [['planner'], 'not_a_planner'],
  'http start window': [['planner'], 'not_a_planner'],
  'http start rollback': [['planner'], 'not_a_planner'],
  'press plan-again': [['planner'], 'not_a_planner'],
  'press command': [['planner'], 'not_a_planner'],
  'http start': [['planner'], 'not_a_planner'],
  'press answer': [['planner'], 'may_not_answer'],
  'press part': [['approver'], 'not_an_approver'],
  'say set-schedule': [['planner', 'operator'], 'may_not_schedule'],
  'say subscribe': [['planner', 'operator'], 'may_not_subscribe'],
  'say unsubscribe': [['planner', 'operator'], 'may_not_subscribe'],
  'press drift-repair': [['planner'], 'not_a_planner'],
  'press drift-accept': [['planner', 'operator'], 'may_not_decide_drift'],
  'press drift-snooze': [['planner', 'operator'], 'may_not_decide_drift'],
  'press approve': [['approver'], 'not_an_approver'],
  'press reject': [['approver'], 'not_an_approver'],
  'say cancel': [['planner', 'approver', 'operator'], 'may_not_cancel'],
  'press cancel': [['planner', 'approver', 'operator'], 'may_not_cancel'],
};

const open: readonly State[] = statuses.slice(1, 8);
/** The worker has the next move. */
const working: readonly State[] = ['planning', 'applying', 'verifying', 'blocked'];
const cancellable = open.filter((state) => state !== 'verifying');
/** Closed, with something written. */
const written: readonly State[] = ['succeeded', 'unproven', 'needs_repair', 'stopped'];
/** An approval, a rejection or a cancellation stands in the run, so its author is named. */
const decided: readonly State[] = [
  'scheduled',
  'applying',
  'verifying',
  'blocked',
  'succeeded',
  'unproven',
  'needs_repair',
  'stopped',
  'rejected',
  'expired',
  'stale',
  'cancelled',
];

export interface Cell {
  readonly verb: VerbName;
  readonly state: State;
  readonly kind: Kind;
  readonly guarded: boolean;
}

/** `changes`: the run, its slot or the audit. `outside` and `unknown` must be told nothing. */
export type Expected =
  | { readonly kind: 'changes' | 'answers' | 'outside' | 'unknown' }
  | { readonly kind: 'refused'; readonly reason: string };

const refused = (reason: string): Expected => ({ kind: 'refused', reason });

/** Teams says nothing of guests in a turn: there they are who the settings say, over HTTP the token names them. */
export const exists = ({ verb, kind }: Pick<Cell, 'verb' | 'kind'>): boolean =>
  verb.startsWith('http ') || (kind !== 'guest with all roles' && kind !== 'function key alone');

export function expectedOf({ verb, state, kind, guarded }: Cell): Expected {
  if (outside.includes(kind)) return { kind: 'outside' };
  if (verb === 'say help' || verb === 'say environments') return { kind: 'answers' };
  const held = rolesHeld[kind];
  if (held.length === 0) return { kind: 'unknown' };
  const need = needs[verb];
  if (need !== undefined && !need[0].some((role) => held.includes(role))) return refused(need[1]);
  switch (verb) {
    case 'press plan-again':
      if (state === 'none') return refused('unknown_run');
      return open.includes(state) ? refused('run_already_open') : { kind: 'changes' };
    case 'say migrate':
    case 'press command':
    case 'press drift-repair':
    case 'http start':
      return open.includes(state) ? refused('run_already_open') : { kind: 'changes' };
    case 'say widen':
    case 'press widen':
    case 'http start widen':
      // No pilot was applied in the environment of a cell, and nothing was verified.
      return refused('nothing_to_widen');
    case 'say rollback':
    case 'press rollback':
    case 'http start rollback':
      if (state === 'none' && verb === 'press rollback') return refused('unknown_run');
      if (open.includes(state)) return refused('run_already_open');
      return written.includes(state) ? { kind: 'changes' } : refused('nothing_to_roll_back');
    case 'say retire':
    case 'http start retire':
      return refused('nothing_to_retire');
    case 'http start unreadable':
      return refused('unreadable_body');
    case 'http start window':
      return refused('unreadable_window');
    case 'say set-schedule':
    case 'say subscribe':
    case 'say unsubscribe':
    case 'press drift-snooze':
      return { kind: 'changes' };
    case 'press drift-accept':
      // Nothing was verified in the environment of a cell, so there is no baseline to move.
      return refused(working.includes(state) ? 'run_already_open' : 'unknown_drift');
    case 'say cancel':
    case 'press cancel':
      if (state === 'verifying') return refused('too_late_to_cancel');
      return cancellable.includes(state) ? { kind: 'changes' } : refused('no_open_run');
    case 'press answer':
      if (state === 'needs_decisions' || state === 'awaiting_approval') return { kind: 'changes' };
      return refused(open.includes(state) ? 'not_awaiting_approval' : 'unknown_run');
    case 'press part':
    case 'press replan':
    case 'press hand-over':
    case 'say hand over':
      return ofWaiting({ verb, state, kind, guarded });
    case 'press approve':
    case 'press reject':
      if (state === 'none') return refused('unknown_run');
      if (state === 'awaiting_approval')
        return guarded && kind === 'requester' ? refused('self_approval') : { kind: 'changes' };
      return refused(decided.includes(state) ? 'already_decided' : 'not_awaiting_approval');
    case 'say look':
    case 'press look':
      // Of a run whose panel nobody has seen; what failed in the cell that needs repair is no panel.
      return state === 'unproven' ? { kind: 'answers' } : refused('no_look_awaited');
    case 'press refresh':
    case 'say explain':
    case 'http report':
    case 'http read':
    case 'http picture':
      return state === 'none' ? refused('unknown_run') : { kind: 'answers' };
    default:
      return { kind: 'answers' };
  }
}

/** What can be done with a plan that waits: by approvers, and but for choosing a part by whoever asked for it. */
function ofWaiting({ verb, state, kind }: Cell): Expected {
  const approver = rolesHeld[kind].includes('approver');
  const theirs = kind === 'requester' && state !== 'none';
  if (verb === 'say hand over' && !open.includes(state)) return refused('no_open_run');
  const there = open.includes(state);
  if (!approver && !(theirs && there) && verb !== 'press part')
    return refused(verb === 'press replan' ? 'may_not_plan_again' : 'may_not_hand_over');
  if (!there) return refused('unknown_run');
  return state === 'awaiting_approval' ? { kind: 'changes' } : refused('not_awaiting_approval');
}
