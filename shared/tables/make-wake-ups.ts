import type { QueueClient } from '@azure/storage-queue';
import type { WakeUps } from '../engine/ports.ts';
import { statusOf, translated } from './storage-error.ts';

/** A message lives seven days; it must become visible before. */
const longestDelaySeconds = 6 * 24 * 3600;

/** Wake-ups as queue messages that hold an id and nothing else, in base64 as the Functions host expects them. */
export function makeWakeUps(parts: { readonly queue: QueueClient }): WakeUps {
  const { queue } = parts;
  return {
    async wake(id, delaySeconds = 0) {
      const visibilityTimeout = Math.min(Math.max(0, Math.ceil(delaySeconds)), longestDelaySeconds);
      const text = Buffer.from(id, 'utf8').toString('base64');
      const send = (): Promise<unknown> => queue.sendMessage(text, { visibilityTimeout });
      try {
        await send().catch(async (error) => {
          if (statusOf(error) !== 404) throw error;
          await queue.createIfNotExists();
          await send();
        });
      } catch (error) {
        throw translated(`waking ${id}`, error);
      }
    },
  };
}
