import { subscribe } from 'node:diagnostics_channel';
import { composeFrom } from '../../../shared/compose.ts';
import { readConfig } from '../../../shared/config.ts';
import { advance } from '../../../shared/engine/advance.ts';
import { startDueChecks } from '../../../shared/engine/due-checks.ts';
import type { Clock, Ports } from '../../../shared/engine/ports.ts';
import { sweep } from '../../../shared/engine/sweep.ts';
import { dockingWidget } from '../../fakes/fake-observer.ts';
import { fleetSettings } from './fleet-settings.ts';
import type { Command, SweepOptions, Swept } from './sweep.ts';

/**
 * The timers of the product over a fleet, measured: put together by the product itself and built as it is built, with a
 * clock that stands a day further at each night, and pages behind providers that answer at once.
 */
const options: SweepOptions = JSON.parse(process.argv[2] ?? '{}');
// Without the line it stands in, which is half a megabyte long in what is built.
process.on('uncaughtException', ({ stack }) => {
  console.error(stack);
  process.exit(1);
});
let ahead = (options.nights ?? 0) * 86_400_000;
const clock: Clock = {
  now: () => new Date(Date.now() + ahead),
  every: (milliseconds, act) => {
    const timer = setInterval(act, milliseconds).unref();
    return () => clearInterval(timer);
  },
};
const tables = new URL(/TableEndpoint=([^;]+)/.exec(options.storage)?.[1] ?? 'http://none.example');
let storage = 0;
subscribe('http.client.request.start', (message) => {
  const { request } = message as { readonly request: { getHeader(name: string): unknown } };
  if (request.getHeader('host') === tables.host) storage += 1;
});
const config = readConfig(process.env);
if (config.kind !== 'config') throw new Error(JSON.stringify(config.problems));
const environments = fleetSettings(options);
const { ports: own } = composeFrom({
  ...config.config,
  settings: { ...config.config.settings, environments },
});
const ports: Ports = {
  ...own,
  clock,
  log: { info: () => undefined, warn: (event, about) => console.error(event, about) },
  observer: {
    ...own.observer,
    widget: async () => ({ framing: { framed: 'yes', findings: [] }, code: dockingWidget }),
  },
};

const acts: { readonly [command in Command]: () => Promise<void> } = {
  night: () => startDueChecks(ports, { answer: (id) => advance(ports, id), hasTime: () => true }),
  minute: () => sweep(ports),
};

async function measured(command: Command): Promise<Swept> {
  storage = 0;
  const begun = performance.now();
  const before = process.cpuUsage();
  await acts[command]();
  const seconds = (performance.now() - begun) / 1_000;
  const { user, system } = process.cpuUsage(before);
  const cost = { seconds, processor: (user + system) / 1_000_000, storage };
  // Linux says it in kilobytes.
  const peakMegabytes = process.resourceUsage().maxRSS / 1_024;
  const { heapUsed, external } = process.memoryUsage();
  const glances = await ports.ledger.glances();
  const states = await Promise.all(environments.map(({ key }) => ports.ledger.drift(key)));
  return {
    ...cost,
    peakMegabytes,
    heapMegabytes: heapUsed / 1_048_576,
    externalMegabytes: external / 1_048_576,
    unchanged: states.filter((one) => one?.readAt !== undefined).length,
    drifted: states.filter((one) => (one?.items.length ?? 0) > 0).length,
    failing: glances.filter(({ glance }) => glance.outage !== undefined).length,
  };
}

if (options.seed !== undefined) {
  const { seedLedger } = await import('./seed-ledger.ts');
  await seedLedger(ports, options);
}
process.on('message', async (command: Command) => {
  if (command === 'night') ahead += 86_400_000;
  process.send?.(await measured(command));
});
process.on('disconnect', () => process.exit(0));
process.send?.({ loadedMegabytes: process.memoryUsage.rss() / 1_048_576 });
