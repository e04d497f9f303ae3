import { app } from '@azure/functions';

/** What the host puts aside after `maxDequeueCount` failed tries. It leaves a line with the run id, and people are told. */
app.storageQueue('given-up', {
  queueName: 'advance-run-poison',
  connection: 'AzureWebJobsStorage',
  handler: async (message, { triggerMetadata }) => {
    const { portsOrThrow } = await import('./ports-or-throw.ts');
    const { noteGivenUp } = await import('../shared/engine/note-given-up.ts');
    await noteGivenUp(await portsOrThrow(), message, Number(triggerMetadata?.dequeueCount ?? 1));
  },
});
