import { fork } from 'node:child_process';
import { resolve } from 'node:path';
import { bundle } from '../../../build/build.ts';
import { id } from '../../builders/ids.ts';
import { said, stopped } from './fleet.ts';

/** The timer of checks on the next day, or the one of each minute. */
export type Command = 'night' | 'minute';

export interface SweepOptions {
  readonly urls: readonly string[];
  readonly organizationId: string;
  /** Of managed identities. */
  readonly identity: string;
  readonly seedFile: string;
  /** What the ledgers hold is written first: as after a migration, or as after a first night, too. */
  readonly seed?: 'migrated' | 'calm';
  /** Nights that other processes have swept before. */
  readonly nights?: number;
  /** Connection string. */
  readonly storage: string;
}

export interface Swept {
  readonly seconds: number;
  /** Of the process since it began, with all it loaded. */
  readonly peakMegabytes: number;
  /** Seconds of processor of this process. */
  readonly processor: number;
  /** At the end. */
  readonly heapMegabytes: number;
  readonly externalMegabytes: number;
  /** Requests of tables. */
  readonly storage: number;
  /** Environments that were only asked again. */
  readonly unchanged: number;
  readonly drifted: number;
  readonly failing: number;
}

export interface Sweeper {
  readonly loadedMegabytes: number;
  readonly does: (command: Command) => Promise<Swept>;
  readonly stop: () => Promise<void>;
}

let built: Promise<string> | undefined;
/** As the product is built: a loader that translates as it goes would be most of the memory. */
const entry = (): Promise<string> => {
  built ??= bundle(['test/bench/drift/sweep-process.ts'], 'out/bench/sweep').then(
    ({ entries: [file = ''] }) => resolve(file),
  );
  return built;
};

/** App settings, as far as timers look at them. */
const settingsOf = ({ storage, identity, organizationId }: SweepOptions) => {
  const tenantId = id(0xaa, 1);
  const own = { key: 'a', name: 'A', url: 'https://a.crm4.dynamics.com', prefix: 'contoso' };
  const environment = { ...own, organizationId, people: { reader: [id(0xac, 1)] } };
  return {
    MicrosoftAppType: 'UserAssignedMSI',
    MicrosoftAppId: id(0xab, 1),
    MicrosoftAppTenantId: tenantId,
    AZURE_CLIENT_ID: id(0xab, 2),
    CUTOVER_WRITER_CLIENT_ID: id(0xab, 3),
    AzureWebJobsStorage: storage,
    CUTOVER_SETTINGS: JSON.stringify({ tenantId, environments: [environment] }),
    IDENTITY_ENDPOINT: identity,
    IDENTITY_HEADER: 'secret',
  };
};

/** The product with a fleet's environments, in a process of its own, to sweep once each night. */
export async function startSweeper(options: SweepOptions): Promise<Sweeper> {
  const { PATH = '', HOME = '' } = process.env;
  const env = { PATH, HOME, ...settingsOf(options) };
  const child = fork(await entry(), [JSON.stringify(options)], { env, execArgv: [] });
  const { loadedMegabytes } = await said<Pick<Sweeper, 'loadedMegabytes'>>(child);
  return {
    loadedMegabytes,
    does: async (command) => {
      child.send(command);
      return said<Swept>(child);
    },
    stop: () => stopped(child),
  };
}
