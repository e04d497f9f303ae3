import type { HttpResponseInit } from '@azure/functions';
import { compose } from '../../shared/compose.ts';
import { isRefusal } from '../../shared/domain/reason.ts';
import { jsonAnswer, refusalAnswer } from './json-answer.ts';

export async function answerHealth(): Promise<HttpResponseInit> {
  const app = await compose();
  return isRefusal(app) ? refusalAnswer(app) : jsonAnswer(200, { status: 'ok' });
}
