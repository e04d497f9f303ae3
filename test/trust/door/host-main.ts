import { startHost } from '../../../sandbox/functions-host/start-host.ts';

/**
 * The functions in a process of their own, for a parent that wants to know how much it holds: needs `--expose-gc` and
 * an IPC channel. Sends `{ port }` when it serves, and `{ heap }` in bytes, after collecting, for each message.
 */
const { HOST_FUNCTION_KEY = '', AzureWebJobsStorage = '' } = process.env;
const host = await startHost({
  entry: 'functions/main.ts',
  port: 0,
  root: '.',
  keys: { functionKey: HOST_FUNCTION_KEY, masterKey: HOST_FUNCTION_KEY },
  ...(AzureWebJobsStorage === '' ? {} : { storageConnectionString: AzureWebJobsStorage }),
});

process.on('message', () => {
  globalThis.gc?.();
  globalThis.gc?.();
  process.send?.({ heap: process.memoryUsage().heapUsed });
});
// A parent that died leaves no host behind.
process.on('disconnect', () => process.exit(0));
process.send?.({ port: host.port });
