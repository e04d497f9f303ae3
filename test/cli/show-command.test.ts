import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { show } from '../../cli/commands/show.ts';
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

const place = {
  key: 'contoso-dev',
  name: 'Contoso Dev',
  url: 'https://contoso-dev.example',
  organizationId: id(0xf, 1),
};
const by = { id: guid(people.ada.objectId), name: 'Ada \u001b[31mVogt' };

let azurite: Azurite;
let env: { readonly [name: string]: string };
let ports: Ports;
const out: string[] = [];
const said: string[] = [];

beforeAll(async () => {
  azurite = await startAzurite();
  env = {
    ...botEnvironment({ url: 'http://127.0.0.1:1', tenantId, identityHeader: 'none' }, id(0xa, 1)),
    CUTOVER_SETTINGS: JSON.stringify(settingsFor([place])),
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
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

async function started(): Promise<RunId> {
  const [environment] = ports.settings.environments;
  if (environment === undefined) throw new Error('no environment');
  await cancelRun(ports, { environment, by });
  const run = await startRun(ports, { environment, kind: 'migrate', requester: by });
  if (isRefusal(run)) throw new Error(run.reason);
  return run.id;
}

it('prints a run that is not over, with who asked and what the audit says, and exits with 3', async () => {
  const run = await started();
  expect(await show.run([run])).toBe(3);
  const text = out.join('\n');
  expect(text).toContain('Contoso Dev');
  expect(text).toMatch(/Vogt/);
  expect(text).toContain('requested');
  expect(said).toEqual([]);
});

it('prints a run that ended without what was wanted, and exits with 1', async () => {
  const run = await started();
  const [environment] = ports.settings.environments;
  if (environment === undefined) throw new Error('no environment');
  await cancelRun(ports, { environment, by });
  expect(await show.run([run])).toBe(1);
  expect(out.join('\n')).toContain('cancelled');
});

it('lets no name take over the terminal', async () => {
  await show.run([await started()]);
  expect(out.join('\n')).not.toContain('\u001b');
});

it.each([[[]], [['contoso-dev']], [['contoso-dev.00000000000000.aaaaaaaaaaaa', 'more']]])(
  'is told how it is used when called with %j',
  async (args) => {
    expect(await show.run(args)).toBe(2);
    expect(said[0]).toContain('Usage: show <run id>');
    expect(out).toEqual([]);
  },
);

it('says the same of a run of another environment and of one that never was', async () => {
  const run = await started();
  const other = run.replace('contoso-dev', 'contoso-out');
  const never = run.replace(/[0-9a-f]{12}$/, '0'.repeat(12));
  expect([await show.run([other]), await show.run([never])]).toEqual([2, 2]);
  expect(said).toEqual(['There is no such run here.', 'There is no such run here.']);
});

it('says that the settings are wrong instead of looking', async () => {
  const run = await started();
  vi.stubEnv('CUTOVER_SETTINGS', '{');
  expect(await show.run([run])).toBe(1);
  expect(said[0]).toContain('doctor');
});
