import type { DequeuedMessageItem, QueueClient } from '@azure/storage-queue';
import { hostLog } from './core-api.ts';

/** Keeps a message hidden while its function runs. `stop` answers the receipt that the message now has. */
export function renewVisibility(
  queue: QueueClient,
  message: DequeuedMessageItem,
  seconds: number,
): { readonly stop: () => Promise<string> } {
  let renewing = Promise.resolve(message.popReceipt);
  const renew = async (popReceipt: string): Promise<string> => {
    const updated = await queue.updateMessage(message.messageId, popReceipt, undefined, seconds);
    return updated.popReceipt ?? popReceipt;
  };
  const timer = setInterval(() => {
    renewing = renewing.then((popReceipt) =>
      renew(popReceipt).catch((error: unknown) => {
        hostLog('warning', `${queue.name}: not renewed:`, error);
        return popReceipt;
      }),
    );
  }, seconds * 500);
  return {
    stop: () => {
      clearInterval(timer);
      return renewing;
    },
  };
}
