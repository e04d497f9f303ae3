import type { Fixture } from '../../../sandbox/dataverse/fixture.ts';
import { type DataverseDouble, startDataverse } from '../../../sandbox/dataverse/start-dataverse.ts';
import { plainOrganisation } from '../../../sandbox/fixtures/contoso-dev.ts';
import { withTwoIdentities } from '../../../sandbox/fixtures/two-identities.ts';
import { type DataverseOptions, makeDataverse } from '../../../shared/dataverse/make-dataverse.ts';
import { guid } from '../../../shared/domain/guid.ts';
import type { RunId } from '../../../shared/domain/ids.ts';
import type { Run } from '../../../shared/domain/run.ts';
import { advance } from '../../../shared/engine/advance.ts';
import type { Ports } from '../../../shared/engine/ports.ts';
import { approve, current, start } from '../../builders/acts.ts';
import { authorizeBoth, bothCredentials } from '../../builders/both-identities.ts';
import { contosoDev, type World, world } from '../../builders/world.ts';
import { noon, recordedSleep } from '../../shared/dataverse/parts.ts';
import { plainCardOf } from './plain-card-of.ts';

/** A migration waiting for its worker, approved, over HTTP. */
export interface Approved {
  readonly world: World;
  readonly run: RunId;
  /** Lets the worker do its work, and answers how the run ended. */
  readonly finish: () => Promise<Run>;
  readonly card: () => Promise<readonly string[]>;
}

export interface Room {
  readonly double: DataverseDouble;
  readonly fixture: Fixture;
  /** Everything as at the start; the next migration meets an untouched organisation. */
  readonly reset: () => void;
  /** Makes what is there now the start. */
  readonly settleDown: () => void;
  readonly approved: (tolerateLeavers?: number) => Promise<Approved>;
  /** Requests that write, since the last reset. */
  readonly writes: () => number;
  readonly stop: () => Promise<void>;
}

export interface RoomOptions {
  readonly furnish: (double: DataverseDouble) => void;
  readonly meanwhile?: Parameters<typeof startDataverse>[0]['meanwhile'];
  readonly client?: Partial<DataverseOptions>;
}

/** The engine, the real client and the double, joined over HTTP; only the ledger is in memory, to be fast. */
export async function openRoom({ furnish, meanwhile, client = {} }: RoomOptions): Promise<Room> {
  const fixture = withTwoIdentities(plainOrganisation('contoso-dev'));
  const double = await startDataverse({
    fixture,
    clock: noon.now,
    authorize: authorizeBoth,
    ...(meanwhile === undefined ? {} : { meanwhile }),
  });
  furnish(double);
  let baseline = double.store.snapshot();
  let from = 0;
  const organizationId = guid(fixture.organizationId);
  const environment = { ...contosoDev, url: double.url, organizationId };
  const { sleep } = recordedSleep();
  const portsOf = (w: World, tolerateLeavers: number): Ports => {
    const settings = { ...environment, tolerateLeavers };
    const dataverse = makeDataverse({
      environment: settings,
      ...bothCredentials,
      clock: noon,
      sleep,
      ...client,
    });
    return {
      ...w.ports,
      settings: { ...w.ports.settings, environments: [settings] },
      dataverse: () => dataverse,
    };
  };
  return {
    double,
    fixture,
    reset: () => {
      double.store.restore(baseline);
      double.faults.length = 0;
      double.behaviour.absent.clear();
      double.behaviour.customDefaults.clear();
      from = double.requests.length;
    },
    settleDown: () => {
      baseline = double.store.snapshot();
    },
    writes: () => double.requests.slice(from).filter(isWrite).length,
    approved: async (tolerateLeavers = 0) => {
      const bare = await world();
      const w = { ...bare, ports: portsOf(bare, tolerateLeavers) };
      const work = async (): Promise<void> => workOff(w);
      const run = await start(w);
      await work();
      await approve(w, run);
      return {
        world: w,
        run,
        finish: async () => {
          await work();
          return current(w, run);
        },
        card: () => plainCardOf(w.ports, run),
      };
    },
    stop: double.stop,
  };
}

async function workOff(w: World): Promise<void> {
  for (let turn = 0; turn < 20; turn++) {
    const next = w.wakeUps.take();
    if (next === undefined) return;
    w.clock.advance(next.delaySeconds * 1000);
    await advance(w.ports, next.id);
  }
}

const writing = ['create', 'update', 'delete', 'associate', 'disassociate'];

/** A batch writes when one of its parts does; the one action that is asked changes nothing. */
function isWrite(one: DataverseDouble['requests'][number]): boolean {
  const changes = (method: string, path: string): boolean =>
    method !== 'GET' && !path.endsWith('msdyn_getAppConfigByContext');
  return writing.includes(one.kind) || one.parts.some((part) => changes(part.method, part.path));
}
