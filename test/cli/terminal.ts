import { afterAll, afterEach, beforeAll, beforeEach, vi } from 'vitest';
import { type Azurite, startAzurite } from '../../sandbox/azurite.ts';
import { people, tenantId } from '../../sandbox/fixtures/people.ts';
import { settingsFor } from '../../sandbox/fixtures/settings.ts';
import { botEnvironment } from '../../sandbox/issuer/bot-environment.ts';
import { composeFrom } from '../../shared/compose.ts';
import { readConfig } from '../../shared/config.ts';
import { guid } from '../../shared/domain/guid.ts';
import type { RunId } from '../../shared/domain/ids.ts';
import { isRefusal } from '../../shared/domain/reason.ts';
import { cancelRun } from '../../shared/engine/cancel-run.ts';
import type { Ports } from '../../shared/engine/ports.ts';
import { startRun } from '../../shared/engine/start-run.ts';
import { id } from '../builders/ids.ts';

const place = (key: string, n: number) => ({
  key,
  name: key.replace('contoso-', 'Contoso '),
  url: `https://${key}.example`,
  organizationId: id(0xf, n),
});
const by = { id: guid(people.ada.objectId), name: 'Ada \u001b[31mVogt' };

export interface Terminal {
  /** Lines on standard output, and on standard error. */
  readonly out: string[];
  readonly said: string[];
  /** Asks for a run of the first environment after cancelling the one that is open. */
  readonly started: () => Promise<RunId>;
  readonly cancel: () => Promise<void>;
}

/** A terminal beside a ledger in which `contoso-dev` had runs and `contoso-new` had none. To be called once a file. */
export function terminal(): Terminal {
  const out: string[] = [];
  const said: string[] = [];
  let azurite: Azurite;
  let env: { readonly [name: string]: string };
  let ports: Ports;
  beforeAll(async () => {
    azurite = await startAzurite();
    env = {
      ...botEnvironment({ url: 'http://127.0.0.1:1', tenantId, identityHeader: 'none' }, id(0xa, 1)),
      CUTOVER_SETTINGS: JSON.stringify(settingsFor([place('contoso-dev', 1), place('contoso-new', 2)])),
      AzureWebJobsStorage: azurite.connectionString,
    };
    const read = readConfig(env);
    if (read.kind === 'misconfigured') throw new Error(JSON.stringify(read.problems));
    ports = composeFrom({ ...read.config, logLevel: 'off' }).ports;
  });
  afterAll(() => azurite.stop());
  beforeEach(() => {
    out.length = 0;
    said.length = 0;
    for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
    vi.spyOn(console, 'error').mockImplementation((line: string) => void said.push(line));
    vi.spyOn(console, 'log').mockImplementation((line: string) => void out.push(line));
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => out.push(String(text)) > 0);
  });
  afterEach(() => {
    vi.restoreAllMocks();
    vi.unstubAllEnvs();
  });
  const first = () => {
    const [environment] = ports.settings.environments;
    if (environment === undefined) throw new Error('no environment');
    return environment;
  };
  const cancel = async (): Promise<void> => void (await cancelRun(ports, { environment: first(), by }));
  return {
    out,
    said,
    cancel,
    started: async () => {
      await cancel();
      const run = await startRun(ports, { environment: first(), kind: 'migrate', requester: by });
      if (isRefusal(run)) throw new Error(run.reason);
      return run.id;
    },
  };
}
