import { readFileSync } from 'node:fs';
import { makeDataverse } from '../../../shared/dataverse/make-dataverse.ts';
import { guid } from '../../../shared/domain/guid.ts';
import { newRunId } from '../../../shared/domain/ids.ts';
import type { EnvironmentSettings } from '../../../shared/domain/settings.ts';
import { advance } from '../../../shared/engine/advance.ts';
import { startDueChecks } from '../../../shared/engine/due-checks.ts';
import type { Clock, Dataverse, Ledger, Ports } from '../../../shared/engine/ports.ts';
import { makeLedger } from '../../../shared/tables/make-ledger.ts';
import { openStorage } from '../../../shared/tables/open-storage.ts';
import { bothCredentials } from '../../builders/both-identities.ts';
import { environmentNamed, world } from '../../builders/world.ts';
import { fakeLedger } from '../../fakes/fake-ledger.ts';
import type { SweepOptions, Swept } from './sweep.ts';

/** Nightly sweeps over a fleet, measured; the clock goes on by a day between them. */
const options: SweepOptions = JSON.parse(process.argv[2] ?? '{}');
let ahead: number = JSON.parse(process.argv[2] ?? '{}').ahead ?? 0;
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
const ledger: Ledger =
  options.storage === undefined
    ? fakeLedger(clock.now)
    : makeLedger({ table: openStorage({ connectionString: options.storage }).ledger, random });
const environments = options.urls.map(
  (url, index): EnvironmentSettings => ({
    ...environmentNamed(`contoso-${index}`, `Contoso ${index}`),
    url,
    organizationId: guid(options.organizationId),
  }),
);
const seeded = async (): Promise<void> => {
  const { plan, baseline } = JSON.parse(readFileSync(options.seedFile, 'utf8'));
  for (const { key } of environments) {
    const ref = { plan: await ledger.putPlan(key, plan), baseline: await ledger.putBaseline(key, baseline) };
    const run = newRunId(key, clock.now(), random(12));
    const read = await ledger.readHead(key);
    await ledger.commit(read, read.head, [{ kind: 'base', ...ref, run }]);
  }
};
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
  settings: { ...bare.ports.settings, environments },
  observer: { ...bare.ports.observer, signedIn: () => undefined },
  dataverse: (environment) => {
    const known = dataverses.get(environment.key) ?? makeDataverse({ environment, ...credentials, clock });
    dataverses.set(environment.key, known);
    return known;
  },
};

async function sweep(): Promise<Swept> {
  const begun = performance.now();
  const before = process.cpuUsage();
  await startDueChecks(ports, { answer: (id) => advance(ports, id), hasTime: () => true });
  const seconds = (performance.now() - begun) / 1_000;
  const { user, system } = process.cpuUsage(before);
  const states = await Promise.all(environments.map(({ key }) => ledger.drift(key)));
  return {
    seconds,
    processor: (user + system) / 1_000_000,
    // Linux says it in kilobytes.
    peakMegabytes: process.resourceUsage().maxRSS / 1_024,
    unchanged: states.filter((one) => one?.readAt !== undefined).length,
    drifted: states.filter((one) => (one?.items.length ?? 0) > 0).length,
    tokens,
  };
}

if (options.seed) {
  await seeded();
  await startDueChecks(ports);
}
process.on('message', async () => {
  ahead += 86_400_000;
  process.send?.(await sweep());
});
process.on('disconnect', () => process.exit(0));
process.send?.('ready');
