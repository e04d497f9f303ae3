import { whyRefused } from './check-card.ts';
import type { HttpAnswer } from './http.ts';
import { cardType, type Json } from './model.ts';

/** 100 KB of UTF-16, which is how Teams measures a message. */
const mostCharacters = (100 * 1024) / 2;

export interface Content {
  readonly text: string | undefined;
  readonly cards: readonly Json[];
}

/** What a bot may send, or the answer it gets instead. */
export function acceptActivity(json: string): Content | HttpAnswer {
  if (json.length > mostCharacters) return refusal(413, 'MessageSizeTooBig', 'Message size too large.');
  const activity = parsed(json);
  if (activity === undefined) return refusal(400, 'BadSyntax', 'The activity is not a JSON object.');
  const { text, attachments = [] } = activity;
  if (!Array.isArray(attachments)) return refusal(400, 'BadSyntax', 'attachments is not a list.');
  const cards: Json[] = [];
  for (const { contentType, content } of attachments as readonly Json[]) {
    const why =
      contentType === cardType ? whyRefused(content) : `unknown content type ${String(contentType)}`;
    if (why !== undefined) return refusal(400, 'BadArgument', why);
    cards.push(content as Json);
  }
  if (activity.type === 'message' && cards.length === 0 && !text) {
    return refusal(400, 'BadArgument', 'Activity must have text or attachments.');
  }
  return { text: typeof text === 'string' && text !== '' ? text : undefined, cards };
}

export function parsed(json: string): Json | undefined {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null ? (value as Json) : undefined;
  } catch {
    return undefined;
  }
}

/** The connector's error shape. */
export function refusal(status: number, code: string, message: string): HttpAnswer {
  return { status, body: { error: { code, message } } };
}
