import { app } from '@azure/functions';

const seen: unknown[] = [];

/** `fail…` throws each time, `fail-once…` the first time, `hang…` never ends the first time. */
app.storageQueue('work', {
  queueName: 'work',
  connection: 'AzureWebJobsStorage',
  handler: async (message, context) => {
    const attempt = Number(context.triggerMetadata?.dequeueCount);
    seen.push({ message, attempt });
    process.stdout.write(`got ${JSON.stringify(message)} ${attempt}\n`);
    const text = String(message);
    if (text.startsWith('hang') && attempt === 1) await new Promise(() => undefined);
    if (text.startsWith('fail-once') ? attempt === 1 : text.startsWith('fail')) throw new Error('no');
  },
});
app.http('seen', { methods: ['GET'], authLevel: 'anonymous', handler: () => ({ jsonBody: seen }) });
