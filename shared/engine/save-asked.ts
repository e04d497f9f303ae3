import { newRunId, type RunId } from '../domain/ids.ts';
import type { Inquiry, PastedReport } from '../domain/inquiry.ts';
import type { PersonRef } from '../domain/person.ts';
import type { EnvironmentSettings } from '../domain/settings.ts';
import type { ConversationKey, Ports } from './ports.ts';
import { saveInquiry } from './save-inquiry.ts';

export interface Asked {
  readonly environment: EnvironmentSettings;
  readonly what: Inquiry['what'];
  readonly requester: PersonRef;
  readonly conversation?: ConversationKey;
  /** Of looks and reports: the run they are about. */
  readonly about?: RunId;
  readonly report?: PastedReport;
}

/** Stores what somebody asked, with its card, and wakes the worker that answers it. Reads nothing from Dataverse. */
export async function saveAsked(ports: Ports, asked: Asked): Promise<Inquiry> {
  const { environment, what, requester, conversation, about, report } = asked;
  const now = ports.clock.now();
  const id = newRunId(environment.key, now, ports.ids.random(12));
  const inquiry: Inquiry = {
    status: 'asked',
    id,
    environment: environment.key,
    what,
    requester,
    requestedAt: now.toISOString(),
    ...(about === undefined ? {} : { about }),
    ...(report === undefined ? {} : { report }),
  };
  await saveInquiry(ports, inquiry, conversation === undefined ? [] : [{ kind: 'outbox', id, conversation }]);
  await ports.wakeUps.wake(id);
  return inquiry;
}
