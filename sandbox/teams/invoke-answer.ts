import { whyRefused } from './check-card.ts';
import type { BotAnswer } from './deliver.ts';
import { cardType, type Json } from './model.ts';

export const sorry = 'Something went wrong. Please try again.';

/** What the clicker sees: their own view of the card, a line of text, or (error) Teams' own apology. */
export type Outcome =
  | { readonly kind: 'card'; readonly card: Json }
  | { readonly kind: 'message'; readonly text: string }
  | { readonly kind: 'error'; readonly why: string };

/** Reads a bot's answer to `adaptiveCard/action` the way Teams does: anything but a well-formed 200 is an error. */
export function outcomeOf({ status, body }: BotAnswer): Outcome {
  if (status !== 200) return { kind: 'error', why: `HTTP ${status}` };
  if (typeof body !== 'object' || body === null) return { kind: 'error', why: 'the answer has no body' };
  const { statusCode, type, value } = body as Json;
  if (statusCode !== 200) return { kind: 'error', why: `statusCode ${String(statusCode)}` };
  if (type === 'application/vnd.microsoft.activity.message') {
    return typeof value === 'string' && value !== ''
      ? { kind: 'message', text: value }
      : { kind: 'error', why: 'the message has no text' };
  }
  if (type !== cardType) return { kind: 'error', why: `unknown type ${String(type)}` };
  const why = whyRefused(value);
  return why === undefined ? { kind: 'card', card: value as Json } : { kind: 'error', why };
}
