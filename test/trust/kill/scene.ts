import { randomBytes } from 'node:crypto';
import { startAzurite } from '../../../sandbox/azurite.ts';
import {
  type DataverseDouble,
  type DataverseOptions,
  startDataverse,
} from '../../../sandbox/dataverse/start-dataverse.ts';
import { botAppId, conversations, groups, people, tenantId } from '../../../sandbox/fixtures/people.ts';
import { settingsFor } from '../../../sandbox/fixtures/settings.ts';
import { writing } from '../../../sandbox/fixtures/two-identities.ts';
import { startGraph } from '../../../sandbox/graph/start-graph.ts';
import { startTeams, type Teams } from '../../../sandbox/teams/start-teams.ts';
import { type EnvironmentKey, parseEnvironmentKey } from '../../../shared/domain/ids.ts';
import type { Ledger } from '../../../shared/engine/ports.ts';
import { makeLedger } from '../../../shared/tables/make-ledger.ts';
import { openStorage } from '../../../shared/tables/open-storage.ts';
import { crossingTo } from './crossing.ts';
import { crowdedOrganisation } from './crowded-organisation.ts';
import { dataverseEffect } from './dataverse-effect.ts';
import type { Fate, Side } from './fate.ts';
import type { Stage } from './stage.ts';
import { type TableEffect, tableEffect } from './table-effect.ts';
import type { Trouble } from './trouble.ts';
import { type WorkerProcess, workerProcess } from './worker-process.ts';

export interface SceneOptions {
  readonly key: string;
  readonly people: number;
  readonly fate: () => Fate;
  readonly trouble: Trouble;
  /** Every write to the table that Azurite has carried out, or refused. */
  readonly onTable?: (effect: TableEffect, accepted: boolean) => void;
  /** Held back until it settles: a write of a worker that stands still. */
  readonly hold?: (side: Side) => Promise<void>;
  readonly workers?: number;
  /** Which worker Teams talks to; the first when absent. */
  readonly listens?: () => number;
}

/** One environment and all around it, each request of its workers passing a crossing where a worker can die. */
export interface Scene {
  readonly key: EnvironmentKey;
  readonly workers: readonly WorkerProcess[];
  readonly double: DataverseDouble;
  readonly teams: Teams;
  /** Straight to Azurite, past the crossings. */
  readonly ledger: Ledger;
  /** Milliseconds since the workers last asked for anything. */
  readonly quietFor: () => number;
  /** Starts that count anew. */
  readonly touch: () => void;
  /** Of the crossing in front of the double. */
  readonly dataverseUrl: string;
  /** The last warnings of the workers, newest last: what to look at when a run did not end. */
  readonly warnings: () => readonly string[];
  readonly stop: () => Promise<void>;
}

