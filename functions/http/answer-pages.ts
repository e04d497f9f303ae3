import type { HttpRequest, HttpResponseInit } from '@azure/functions';
import { type BrowserApp, composeBrowserApp } from '../../shared/compose-browser-app.ts';
import { isRefusal } from '../../shared/domain/reason.ts';
import { largestRequest } from '../../shared/pages/limits.ts';
import { readBody } from '../../shared/pages/read-body.ts';
import { servePages } from '../../shared/pages/serve-pages.ts';
import { jsonAnswer, notSignedIn, refusalAnswer } from './json-answer.ts';

/** Configured, then let in, then one look at a page. What is refused here says one word: nothing of what was sent. */
export async function answerPages(request: HttpRequest): Promise<HttpResponseInit> {
  const app = await composeBrowserApp();
  return isRefusal(app) ? refusalAnswer(app) : answerCaller(app, request);
}

export async function answerCaller(app: BrowserApp, request: HttpRequest): Promise<HttpResponseInit> {
  const caller = await app.authenticate(request.headers.get('authorization'));
  if (caller === 'unknown') return notSignedIn;
  if (caller === 'not_listed') return refused(403, 'not_a_caller');
  const stated = Number(request.headers.get('content-length') ?? 0);
  const text = stated > largestRequest ? undefined : await readBody(request.body, largestRequest);
  if (text === undefined) return refused(413, 'too_long');
  const answer = await app.places(() => servePages(app, jsonOf(text)));
  if (answer === undefined) return refused(429, 'busy');
  if (answer === 'other_version') return refused(409, answer);
  if (answer === 'unreadable_body') return refused(400, answer);
  app.log.info('page opened', { kind: answer.kind });
  return jsonAnswer(200, answer);
}

const refused = (status: number, reason: string): HttpResponseInit => jsonAnswer(status, { reason });

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
