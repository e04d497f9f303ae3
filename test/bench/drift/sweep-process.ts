import { makeDataverse } from '../../../shared/dataverse/make-dataverse.ts';
import { guid } from '../../../shared/domain/guid.ts';
import type { EnvironmentSettings } from '../../../shared/domain/settings.ts';
import { advance } from '../../../shared/engine/advance.ts';
import { startDueChecks } from '../../../shared/engine/due-checks.ts';
import type { Clock, Dataverse, Ports } from '../../../shared/engine/ports.ts';
import { sweep } from '../../../shared/engine/sweep.ts';
import { makeLedger } from '../../../shared/tables/make-ledger.ts';
import { openStorage } from '../../../shared/tables/open-storage.ts';
import { bothCredentials } from '../../builders/both-identities.ts';
import { environmentNamed, world } from '../../builders/world.ts';
import { seedLedger } from './seed-ledger.ts';
import type { Command, SweepOptions, Swept } from './sweep.ts';

/** The timers of the product over a fleet, measured; the clock stands a day further at each night. */
const options: SweepOptions = JSON.parse(process.argv[2] ?? '{}');
let ahead = (options.nights ?? 0) * 86_400_000;
const clock: Clock = {
  now: () => new Date(Date.now() + ahead),
  every: (milliseconds, act) => {
    const timer = setInterval(act, milliseconds).unref();
    return () => clearInterval(timer);
  },
};
let written = 0;
const random = (characters: number): string => {
  written += 1;
  return `${process.pid.toString(16)}${written.toString(16)}`.padStart(characters, '0').slice(-characters);
};
let storage = 0;
const { ledger: table } = openStorage({ connectionString: options.storage });
table.pipeline.addPolicy({
  name: 'countRequests',
  sendRequest: (request, next) => {
    storage += 1;
    return next(request);
  },
});
const ledger = makeLedger({ table, random });
const environments = options.urls.map(
  (url, index): EnvironmentSettings => ({
    ...environmentNamed(`contoso-${index}`, `Contoso ${index}`),
    url,
    organizationId: guid(options.organizationId),
  }),
);
const bare = await world(undefined, ledger);
const dataverses = new Map<string, Dataverse>();
let tokens = 0;
const counted = (credential: typeof bothCredentials.credential) => ({
  getToken: () => {
    tokens += 1;
    return credential.getToken();
  },
});
const credentials = {
  credential: counted(bothCredentials.credential),
  writer: counted(bothCredentials.writer),
};
const ports: Ports = {
  ...bare.ports,
  clock,
  ids: { ...bare.ports.ids, random },
  settings: { ...bare.ports.settings, environments },
  observer: { ...bare.ports.observer, signedIn: () => undefined },
  dataverse: (environment) => {
    const known = dataverses.get(environment.key) ?? makeDataverse({ environment, ...credentials, clock });
    dataverses.set(environment.key, known);
    return known;
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
  const glances = await ledger.glances();
  const states = await Promise.all(environments.map(({ key }) => ledger.drift(key)));
  return {
    ...cost,
    peakMegabytes,
    unchanged: states.filter((one) => one?.readAt !== undefined).length,
    drifted: states.filter((one) => (one?.items.length ?? 0) > 0).length,
    failing: glances.filter((one) => one.outage !== undefined).length,
    tokens,
  };
}

if (options.seed !== undefined) await seedLedger(ports, options.seedFile, options.seed === 'calm');
process.on('message', async (command: Command) => {
  if (command === 'night') ahead += 86_400_000;
  process.send?.(await measured(command));
});
process.on('disconnect', () => process.exit(0));
process.send?.({ loadedMegabytes: process.memoryUsage.rss() / 1_048_576 });
