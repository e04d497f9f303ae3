import { ActivityTypes, type TurnContext } from 'botbuilder';
import { type Language, ready, text } from '../../shared/texts/text.ts';
import type { Bot } from '../bot.ts';
import type { ActionAnswer, Reply } from '../turn.ts';
import { cardActivity } from './card-activity.ts';
import { type ReadTurn, readTurn } from './read-turn.ts';

/** Reads the turn, asks the bot, sends what it says. The bot never hears what a guest says: a guest is a stranger. */
export async function answerTurn(
  bot: Bot,
  context: TurnContext,
  member: boolean,
  reads: Language,
): Promise<void> {
  const language = await ready(reads);
  const read = forMembers(readTurn(context.activity, language), member);
  if (read.kind === 'message') return sendAll(context, await bot.onMessage(read.turn));
  if (read.kind === 'action') return answerAction(context, read.submit, await bot.onAction(read.turn));
  return answerNobody(context, read, language);
}

/** Being added to a conversation is answered whoever did it; only a member's own environments are named. */
function forMembers(read: ReadTurn, member: boolean): ReadTurn {
  if (member || read.kind === 'stranger' || read.kind === 'nothing') return read;
  if (read.kind === 'message' && read.turn.kind === 'added') {
    const { from: _guest, ...turn } = read.turn;
    return { kind: 'message', turn };
  }
  return { kind: 'stranger', invoke: read.kind === 'action' && !read.submit };
}

async function answerAction(context: TurnContext, submit: boolean, answer: ActionAnswer): Promise<void> {
  // Set before the messages go out; the adapter returns it when the turn is over.
  if (!submit) await answerInvoke(context, invokeBody(answer));
  await sendAll(context, answer.replies);
  // A Submit has no answer of its own, so the line is said; unless messages already say it.
  if (submit && answer.replies.length === 0) await context.sendActivity(answer.said);
}

async function answerNobody(
  context: TurnContext,
  { kind, invoke }: Extract<ReadTurn, { readonly invoke: boolean }>,
  language: Language,
): Promise<void> {
  if (kind === 'nothing' && !invoke) return;
  const said = text(language, kind === 'stranger' ? 'reason.sign_in_failed' : 'reason.unreadable_card');
  if (invoke) await answerInvoke(context, messageBody(said));
  else await context.sendActivity(said);
}

async function sendAll(context: TurnContext, replies: readonly Reply[]): Promise<void> {
  for (const reply of replies) await context.sendActivity(cardActivity(reply.card));
}

/** Teams shows "Something went wrong" for anything but 200, so a refusal is a 200 with a message. */
async function answerInvoke(context: TurnContext, body: object): Promise<void> {
  await context.sendActivity({ type: ActivityTypes.InvokeResponse, value: { status: 200, body } });
}

function invokeBody(answer: ActionAnswer): object {
  return answer.kind === 'message'
    ? messageBody(answer.said)
    : { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: answer.card };
}

const messageBody = (value: string): object => ({
  statusCode: 200,
  type: 'application/vnd.microsoft.activity.message',
  value,
});
