import type { Fixture } from '../../sandbox/dataverse/fixture.ts';
import { type DataverseDouble, startDataverse } from '../../sandbox/dataverse/start-dataverse.ts';
import type { Store } from '../../sandbox/dataverse/store.ts';
import { plainOrganisation } from '../../sandbox/fixtures/contoso-dev.ts';
import { withTwoIdentities } from '../../sandbox/fixtures/two-identities.ts';
import { makeDataverse } from '../../shared/dataverse/make-dataverse.ts';
import type { KnownDrift } from '../../shared/domain/drift.ts';
import { type Guid, guid } from '../../shared/domain/guid.ts';
import type { Inquiry } from '../../shared/domain/inquiry.ts';
import { isRefusal, type Refusal } from '../../shared/domain/reason.ts';
import type { Run } from '../../shared/domain/run.ts';
import type { RunAsk } from '../../shared/domain/run-ask.ts';
import type { EnvironmentSettings } from '../../shared/domain/settings.ts';
import { acceptDrift } from '../../shared/engine/accept-drift.ts';
import { advance } from '../../shared/engine/advance.ts';
import { ask } from '../../shared/engine/ask.ts';
import { decide } from '../../shared/engine/decide.ts';
import type { Observer } from '../../shared/engine/observer-ports.ts';
import type { Ports } from '../../shared/engine/ports.ts';
import { repairRun } from '../../shared/engine/repair-run.ts';
import { startRun } from '../../shared/engine/start-run.ts';
import { bothCredentials, bothIdentities } from '../builders/both-identities.ts';
import { ada, bruno, contosoDev, type World, world } from '../builders/world.ts';
import { dockingWidget } from '../fakes/fake-observer.ts';
import { recordedSleep } from '../shared/dataverse/parts.ts';
import { furnish, type Places, placesIn } from './furnish.ts';
import { workspaces } from './workspaces.ts';

/** How the room's two application users come to be, and another way for what they send. */
export interface TwoIdentities {
  readonly shape: (fixture: Fixture) => Fixture;
  /** Makes both users in the running organisation; without it the fixture has them. */
  readonly made?: (double: DataverseDouble, organizationId: Guid) => Promise<void>;
  readonly through: (url: string) => Promise<string>;
  /** Entra object id of who makes them. */
  readonly administrator?: string;
}

type Compared = Extract<Inquiry, { readonly status: 'compared' }>;