export async function openScene(stage: Stage, options: SceneOptions): Promise<Scene> {
  const { issuer, command } = stage;
  const azurite = await startAzurite();
  const { fate, trouble, hold = async () => undefined } = options;
  const key = parseEnvironmentKey(options.key);
  if (key === undefined) throw new Error(`no key: ${options.key}`);
  let last = performance.now();
  const noted = (): void => {
    last = performance.now();
  };

  /** One effect's way there or back; true when its worker has died of it. */
  const dies = async (label: string | undefined, side: Side): Promise<boolean> => {
    noted();
    if (label === undefined) return false;
    if (!fate().at({ label, side })) return false;
    await hold(side);
    return options.hold === undefined;
  };

  const table = await crossingTo(() => endpoint(azurite.connectionString, 'Table'), {
    before: async (crossing) => ((await dies(tableEffect(crossing)?.label, 'before')) ? 'drop' : undefined),
    after: async (crossing, { status, body }) => {
      const effect = tableEffect(crossing);
      if (effect === undefined) return undefined;
      // A refused transaction answers 202 too, with a refused part inside.
      const accepted = status < 300 && !/HTTP\/1\.1 [45]/.test(body.toString('utf8'));
      options.onTable?.(effect, accepted);
      if (accepted && effect.status !== undefined) fate().phase = effect.status;
      return (await dies(effect.label, 'after')) ? 'drop' : undefined;
    },
  });
  const queueLabel = ({ method }: { readonly method: string }): string | undefined =>
    method === 'GET' ? undefined : `queue ${method}`;
  const queue = await crossingTo(() => endpoint(azurite.connectionString, 'Queue'), {
    before: async (crossing) => {
      if (queueLabel(crossing) === undefined) return undefined;
      return (await dies(queueLabel(crossing), 'before')) ? 'drop' : undefined;
    },
    after: async (crossing) => {
      if (queueLabel(crossing) === undefined) return undefined;
      return (await dies(queueLabel(crossing), 'after')) ? 'drop' : undefined;
    },
  });
  const dataverse = await crossingTo(() => double.url, {
    before: async (crossing) => {
      if (await dies(dataverseEffect(crossing), 'before')) return 'drop';
      return trouble.before();
    },
    after: async (crossing) => {
      if (await dies(dataverseEffect(crossing), 'after')) return 'drop';
      return trouble.losesAnswer() ? 'drop' : undefined;
    },
  });
  const fixture = crowdedOrganisation(options.people);
  const authorize: DataverseOptions['authorize'] = async (bearer) => {
    if (bearer === undefined) return undefined;
    const claims = await issuer.verify(bearer, { audience: dataverse.url }).catch(() => undefined);
    return typeof claims?.oid === 'string' ? { objectId: claims.oid } : undefined;
  };
  const double = await startDataverse({ fixture, authorize });
  const teams = await startTeams({
    // Teams asks who is calling before it does anything: that is where a worker can die before an effect.
    issuer: {
      ...issuer,
      verify: async (token, expected) => {
        const toTeams = expected.audience === 'https://api.botframework.com';
        if (toTeams && (await dies('Teams is asked', 'before'))) throw new Error('nobody is there any more');
        return issuer.verify(token, expected);
      },
    },
    botEndpoint: () => `${workers[options.listens?.() ?? 0]?.url()}/api/messages`,
    appId: botAppId,
    tenantId,
    people: Object.values(people),
    conversations,
    throttle: false,
    resend: false,
  });
  teams.onEvent(({ kind }) => {
    if (kind === 'sent' || kind === 'edited') void dies(`Teams has ${kind}`, 'after');
  });
  const place = { key, name: options.key, url: dataverse.url, organizationId: fixture.organizationId };
  // The approvers of the sandbox come from a group.
  const users = Object.values(people).map((person) => person.objectId);
  const graph = await startGraph({ issuer, permitted: [botAppId], users, groups });
  const env = {
    ...issuer.environment(botAppId),
    CUTOVER_GRAPH: graph.url,
    CUTOVER_WRITER_CLIENT_ID: writing.clientId,
    CUTOVER_BROWSER: 'off',
    AzureWebJobsStorage: azurite.connectionString
      .replace(endpoint(azurite.connectionString, 'Table'), table.url)
      .replace(endpoint(azurite.connectionString, 'Queue'), queue.url),
    CUTOVER_SETTINGS: JSON.stringify(settingsFor([place])),
    HOST_FUNCTION_KEY: randomBytes(16).toString('hex'),
    HOST_MASTER_KEY: randomBytes(16).toString('hex'),
  };
  const workers = Array.from({ length: options.workers ?? 1 }, () => workerProcess(command, env));
  const warnings: string[] = [];
  for (const worker of workers) worker.onLine((line) => /"warn"|error/i.test(line) && warnings.push(line));
  const random = (characters: number): string => randomBytes(characters).toString('hex').slice(0, characters);
  const storage = openStorage({ connectionString: azurite.connectionString });
  return {
    key,
    workers,
    double,
    teams,
    dataverseUrl: dataverse.url,
    ledger: makeLedger({ table: storage.ledger, random }),
    quietFor: () => performance.now() - last,
    touch: noted,
    warnings: () => warnings.slice(-8),
    stop: async () => {
      for (const worker of workers) await worker.kill();
      for (const part of [teams, double, graph, table, queue, dataverse, azurite]) await part.stop();
    },
  };
}

function endpoint(connectionString: string, service: 'Table' | 'Queue'): string {
  return new RegExp(`${service}Endpoint=(http://[\\d.:]+)`).exec(connectionString)?.[1] ?? '';
}
