import { randomBytes } from 'node:crypto';
import { DefaultAzureCredential, type TokenCredential } from '@azure/identity';
import type { Door } from '../bot/adapter/door.ts';
import { type Authenticate, makeAuthenticate } from '../functions/bearer.ts';
import type { Teams } from './compose-bot.ts';
import { composeExaminer } from './compose-examiner.ts';
import { composeObserver } from './compose-observer.ts';
import { composeOpener } from './compose-opener.ts';
import { composeRemote } from './compose-remote.ts';
import { settingsToFix } from './config/problem.ts';
import type { StorageConfig } from './config/read-storage.ts';
import { type Config, readConfig } from './config.ts';
import { makeDataverse } from './dataverse/make-dataverse.ts';
import type { Cloud } from './domain/clouds.ts';
import type { Guid } from './domain/guid.ts';
import type { EnvironmentKey } from './domain/ids.ts';
import { type Refusal, refuse } from './domain/reason.ts';
import type { CardSender, Clock, Dataverse, Ids, Log, Ports } from './engine/ports.ts';
import { noTelemetry, type Telemetry } from './engine/telemetry-ports.ts';
import { makeLog } from './log.ts';
import { makePeople } from './people/make-people.ts';
import { makeConversations } from './tables/make-conversations.ts';
import { makeEvidence } from './tables/make-evidence.ts';
import { makeLedger } from './tables/make-ledger.ts';
import { makeWakeUps } from './tables/make-wake-ups.ts';
import { openStorage, type StoragePlace } from './tables/open-storage.ts';
import { makeTelemetry } from './telemetry/make-telemetry.ts';
import { observedLedger, observedWakeUps } from './telemetry/observed-ports.ts';
import { lateSink } from './telemetry/sink.ts';
import { throttlesFor, watchFor } from './telemetry/watch-requests.ts';

/** The product, put together: what the functions need and nothing more. */
export interface App {
  readonly ports: Ports;
  /** Where Teams delivers. */
  readonly door: Door;
  /** Who calls the HTTP API. */
  readonly authenticate: Authenticate;
}

let composed: App | undefined;

/**
 * Made once a process, at the first request. A wrong configuration is asked about again each time, so that the answer
 * names what is wrong and stops naming it once it is right.
 */
export async function compose(): Promise<App | Refusal> {
  if (composed !== undefined) return composed;
  const read = readConfig(process.env);
  if (read.kind === 'misconfigured')
    return refuse('not_configured', { missing: settingsToFix(read.problems) });
  composed = composeFrom(read.config);
  return composed;
}

/** The only place that makes clients. What speaks to Teams is loaded when there is first something to say or to hear. */
export function composeFrom(config: Config): App {
  let loading: Promise<Teams> | undefined;
  const teams = (): Promise<Teams> => {
    loading ??= import('./compose-bot.ts').then(({ composeTeams }) => composeTeams(config));
    return loading;
  };
  const ports = composePorts(config, {
    send: async (...args) => (await teams()).cards.send(...args),
    edit: async (...args) => (await teams()).cards.edit(...args),
  });
  let opening: Promise<Door> | undefined;
  const door = (): Promise<Door> => {
    opening ??= teams().then((made) => made.door(ports));
    return opening;
  };
  return { ports, door: async (request) => (await door())(request), authenticate: authenticator(config) };
}

function composePorts(config: Config, cards: CardSender): Ports {
  const clock: Clock = {
    now: () => new Date(),
    every: (milliseconds, act) => {
      const timer = setInterval(act, milliseconds).unref();
      return () => clearInterval(timer);
    },
  };
  const random = (characters: number): string =>
    randomBytes(Math.ceil(characters / 2))
      .toString('hex')
      .slice(0, characters);
  const credential = credentialOf(config.identities.reader, config.cloud);
  const writer = config.identities.writer;
  const writing = writer === undefined ? {} : { writer: credentialOf(writer, config.cloud) };
  const log = makeLog(clock, config.logLevel);
  const storage = openStorage(placeOf(config.storage, credential));
  const telemetry = telemetryOf(config, credential, clock, { random }, log);
  // One value an environment: the wait after a 429 and the token are shared by all who use it.
  const dataverses = new Map<EnvironmentKey, Dataverse>();
  const ledger = observedLedger(makeLedger({ table: storage.ledger, random }), telemetry);
  const conversations = makeConversations({ table: storage.conversations });
  return {
    settings: config.settings,
    dataverse: (environment) => {
      const known =
        dataverses.get(environment.key) ??
        makeDataverse({
          environment,
          credential,
          clock,
          ...writing,
          watch: watchFor(environment.key, telemetry),
          throttled: throttlesFor(environment.key, telemetry),
        });
      dataverses.set(environment.key, known);
      return known;
    },
    ledger,
    conversations,
    cards,
    people: makePeople({
      environments: config.settings.environments,
      graph: config.graph,
      credential,
      clock,
    }),
    observer: composeObserver({
      egress: config.egress,
      look: config.look,
      opener:
        config.look.app === undefined
          ? composeOpener({ egress: config.egress, browserEnv: process.env, clock })
          : composeRemote(config.look.app, credential),
      log,
    }),
    evidence: makeEvidence({ table: storage.ledger, random }),
    wakeUps: observedWakeUps(makeWakeUps({ queue: storage.wakeUps }), telemetry),
    examiner: composeExaminer({
      config,
      env: process.env,
      credentialOf: (clientId) => credentialOf(clientId, config.cloud),
      storage,
      ledger,
      conversations,
      clock,
    }),
    clock,
    ids: { random },
    log,
    telemetry,
  };
}

/** Nothing is measured where nobody is told; what tells is loaded with the first thing there is to tell. */
function telemetryOf(
  { telemetry: { connectionString } }: Config,
  credential: TokenCredential,
  clock: Clock,
  ids: Ids,
  log: Log,
): Telemetry {
  if (connectionString === undefined) return noTelemetry;
  const load = async () =>
    (await import('./telemetry/azure-monitor.ts')).azureMonitor(connectionString, credential);
  return makeTelemetry(
    lateSink(load, () => log.warn('telemetry not sent')),
    clock,
    ids,
  );
}

const credentialOf = (managedIdentityClientId: Guid, { login }: Cloud): TokenCredential =>
  new DefaultAzureCredential({ managedIdentityClientId, authorityHost: login });

function placeOf(storage: StorageConfig, credential: TokenCredential): StoragePlace {
  return storage.kind === 'connection_string'
    ? { connectionString: storage.connectionString }
    : { tables: storage.tables, queues: storage.queues, credential };
}

/** Without an audience the HTTP API lets nobody in. */
function authenticator({ api, bot }: Config): Authenticate {
  return api === undefined
    ? async () => refuse('sign_in_failed')
    : makeAuthenticate({ ...api, tenantId: bot.tenantId });
}
