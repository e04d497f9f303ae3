import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { bundle, root } from '../../build/build.ts';
import { type Azurite, startAzurite } from '../../sandbox/azurite.ts';
import { type DataverseDouble, startDataverse } from '../../sandbox/dataverse/start-dataverse.ts';
import { contosoDev } from '../../sandbox/fixtures/contoso-dev.ts';
import { botAppId, people, tenantId } from '../../sandbox/fixtures/people.ts';
import { type Place, settingsFor } from '../../sandbox/fixtures/settings.ts';
import { reading, withTwoIdentities, writing } from '../../sandbox/fixtures/two-identities.ts';
import { startIssuer } from '../../sandbox/issuer/start-issuer.ts';
import { migrateEarlier } from '../../sandbox/start-earlier.ts';
import { id } from '../builders/ids.ts';

export interface Child {
  readonly exit: number | null;
  readonly out: string;
  readonly err: string;
}

export interface ChildRoom {
  /** `contoso-dev`, which was migrated, and the one behind `contoso-new`. */
  readonly doubles: { readonly dev: DataverseDouble; readonly fresh: DataverseDouble };
  readonly azurite: Azurite;
  /** The built terminal as a process of its own; `act` is told once it runs. */
  readonly type: (
    args: readonly string[],
    env?: { readonly [name: string]: string },
    act?: (child: ReturnType<typeof spawn>) => void,
  ) => Promise<Child>;
  readonly stop: () => Promise<void>;
}

/** Nobody comes by a group: there is no directory here. */
function byName(places: readonly Place[]): object {
  const { environments, ...rest } = settingsFor(places);
  const { ada, bruno, chen } = people;
  const roles = { planner: [ada.objectId], approver: [bruno.objectId, chen.objectId] };
  return { ...rest, environments: environments.map((one) => ({ ...one, groups: {}, people: roles })) };
}

const built = `out/test-terminal-${process.pid}`;

/** Doubles, storage and issuer that a terminal in another process meets over HTTP. */
export async function openChildRoom(): Promise<ChildRoom> {
  const fixture = withTwoIdentities(contosoDev());
  const [azurite, issuer] = await Promise.all([
    startAzurite(),
    startIssuer({ tenantId, identities: [reading, writing] }),
    bundle(['cli/main.ts', 'shared/widget/analyse-worker.ts'], built),
  ]);
  const open = async (): Promise<DataverseDouble> => {
    const double: DataverseDouble = await startDataverse({
      fixture,
      tenantId,
      authorize: async (bearer) => {
        const claims = await issuer.verify(bearer ?? '', { audience: double.url }).catch(() => undefined);
        return typeof claims?.oid === 'string' ? { objectId: claims.oid } : undefined;
      },
    });
    return double;
  };
  const [dev, fresh] = [await open(), await open()];
  const { organizationId } = fixture;
  const places = [
    { key: 'contoso-dev', name: 'Contoso Dev', url: dev.url, organizationId },
    { key: 'contoso-dead', name: 'Contoso Dead', url: 'http://127.0.0.1:1', organizationId: id(0xf, 1) },
    // Not the organisation that answers there.
    { key: 'contoso-new', name: 'Contoso New', url: fresh.url, organizationId: id(0xf, 2) },
  ];
  const env = {
    ...issuer.environment(botAppId),
    AzureWebJobsStorage: azurite.connectionString,
    CUTOVER_SETTINGS: JSON.stringify(byName(places)),
    CUTOVER_WRITER_CLIENT_ID: writing.clientId,
    CUTOVER_BROWSER: 'off',
    CUTOVER_EGRESS: '{"hosts":{"*.example":"127.0.0.1:9"}}',
  };
  await migrateEarlier('contoso-dev', env);
  return {
    doubles: { dev, fresh },
    azurite,
    type: (args, more = {}, act = () => undefined) => typed(args, { ...env, ...more }, act),
    stop: async () => {
      rmSync(`${root}${built}`, { recursive: true, force: true });
      await Promise.all([azurite.stop(), issuer.stop(), dev.stop(), fresh.stop()]);
    },
  };
}

function typed(
  args: readonly string[],
  env: { readonly [name: string]: string },
  act: (child: ReturnType<typeof spawn>) => void,
): Promise<Child> {
  const { PATH = '', HOME = '' } = process.env;
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [`${root}${built}/cli/main.js`, ...args], {
      env: { PATH, HOME, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let [out, err] = ['', ''];
    child.stdout.on('data', (part) => (out += String(part)));
    child.stderr.on('data', (part) => (err += String(part)));
    child.on('error', reject);
    child.on('close', (exit) => resolve({ exit, out, err }));
    act(child);
  });
}
