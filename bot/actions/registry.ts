import type { Refusal } from '../../shared/domain/reason.ts';
import type { ActionAnswer } from '../turn.ts';
import type { Action, ActionContext } from './action.ts';
import { answer } from './answer.ts';
import { approve } from './approve.ts';
import { cancel } from './cancel.ts';
import type { CardData, Verb } from './card-data.ts';
import { command } from './command.ts';
import { driftAccept } from './drift-accept.ts';
import { driftRepair } from './drift-repair.ts';
import { driftSnooze } from './drift-snooze.ts';
import { fleetContinue, fleetStop } from './fleet.ts';
import { handOverOnCard } from './hand-over.ts';
import { look } from './look.ts';
import { part } from './part.ts';
import { planAgain } from './plan-again.ts';
import { refresh } from './refresh.ts';
import { reject } from './reject.ts';
import { repair } from './repair.ts';
import { replan } from './replan.ts';
import { rollback } from './rollback.ts';
import { widen } from './widen.ts';

const actions = {
  part,
  replan,
  'hand-over': handOverOnCard,
  approve,
  reject,
  refresh,
  answer,
  cancel,
  'plan-again': planAgain,
  repair,
  rollback,
  widen,
  look,
  'drift-repair': driftRepair,
  'drift-accept': driftAccept,
  'drift-snooze': driftSnooze,
  'fleet-continue': fleetContinue,
  'fleet-stop': fleetStop,
  command,
} satisfies { readonly [V in Verb]: Action<V> };

export const verbs = Object.keys(actions) as readonly Verb[];

export function runAction(context: ActionContext, data: CardData): Promise<ActionAnswer | Refusal> {
  // The registry pairs each verb with its own data; TypeScript cannot follow that through the union.
  const action = actions[data.verb] as (
    context: ActionContext,
    data: CardData,
  ) => Promise<ActionAnswer | Refusal>;
  return action(context, data);
}
