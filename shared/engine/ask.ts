import { newRunId } from '../domain/ids.ts';
import type { Inquiry } from '../domain/inquiry.ts';
import type { PersonRef } from '../domain/person.ts';
import type { Refusal } from '../domain/reason.ts';
import type { EnvironmentSettings } from '../domain/settings.ts';
import { saveInquiry } from './inquiries.ts';
import type { ConversationKey, Ports } from './ports.ts';
import { mayRead, unknownTo } from './read-runs.ts';

export interface Ask {
  readonly environment: EnvironmentSettings;
  readonly what: Inquiry['what'];
  readonly requester: PersonRef;
  readonly conversation?: ConversationKey;
}

/** A reading, open to every reader: no slot is taken, and the worker answers on the card. */
export async function ask(ports: Ports, asked: Ask): Promise<Inquiry | Refusal> {
  const { environment, what, requester, conversation } = asked;
  if (!(await mayRead(ports, environment, requester))) return unknownTo(ports, environment, requester);
  const now = ports.clock.now();
  const id = newRunId(environment.key, now, ports.ids.random(12));
  const inquiry: Inquiry = {
    status: 'asked',
    id,
    environment: environment.key,
    what,
    requester,
    requestedAt: now.toISOString(),
  };
  await saveInquiry(ports, inquiry, conversation === undefined ? [] : [{ kind: 'outbox', id, conversation }]);
  await ports.wakeUps.wake(id);
  return inquiry;
}
