import type { Activity } from 'botbuilder';
import { z } from 'zod';
import { parseGuid } from '../../shared/domain/guid.ts';
import type { PersonRef } from '../../shared/domain/person.ts';
import type { Language } from '../../shared/texts/text.ts';
import type { ActionTurn, MessageTurn } from '../turn.ts';
import { conversationKey } from './conversation-key.ts';

/** An activity as a turn. `stranger`: Teams did not say who it is. `nothing`: not meant for us. */
export type ReadTurn =
  | { readonly kind: 'message'; readonly turn: MessageTurn }
  /** `submit`: an old client's button, which arrives as a message. */
  | { readonly kind: 'action'; readonly turn: ActionTurn; readonly submit: boolean }
  | { readonly kind: 'stranger' | 'nothing'; readonly invoke: boolean };

const execute = z.object({
  action: z.looseObject({
    verb: z.string().max(100).optional(),
    data: z.record(z.string(), z.unknown()).optional(),
  }),
});

export function readTurn(activity: Activity, language: Language): ReadTurn {
  const invoke = activity.type === 'invoke';
  const conversation = conversationKey(activity.conversation.id);
  if (activity.type === 'conversationUpdate')
    return activity.membersAdded?.some((member) => member.id === activity.recipient.id) === true
      ? { kind: 'message', turn: { kind: 'added', conversation, language, ...addedBy(activity) } }
      : { kind: 'nothing', invoke };
  if (!invoke && activity.type !== 'message') return { kind: 'nothing', invoke };
  const from = personOf(activity);
  if (from === undefined) return { kind: 'stranger', invoke };
  const base = { from, conversation, language };
  if (invoke)
    return activity.name === 'adaptiveCard/action'
      ? { kind: 'action', submit: false, turn: { ...base, data: executeData(activity.value) } }
      : { kind: 'nothing', invoke };
  // Action.Submit arrives as a message with a value and no text.
  if ((activity.text ?? '') === '' && activity.value !== undefined && activity.value !== null)
    return { kind: 'action', submit: true, turn: { ...base, data: activity.value } };
  return { kind: 'message', turn: { ...base, kind: 'text', text: activity.text ?? '' } };
}

/** In a team the card is read by all of it, so nobody's environments stand there. */
function addedBy(activity: Activity): { readonly from?: PersonRef } {
  const from = activity.conversation.conversationType === 'personal' ? personOf(activity) : undefined;
  return from === undefined ? {} : { from };
}

function personOf({ from }: Activity): PersonRef | undefined {
  const id = parseGuid(from.aadObjectId);
  return id === undefined ? undefined : { id, name: (from.name ?? '').slice(0, 120) || id };
}

/** The verb of Action.Execute stands beside its data and counts more than a copy in them. */
function executeData(value: unknown): unknown {
  const parsed = execute.safeParse(value);
  if (!parsed.success) return undefined;
  const { verb, data } = parsed.data.action;
  return verb === undefined ? data : { ...data, verb };
}
