import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startAzurite } from './azurite.ts';
import { type DataverseDouble, type Pages, startDataverse } from './dataverse/start-dataverse.ts';
import { environments as demonstrated, type SandboxEnvironment } from './fixtures/environments.ts';
import { botAppId, conversations as chats, groups, people, tenantId } from './fixtures/people.ts';
import { type Place, settingsFor } from './fixtures/settings.ts';
import { reading, withTwoIdentities, writing } from './fixtures/two-identities.ts';
import { type Graph, startGraph } from './graph/start-graph.ts';
import { type HostProcess, startHostProcess } from './host-process.ts';
import { type Issuer, startIssuer } from './issuer/start-issuer.ts';
import { type RemoteBrowser, startBrowser } from './start-browser.ts';
import { migrateEarlier } from './start-earlier.ts';
import { startPagesApp } from './start-pages-app.ts';
import type { Conversation } from './teams/model.ts';
import { startTeams, type Teams } from './teams/start-teams.ts';
import { startWidgets, type Widgets } from './widgets/start-widgets.ts';
import { workspacePages } from './workspace/serve-workspace.ts';
import { signInState } from './workspace/sign-in-state.ts';
import { startSignIn } from './workspace/start-sign-in.ts';

/** Everything the product needs around it, on this machine. */
export interface Sandbox {
  readonly teams: Teams;
  readonly issuer: Issuer;
  readonly graph: Graph;
  /** By environment key. */
  readonly dataverse: { readonly [environment: string]: DataverseDouble };
  /** Every channel URL of the fixtures. */
  readonly widgets: Widgets;
  readonly host: HostProcess;
  /** The app that opens pages, where one was asked for. */
  readonly pages?: HostProcess;
  /** App settings of the functions. */
  readonly env: { readonly [name: string]: string };
  /** Runs a timer function of the host now. */
  readonly fire: (timer: string) => Promise<void>;
  readonly stop: () => Promise<void>;
}

export interface SandboxOptions {
  /** Arguments of `node` that run the functions host; the source, unless given. */
  readonly command?: readonly string[];
  /** Folder the functions host runs in; that of this process, unless given. */
  readonly cwd?: string;
  /** App settings beside those of the sandbox. */
  readonly appSettings?: { readonly [name: string]: string };
  /** Rate limits of the Teams double. */
  readonly throttle?: boolean;
  /** Whether a turn that takes longer than Teams waits arrives again; yes, unless given. */
  readonly resend?: boolean;
  /** The demonstration's four, unless given. */
  readonly environments?: readonly SandboxEnvironment[];
  /** Where people talk; the sandbox's own chats and channel, unless given. */
  readonly conversations?: readonly Conversation[];
  /** Environments that the product has migrated some time ago; none, unless given, for that takes a moment. */
  readonly migratedEarlier?: readonly string[];
  /** Whether a browser is there, signed in to each environment, that opens workspaces and widgets; no, unless given. */
  readonly browser?: boolean;
  /** The same in an app of its own, so that the functions have no browser. */
  readonly browserApp?: boolean;
}

const fromSource = [
  ...['--import', 'tsx', 'sandbox/functions-host/main.ts', '--entry', 'functions/main.ts'],
  // The queue is on this machine: looking into it often costs little, and whoever chats need not wait for it.
  ...['--poll', '200'],
];