export interface DriftRoom {
  readonly w: World;
  readonly ports: Ports;
  readonly environment: EnvironmentSettings;
  readonly double: DataverseDouble;
  readonly store: Store;
  readonly places: Places;
  /** What pages and the workspace look like, until the next `restore`. */
  readonly outside: Outside;
  /** A drift check, answered by the worker, and what is known afterwards. */
  readonly check: () => Promise<{ readonly answer: Compared; readonly items: readonly KnownDrift[] }>;
  readonly ask: () => Promise<Inquiry | undefined>;
  /** Somebody puts everything back by hand. */
  readonly restore: () => void;
  /** A repair of these items, approved by somebody else and carried out. */
  readonly repaired: (items?: readonly string[]) => Promise<Run>;
  readonly planned: (items?: readonly string[]) => Promise<Run>;
  /** A run that was asked for, as it is once its plan was made. */
  readonly begun: (started: Promise<Run | Refusal>) => Promise<Run>;
  readonly approve: (run: Run) => Promise<Run>;
  readonly work: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

type Widget = Awaited<ReturnType<Observer['widget']>>;
export interface Outside {
  /** Of every address, or of each as the page is then. */
  widget: Widget | ((channelUrl: string) => Widget);
  workspace: keyof typeof workspaces;
}

const wellSeen = (): Outside => ({
  widget: { framing: { framed: 'yes', findings: [] }, code: dockingWidget },
  workspace: 'as expected',
});

/**
 * An environment that was migrated over HTTP, furnished further by hand, and accepted so: engine, client and double are
 * real, the ledger is in memory.
 */
export async function openDriftRoom(
  name = 'contoso-dev',
  asked: RunAsk = {},
  by?: TwoIdentities,
): Promise<DriftRoom> {
  const plain = plainOrganisation(name);
  const shaped = by?.shape(plain) ?? plain;
  const fixture = by?.made === undefined ? withTwoIdentities(shaped) : shaped;
  const bare = await world();
  const double = await startDataverse({
    fixture,
    clock: bare.clock.now,
    authorize: async (bearer = '') =>
      bearer === by?.administrator ? { objectId: bearer } : bothIdentities[bearer],
  });
  const organizationId = guid(fixture.organizationId);
  await by?.made?.(double, organizationId);
  const roles = { ...contosoDev.people, operator: [ada.id] };
  const url = by === undefined ? double.url : await by.through(double.url);
  const environment = { ...contosoDev, url, organizationId, people: roles };
  const outside = wellSeen();
  const dataverse = makeDataverse({
    environment,
    ...bothCredentials,
    clock: bare.clock,
    sleep: recordedSleep().sleep,
  });
  const ports: Ports = {
    ...bare.ports,
    settings: { ...bare.ports.settings, environments: [environment] },
    dataverse: () => dataverse,
    observer: observerOf(bare.ports.observer, double, outside),
  };
  const w = { ...bare, ports };
  const work = async (): Promise<void> => {
    for (let turn = 0; turn < 40; turn++) {
      const next = w.wakeUps.take();
      if (next === undefined) return;
      w.clock.advance(next.delaySeconds * 1000);
      await advance(ports, next.id);
    }
  };
  const approve = async (run: Run): Promise<Run> => {
    if (run.status !== 'awaiting_approval') throw new Error(`run ${run.kind}: ${JSON.stringify(run)}`);
    await decide(ports, { run: run.id, approvalId: run.approvalId, verdict: 'approve', by: bruno });
    await work();
    return currentRun(ports, run);
  };
  const begun: DriftRoom['begun'] = async (asked) => {
    w.clock.advance(1_000);
    const started = await asked;
    if (isRefusal(started)) throw new Error(`refused: ${started.reason}`);
    await work();
    return currentRun(ports, started);
  };
  const planned: DriftRoom['planned'] = (items) => {
    w.clock.advance(1_000);
    return begun(
      repairRun(ports, { environment, requester: ada, ...(items === undefined ? {} : { asked: { items } }) }),
    );
  };
  const askOnce: DriftRoom['ask'] = async () => {
    w.clock.advance(60_000);
    const asked = await ask(ports, { environment, what: 'drift', requester: ada });
    if (isRefusal(asked)) throw new Error(asked.reason);
    await work();
    return ports.ledger.inquiry(asked.id);
  };
  const check: DriftRoom['check'] = async () => {
    const answer = await askOnce();
    if (answer?.status !== 'compared') throw new Error(`no comparison: ${JSON.stringify(answer)}`);
    return { answer, items: (await ports.ledger.drift(environment.key))?.items ?? [] };
  };
  const first = await startRun(ports, { environment, kind: 'migrate', requester: ada, asked });
  if (isRefusal(first)) throw new Error(first.reason);
  await work();
  const migrated = await approve(await currentRun(ports, first));
  if (migrated.status !== 'succeeded') throw new Error(`not migrated: ${JSON.stringify(migrated)}`);
  furnish(double.store);
  const found = await check();
  if (found.items.length > 0) {
    const accepted = await acceptDrift(ports, {
      environment,
      items: found.items.map((one) => one.id),
      by: ada,
    });
    if (isRefusal(accepted)) throw new Error(accepted.reason);
  }
  w.clock.advance(86_400_000);
  const start = double.store.snapshot();
  return {
    w,
    ports,
    environment,
    double,
    store: double.store,
    places: placesIn(double.store),
    outside,
    check,
    ask: askOnce,
    restore: () => {
      double.store.restore(start);
      double.behaviour.absent.clear();
      double.behaviour.customDefaults.clear();
      Object.assign(outside, wellSeen());
    },
    planned,
    begun,
    approve,
    repaired: async (items) => approve(await planned(items)),
    work,
    stop: double.stop,
  };
}

async function currentRun(ports: Ports, { id }: Pick<Run, 'id'>): Promise<Run> {
  const run = await ports.ledger.run(id);
  if (run === undefined) throw new Error(`no run ${id}`);
  return run;
}

function observerOf(plain: Observer, { store }: DataverseDouble, outside: Outside): Observer {
  const person = () => {
    const [link] = store.links('msdyn_appconfiguration_systemuser');
    return link === undefined ? undefined : store.row('systemuser', link.to);
  };
  return {
    ...plain,
    widget: async ({ channelUrl }) =>
      typeof outside.widget === 'function' ? outside.widget(channelUrl) : outside.widget,
    signedIn: () => {
      const id = person()?.azureactivedirectoryobjectid;
      return typeof id === 'string' ? guid(id) : undefined;
    },
    workspace: async (environment, question) => {
      const answer = await plain.workspace(environment, question);
      if (isRefusal(answer)) return answer;
      const seen = {
        ...answer.seen,
        user: guid(String(person()?.systemuserid)) as Guid,
      };
      return { ...answer, seen: workspaces[outside.workspace](seen) };
    },
  };
}
