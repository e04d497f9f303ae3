import { newRunId, type RunId } from '../domain/ids.ts';
import type { Inquiry } from '../domain/inquiry.ts';
import type { PersonRef } from '../domain/person.ts';
import { isRefusal, type Refusal } from '../domain/reason.ts';
import type { EnvironmentSettings } from '../domain/settings.ts';
import { awaitedRun } from './awaited-run.ts';
import { saveInquiry } from './inquiries.ts';
import type { ConversationKey, Ports } from './ports.ts';
import { mayRead, unknownTo } from './read-runs.ts';

export interface Ask {
  readonly environment: EnvironmentSettings;
  readonly what: Inquiry['what'];
  readonly requester: PersonRef;
  readonly conversation?: ConversationKey;
  /** For `look`: the run whose card was pressed. */
  readonly about?: RunId;
}

/** A reading, open to every reader: no slot is taken, and the worker answers on the card. */
export async function ask(ports: Ports, asked: Ask): Promise<Inquiry | Refusal> {
  const { environment, what, requester, conversation, about } = asked;
  if (!(await mayRead(ports, environment, requester))) return unknownTo(ports, environment, requester);
  // Known at once, without a look at Dataverse: that nothing awaits a look needs no card of its own.
  const awaited = what === 'look' ? await awaitedRun(ports, environment, about) : undefined;
  if (isRefusal(awaited)) return awaited;
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
  };
  await saveInquiry(ports, inquiry, conversation === undefined ? [] : [{ kind: 'outbox', id, conversation }]);
  await ports.wakeUps.wake(id);
  return inquiry;
}
