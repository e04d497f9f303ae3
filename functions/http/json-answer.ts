import type { HttpResponseInit } from '@azure/functions';
import type { Refusal } from '../../shared/domain/reason.ts';
import { statusOf } from './status-of.ts';

/** JSON that no cache keeps. */
export function jsonAnswer(status: number, body: unknown): HttpResponseInit {
  return { status, jsonBody: body, headers: { 'cache-control': 'no-store' } };
}

/** @param message the same for people, where their language is known */
export function refusalAnswer(refusal: Refusal, message?: string): HttpResponseInit {
  const { reason, params } = refusal;
  return jsonAnswer(statusOf(refusal), { reason, params, ...(message === undefined ? {} : { message }) });
}

/** The same for every reason a caller was not let in: which check failed is nobody's business. */
export const notSignedIn: HttpResponseInit = {
  status: 401,
  jsonBody: { reason: 'sign_in_required' },
  headers: { 'cache-control': 'no-store', 'www-authenticate': 'Bearer' },
};
