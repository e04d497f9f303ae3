import type { HttpRequest, HttpResponseInit } from '@azure/functions';
import { compose } from '../../shared/compose.ts';
import { isRefusal } from '../../shared/domain/reason.ts';
import { refusalAnswer } from './json-answer.ts';

/** Hands an activity to the bot's door and translates its answer back. */
export async function answerMessage(request: HttpRequest): Promise<HttpResponseInit> {
  const app = await compose();
  if (isRefusal(app)) return refusalAnswer(app);
  const headers = Object.fromEntries(request.headers.entries());
  const { status, body } = await app.door({ headers, body: await request.text() });
  return body === undefined ? { status } : { status, jsonBody: body };
}
