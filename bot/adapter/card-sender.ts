import { z } from 'zod';
import type { CardSender, CardSubject, SendResult } from '../../shared/engine/ports.ts';
import { ready } from '../../shared/texts/text.ts';
import type { Card } from '../cards/card.ts';
import { renderCard } from '../cards/render-card.ts';
import { cardActivity } from './card-activity.ts';
import { readersOf } from './reader-of.ts';
import { parseRemembered, type Remembered } from './remembered.ts';
import type { TeamsAdapter } from './teams-adapter.ts';

/** Error code of the channel for a message that somebody deleted; the conversation is still there. */
const missingActivity = 'ActivityNotFoundInConversation';

/** Seconds to wait when the channel asks for patience without saying how much. */
const patience = 5;

/** Sends and edits cards in stored conversations. What neither is gone nor throttled is thrown. */
export function makeCardSender({ adapter }: { readonly adapter: TeamsAdapter }): CardSender {
  return {
    send: (reference, subject) => deliver(adapter, reference, subject),
    edit: (reference, activityId, subject) => deliver(adapter, reference, subject, activityId),
  };
}

async function deliver(
  adapter: TeamsAdapter,
  stored: string,
  subject: CardSubject,
  activityId?: string,
): Promise<SendResult> {
  const remembered = parseRemembered(stored);
  if (remembered === undefined) return { kind: 'gone' };
  const wait = adapter.waitFor(remembered.reference);
  if (wait > 0) return { kind: 'later', seconds: Math.ceil(wait / 1000) };
  const activity = cardActivity(await cardFor(remembered, subject));
  let sent: string | undefined;
  try {
    await adapter.reach(remembered.reference, async (context) => {
      const response =
        activityId === undefined
          ? await context.sendActivity(activity)
          : await context.updateActivity({ ...activity, id: activityId });
      sent = response?.id ?? activityId;
    });
  } catch (error) {
    return refusedBy(error);
  }
  if (sent === undefined || sent === '') throw new Error('the channel gave the card no id');
  return { kind: 'sent', activityId: sent };
}

/** In the language of the conversation it goes to, whoever asked for what it shows. */
async function cardFor(remembered: Remembered, subject: CardSubject): Promise<Card> {
  const { people } = remembered;
  const language = await ready(readersOf(remembered));
  // Which buttons of it somebody may use depends on the person, so everybody known here gets a view of their own.
  return renderCard(subject, { language, refreshFor: firstOf(people, requesterOf(subject)) });
}

/** Whoever asked for it is never among those that Teams has no room for. */
function firstOf(people: Remembered['people'], requester: string | undefined): readonly string[] {
  const first = requester === undefined ? undefined : people[requester];
  const others = Object.values(people).filter((one) => one !== first);
  return first === undefined ? others : [first, ...others];
}

function requesterOf(subject: CardSubject): string | undefined {
  if (subject.kind === 'run') return subject.run.requester.id;
  if (subject.kind === 'inquiry') return subject.inquiry.requester.id;
  return subject.kind === 'fleet' ? subject.fleet.requester.id : undefined;
}

const channelError = z.object({
  statusCode: z.number(),
  response: z
    .looseObject({
      headers: z.custom<{ get: (name: string) => string | undefined }>(),
      bodyAsText: z.string().nullish(),
    })
    .optional(),
});

function refusedBy(error: unknown): SendResult {
  const parsed = channelError.safeParse(error);
  if (!parsed.success) throw error;
  const { statusCode, response } = parsed.data;
  if (statusCode === 404 && response?.bodyAsText?.includes(missingActivity) === true)
    return { kind: 'card_gone' };
  if (statusCode === 403 || statusCode === 404) return { kind: 'gone' };
  // All three say that nothing was delivered.
  if (statusCode !== 429 && statusCode !== 412 && statusCode !== 503) throw error;
  const seconds = Number(response?.headers.get('retry-after'));
  return { kind: 'later', seconds: Number.isFinite(seconds) && seconds > 0 ? Math.ceil(seconds) : patience };
}
