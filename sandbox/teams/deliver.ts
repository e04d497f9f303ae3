import type { Issuer } from '../issuer/start-issuer.ts';
import type { Clock } from './clock.ts';
import type { Json } from './model.ts';

/** What the bot answered. `status` 0: it could not be reached, or did not answer in time. */
export interface BotAnswer {
  readonly status: number;
  readonly body: unknown;
}

export interface Delivery {
  readonly issuer: Issuer;
  readonly appId: string;
  readonly serviceUrl: string;
  readonly endpoint: () => string;
  readonly clock: Clock;
  /** Whether an unanswered turn is sent again, as Teams does. */
  readonly resend: boolean;
  readonly newId: () => string;
  readonly resent: (activity: string) => void;
}

const patience = 15_000;

/**
 * Sends an activity to the bot. After 15 s without an answer Teams sends the same activity again, then once more
 * under a new id; the first answer counts. Never throws.
 */
export function deliver(delivery: Delivery, activity: Json): Promise<BotAnswer> {
  const { clock, resend, newId, resent } = delivery;
  return new Promise((resolve) => {
    let cancel = () => {};
    const send = (attempt: number) => {
      const sent = attempt < 2 ? activity : { ...activity, id: newId() };
      if (attempt > 0) resent(String(sent.id));
      cancel = clock.after(patience, () => {
        if (resend && attempt < 2) send(attempt + 1);
        else resolve({ status: 0, body: undefined });
      });
      void post(delivery, sent).then((answer) => {
        cancel();
        resolve(answer);
      });
    };
    send(0);
  });
}

async function post({ issuer, appId, serviceUrl, endpoint }: Delivery, activity: Json): Promise<BotAnswer> {
  try {
    const response = await fetch(endpoint(), {
      method: 'POST',
      headers: {
        authorization: `Bearer ${await issuer.channelToken(appId, serviceUrl)}`,
        'content-type': 'application/json; charset=utf-8',
      },
      body: JSON.stringify(activity),
    });
    const text = await response.text();
    return { status: response.status, body: parsed(text) };
  } catch {
    return { status: 0, body: undefined };
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
