import { type Answer, refused } from './exchange.ts';
import type { FaultAction } from './faults.ts';
import { codes } from './refusal.ts';

export const unavailable: Answer = {
  status: 503,
  headers: { 'Content-Type': 'text/html' },
  body: '<h1>Not available</h1>',
};

const throttled = (seconds: number): Answer =>
  refused(
    { status: 429, code: '0x80072322', message: 'Too many requests within the last five minutes.' },
    { 'Retry-After': String(seconds) },
  );

/** What a fault answers instead of carrying the request out; `undefined` when it is carried out after all. */
export function faultAnswer(fault: FaultAction | undefined): Answer | undefined {
  switch (fault?.kind) {
    case 'throttle':
      return throttled(fault.retryAfterSeconds);
    case 'unavailable':
      return unavailable;
    case 'administrationMode':
      return refused({
        status: 403,
        code: codes.unexpected,
        message: 'The organization is in administration mode: only its administrators may enter.',
      });
    // The code is public; the platform's own sentence is about an organisation that "is currently disabled".
    case 'disabled':
      return refused({
        status: 403,
        code: codes.disabledOrganization,
        message: 'The Dynamics 365 organization is currently disabled.',
      });
    case 'refuse':
      return refused(fault);
    default:
      return undefined;
  }
}
