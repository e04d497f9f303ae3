import type { Activity } from 'botbuilder';
import type { Guid } from '../../shared/domain/guid.ts';
import type { Conversations, Log } from '../../shared/engine/ports.ts';
import type { Bot } from '../bot.ts';
import { answerTurn } from './answer-turn.ts';
import { makeReaderOf } from './clocks.ts';
import { type DoorRequest, type GatedActivity, gate } from './gate.ts';
import { newLately } from './lately.ts';
import { makeStandingOf } from './membership.ts';
import { forgetConversation, isFarewell, remember } from './remembered.ts';
import type { TeamsAdapter } from './teams-adapter.ts';

interface DoorParts {
  readonly adapter: TeamsAdapter;
  readonly bot: Bot;
  readonly conversations: Conversations;
  readonly log: Log;
  /** Tenants whose people may speak to the bot. */
  readonly tenants: readonly Guid[];
}

export type Door = (request: DoorRequest) => Promise<{ readonly status: number; readonly body?: unknown }>;

/** The only way in. Whatever is wrong with a request, the answer is the same 401 and says nothing. */
export function makeDoor({ adapter, bot, conversations, log, tenants }: DoorParts): Door {
  const standingOf = makeStandingOf();
  const lately = newLately();
  const readerOf = makeReaderOf();
  return async (request) => {
    const gated = gate(request, tenants, adapter.issuer);
    if (gated === undefined) return refused(log, 'gate');
    try {
      const received = await adapter.receive(gated.token, activityOf(gated.activity), async (context) => {
        // Its roster cannot be asked for any more, and what it says must not make it known again.
        if (isFarewell(context.activity)) return forgetConversation(conversations, context.activity, lately);
        const standing = await standingOf(context);
        // Storage being away must not silence the bot: it can still say so in this turn.
        await remember(conversations, context, standing, lately).catch(() =>
          log.warn('conversation not saved'),
        );
        await answerTurn(bot, context, standing === 'member', readerOf(context.activity));
      });
      if (received === undefined) return refused(log, 'token');
      const { answer } = received;
      return answer === undefined ? { status: 200 } : { status: answer.status, body: answer.body };
    } catch (error) {
      // The channel did not take our answer: there is nobody left to tell, and Teams will send the turn again.
      log.warn('turn not answered', { name: error instanceof Error ? error.name : 'unknown' });
      return { status: 500 };
    }
  };
}

function refused(log: Log, at: 'gate' | 'token'): { readonly status: number } {
  log.warn('activity refused', { at });
  return { status: 401 };
}

/** The gate checked what is used of it; dates are left as text because no turn reads them. */
const activityOf = (gated: GatedActivity): Activity => gated as unknown as Activity;