/** Starts all parts; when one does not start, those that did are stopped again. */
export async function startSandbox({
  command = fromSource,
  cwd,
  appSettings = {},
  throttle = true,
  resend = true,
  environments = demonstrated,
  conversations = chats,
  migratedEarlier = [],
  browser = false,
  browserApp = false,
}: SandboxOptions = {}): Promise<Sandbox> {
  const started: (() => Promise<void>)[] = [];
  const keep = <T extends { readonly stop: () => Promise<void> }>(part: T): T => {
    started.unshift(part.stop);
    return part;
  };
  const stop = async (): Promise<void> => {
    for (const end of started.splice(0)) await end();
  };
  try {
    const identities = [reading, writing];
    const [azurite, issuer] = await Promise.all([
      startAzurite().then(keep),
      startIssuer({ tenantId, identities }).then(keep),
    ]);
    const users = Object.values(people).map((person) => person.objectId);
    const graph = keep(await startGraph({ issuer, permitted: [botAppId], users, groups }));
    const widgets = keep(await startWidgets());
    const pages = workspacePages(keep(await startSignIn()));
    const organisations: Organisation[] = [];
    for (const environment of environments) {
      const organisation = await startOrganisation(environment, issuer, pages);
      keep(organisation.double);
      organisations.push(organisation);
    }
    let endpoint = '';
    const teams = keep(
      await startTeams({
        issuer,
        botEndpoint: () => endpoint,
        appId: botAppId,
        tenantId,
        people: Object.values(people),
        conversations,
        throttle,
        resend,
      }),
    );
    const certificates = await authorityFile(widgets);
    started.unshift(certificates.remove);
    const egress = {
      // Names of the widgets lead to this machine, and are signed for by the sandbox's own authority.
      CUTOVER_EGRESS: JSON.stringify({
        hosts: { '*.example': widgets.address },
        certificates: certificates.path,
      }),
    };
    const opening = browser || browserApp ? openingWith(keep(await startBrowser(widgets))) : unseen;
    const pagesApp = browserApp ? await startPagesApp(issuer, { ...egress, ...opening }) : undefined;
    if (pagesApp !== undefined) keep(pagesApp.host);
    const looking = {
      ...(pagesApp?.env ?? opening),
      ...(browser || browserApp ? await signedIn(organisations) : {}),
    };
    const masterKey = randomBytes(16).toString('hex');
    const env = {
      ...issuer.environment(botAppId),
      CUTOVER_WRITER_CLIENT_ID: writing.clientId,
      AzureWebJobsStorage: azurite.connectionString,
      CUTOVER_SETTINGS: JSON.stringify(settingsFor(organisations.map(({ place }) => place))),
      CUTOVER_GRAPH: graph.url,
      ...egress,
      ...looking,
      CUTOVER_API_AUDIENCE: '5d0b6f3e-2c41-4f0a-9b7e-1a6c8d3f4e02',
      CUTOVER_API_ISSUER: issuer.entraIssuer,
      CUTOVER_API_JWKS: `${issuer.url}/${tenantId}/discovery/v2.0/keys`,
      HOST_FUNCTION_KEY: randomBytes(16).toString('hex'),
      HOST_MASTER_KEY: masterKey,
      ...appSettings,
    };
    for (const environment of migratedEarlier) await migrateEarlier(environment, env);
    const host = keep(await startHostProcess({ env, command, ...(cwd === undefined ? {} : { cwd }) }));
    endpoint = `${host.url()}/api/messages`;
    const restart = async (): Promise<void> => {
      await host.restart();
      endpoint = `${host.url()}/api/messages`;
    };
    const fire = async (timer: string): Promise<void> => {
      const answer = await fetch(`${host.url()}/admin/functions/${timer}`, {
        method: 'POST',
        headers: { 'x-functions-key': masterKey, 'content-type': 'application/json' },
        body: '{}',
      });
      if (!answer.ok) throw new Error(`firing ${timer}: ${answer.status}`);
    };
    return {
      teams,
      issuer,
      graph,
      widgets,
      dataverse: Object.fromEntries(organisations.map(({ place, double }) => [place.key, double])),
      host: { ...host, restart },
      ...(pagesApp === undefined ? {} : { pages: pagesApp.host }),
      env,
      fire,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

interface Organisation {
  readonly place: Place;
  readonly agent: string | undefined;
  readonly double: DataverseDouble;
}

async function startOrganisation(
  { key, name, fixture: make, agent }: SandboxEnvironment,
  issuer: Issuer,
  pages: Pages,
): Promise<Organisation> {
  const fixture = withTwoIdentities(make());
  const double: DataverseDouble = await startDataverse({
    fixture,
    tenantId: issuer.tenantId,
    pages,
    authorize: (bearer) => authorize(issuer, bearer, double.url),
  });
  return { double, agent, place: { key, name, url: double.url, organizationId: fixture.organizationId } };
}

/** Nothing is opened in a browser: widgets are only read, and nobody looks at workspaces. */
const unseen: { readonly [name: string]: string } = { CUTOVER_BROWSER: 'off' };

const openingWith = ({ endpoint }: RemoteBrowser): { readonly [name: string]: string } => ({
  CUTOVER_BROWSER_ENDPOINT: endpoint,
});

async function signedIn(
  organisations: readonly Organisation[],
): Promise<{ readonly CUTOVER_SIGN_IN: string }> {
  const signIns: { [key: string]: unknown } = {};
  for (const { place, double, agent } of organisations) {
    const domainname = `${agent}@contoso.example`;
    const row = double.store.rows('systemuser').find((one) => one.domainname === domainname);
    if (row === undefined) continue;
    const person = row.azureactivedirectoryobjectid;
    signIns[place.key] = { person, state: await signInState(double.url, domainname) };
  }
  return { CUTOVER_SIGN_IN: JSON.stringify(signIns) };
}

/** Settings name a file of certificates, as an operator's would. */
async function authorityFile({ authority }: Widgets) {
  const folder = await mkdtemp(join(tmpdir(), 'cutover-authority-'));
  const path = join(folder, 'authority.pem');
  await writeFile(path, authority);
  return { path, remove: () => rm(folder, { recursive: true, force: true }) };
}

async function authorize(
  issuer: Issuer,
  bearer: string | undefined,
  audience: string,
): Promise<{ readonly objectId: string } | undefined> {
  if (bearer === undefined) return undefined;
  const claims = await issuer.verify(bearer, { audience }).catch(() => undefined);
  return typeof claims?.oid === 'string' ? { objectId: claims.oid } : undefined;
}
