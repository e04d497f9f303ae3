import { parseArgs } from 'node:util';
import { startHost } from './start-host.ts';

/**
 * Local Functions host as a process of its own. App settings are the environment it is started with.
 * `HOST_FUNCTION_KEY` and `HOST_MASTER_KEY` set its keys. Prints `ready <port>` when it serves, `functions <json>` before.
 */
const { values } = parseArgs({
  options: {
    entry: { type: 'string', default: 'functions/main.ts' },
    port: { type: 'string', default: '0' },
    root: { type: 'string', default: '.' },
    'crash-visibility': { type: 'string', default: '600' },
    poll: { type: 'string', default: 'Infinity' },
  },
});

const { HOST_FUNCTION_KEY, HOST_MASTER_KEY, AzureWebJobsStorage } = process.env;
const keys =
  HOST_FUNCTION_KEY !== undefined && HOST_MASTER_KEY !== undefined
    ? { functionKey: HOST_FUNCTION_KEY, masterKey: HOST_MASTER_KEY }
    : undefined;

const host = await startHost({
  entry: values.entry,
  port: Number(values.port),
  root: values.root,
  crashVisibility: Number(values['crash-visibility']),
  mostPolling: Number(values.poll),
  ...(keys === undefined ? {} : { keys }),
  ...(AzureWebJobsStorage === undefined ? {} : { storageConnectionString: AzureWebJobsStorage }),
});

let ending = false;
const end = async (): Promise<void> => {
  if (ending) return;
  ending = true;
  await host.stop();
  process.exit(0);
};
process.on('SIGTERM', () => void end());
process.on('SIGINT', () => void end());
process.stdout.write(`functions ${JSON.stringify(host.functions)}\nready ${host.port}\n`);
