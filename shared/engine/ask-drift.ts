import { newRunId, type RunId } from '../domain/ids.ts';
import type { Inquiry } from '../domain/inquiry.ts';
import type { PersonRef } from '../domain/person.ts';
import type { EnvironmentSettings } from '../domain/settings.ts';
import type { ConversationKey, Ports } from './ports.ts';
import { saveInquiry } from './save-inquiry.ts';

/** A drift check nobody has to be allowed to ask for: by a schedule, or after a run. The worker answers it. */
export async function askDrift(
  ports: Ports,
  asked: {
    readonly environment: EnvironmentSettings;
    readonly requester: PersonRef;
    readonly conversation?: ConversationKey;
    /** Its own id, where the same check may be asked for twice. */
    readonly id?: RunId;
  },
): Promise<RunId> {
  const { environment, requester, conversation } = asked;
  const now = ports.clock.now();
  const id = asked.id ?? newRunId(environment.key, now, ports.ids.random(12));
  const inquiry: Inquiry = {
    status: 'asked',
    id,
    environment: environment.key,
    what: 'drift',
    requester,
    requestedAt: now.toISOString(),
  };
  await saveInquiry(ports, inquiry, conversation === undefined ? [] : [{ kind: 'outbox', id, conversation }]);
  await ports.wakeUps.wake(id);
  return id;
}
