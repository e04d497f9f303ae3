import type { HttpResponseInit } from '@azure/functions';
import { composeBrowserApp } from '../../shared/compose-browser-app.ts';
import { isRefusal } from '../../shared/domain/reason.ts';
import { jsonAnswer, refusalAnswer } from './json-answer.ts';

export async function answerBrowserHealth(): Promise<HttpResponseInit> {
  const app = await composeBrowserApp();
  return isRefusal(app) ? refusalAnswer(app) : jsonAnswer(200, { status: 'ok' });
}
