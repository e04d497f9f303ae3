import { app } from '@azure/functions';

/** Works on a run for one slice. The message is a wake-up and holds nothing but the id of a run or inquiry. */
app.storageQueue('advance-run', {
  queueName: 'advance-run',
  connection: 'AzureWebJobsStorage',
  handler: async (message) => {
    const { portsOrThrow } = await import('./ports-or-throw.ts');
    const { parseRunId } = await import('../shared/domain/ids.ts');
    const { advance } = await import('../shared/engine/advance.ts');
    const ports = await portsOrThrow();
    const id = parseRunId(message);
    // Not ours: trying again would not make it readable, so it ends here and not in the poison queue.
    if (id === undefined) return ports.log.warn('wake_up_unreadable');
    await advance(ports, id);
  },
});
