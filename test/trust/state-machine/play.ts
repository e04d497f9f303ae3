import { statusOf } from '../../../functions/http/status-of.ts';
import { isRefusal } from '../../../shared/domain/reason.ts';
import type { RunStatus } from '../../../shared/domain/run.ts';
import type { EnvironmentSettings } from '../../../shared/domain/settings.ts';
import type { Snapshot } from '../../../shared/domain/snapshot.ts';
import { advance } from '../../../shared/engine/advance.ts';
import type { Ports } from '../../../shared/engine/ports.ts';
import { sweep } from '../../../shared/engine/sweep.ts';
import { agentRole } from '../../builders/ids.ts';
import { channelProvider, legacyProvider, person, snapshot } from '../../builders/snapshot.ts';
import { contosoDev, type World, world } from '../../builders/world.ts';
import { type Random, randomFor } from '../random.ts';
import { bag } from './model.ts';
import type { Deed, Memory, Scene } from './part.ts';
import { environments } from './people.ts';
import { plainLedger } from './plain-ledger.ts';
import { cardDisagrees, disagreements, type Watch, watch, writersWrong } from './watch.ts';

const agent = person(1);
const seen = { systemuserroles_association: [{ from: agentRole, to: agent.id }] };
const rows = { msdyn_ciprovider: [legacyProvider(1)], systemuser: [agent] };
const address = legacyProvider(1).columns.msdyn_landingurl;
/** One provider and one person; in the second somebody has made a 2.0 row by hand, which is a question. */
const starts: readonly Snapshot[] = [
  snapshot({ rows, links: seen }),
  snapshot({
    rows: { ...rows, msdyn_channelprovider: [channelProvider(1, { msdyn_channelurl: address })] },
    links: seen,
  }),
];

export interface Played {
  readonly runs: readonly RunStatus[];
  /** Moves of the model that were seen. */
  readonly moves: readonly string[];
  readonly wrong: readonly string[];
}

interface Stage {
  readonly w: World;
  readonly environment: EnvironmentSettings;
  readonly chance: Random;
  readonly memory: Memory;
  readonly watch: Watch;
}

/** One random interleaving of clicks, workers, time and trouble, then calm until every card is sent. */
export async function play(seed: number, guarded = true): Promise<Played> {
  const chance = randomFor(seed);
  const environment = chance.pick(environments);
  const memory: Memory = { without: new Set(), approvals: [], requests: new Map(), away: false };
  const watching = watch(environment, memory);
  const made = await world(chance.pick(starts), plainLedger(watching.wrote, guarded));
  const w = { ...made, ports: portsFor(made.ports, environment, memory) };
  watching.counting(() => w.dataverse.written.length);
  const stage: Stage = { w, environment, chance, memory, watch: watching };
  const wrong: string[] = [];
  const length = 8 + chance.below(32);
  for (let at = 0; at < length && wrong.length === 0; at++)
    for (const one of await step(stage)) wrong.push(`seed ${seed}, deed ${at}: ${one}`);
  for (const one of await calm(stage)) wrong.push(`seed ${seed}, at the end: ${one}`);
  const runs = [...watching.runs.values()].map(({ status }) => status);
  return { runs, moves: [...watching.moves], wrong };
}

function portsFor(ports: Ports, environment: EnvironmentSettings, { without }: Memory): Ports {
  const { rolesOf } = ports.people;
  const people: Ports['people'] = {
    rolesOf: async (one, settings) => (without.has(one) ? new Set() : rolesOf(one, settings)),
  };
  return { ...ports, people, settings: { ...ports.settings, environments: [environment] } };
}

/** What would come to nothing is mostly thought over: refusals are seen often enough, and the runs are what counts. */
function chosen(scene: Scene): Deed {
  const { random } = scene;
  const deed = random.pick(bag);
  const futile = deed.idle?.(scene) === true || deed.accepted?.(scene) === false;
  return futile && random.below(4) > 0 ? chosen(scene) : deed;
}

async function step(stage: Stage): Promise<readonly string[]> {
  const { w, environment, chance, memory, watch: watching } = stage;
  const { head } = await w.ports.ledger.readHead(contosoDev.key);
  const open = head.openRun === undefined ? undefined : await w.ports.ledger.run(head.openRun);
  const runs = await w.ports.ledger.runs(contosoDev.key, 100);
  const [newest] = runs;
  const scene: Scene = { w, environment, random: chance, runs, newest, open, memory };
  const deed = chosen(scene);
  const wanted = deed.accepted?.(scene);
  watching.by(deed.actors);
  const before = watching.rows();
  const written = w.dataverse.written.length;
  const answer = await deed.act(scene);
  // A click never starts what only the clock may: two runs of one millisecond would have one place in the list.
  w.clock.advance(1);
  const wrong = watching.wrong.splice(0);
  const isAccepted = answer === undefined ? undefined : !isRefusal(answer);
  if (wanted !== undefined && isAccepted !== wanted)
    wrong.push(
      `${deed.actors} on ${newest?.status}: ${isRefusal(answer) ? answer.reason : 'accepted'}, against the model`,
    );
  if (isRefusal(answer) && (statusOf(answer) < 400 || (deed.actors.length === 1 && watching.rows() > before)))
    wrong.push(
      `${deed.actors}: refused as ${answer.reason}, yet ${watching.rows() - before} rows were written`,
    );
  const learnt = answer === undefined || isRefusal(answer) ? undefined : deed.learn?.(scene, answer);
  if (learnt !== undefined) wrong.push(learnt);
  // Closed runs of before are compared at the end, and no row of theirs may be written in between.
  const last = [...watching.runs.keys()].at(-1);
  if (last === undefined) return wrong;
  if (w.dataverse.written.length > written)
    wrong.push(...writersWrong(await w.ports.ledger.run(last), memory));
  return [...wrong, ...(await disagreements(w, stage, last))];
}

/** A run that kept failing waits half an hour at most, and is tried again then. */
const calmMinutes = 40;
const isWorking = ({ status }: { readonly status: RunStatus }): boolean =>
  ['planning', 'applying', 'verifying', 'blocked'].includes(status);

/**
 * No more trouble: three minutes of sweeps and workers, or as long as a run is waiting for its environment, after which
 * every card must say what the ledger says.
 */
async function calm(stage: Stage): Promise<readonly string[]> {
  const { w, environment, memory, watch: watching } = stage;
  watching.by(['worker', 'sweep']);
  w.dataverse.refuse(undefined);
  w.dataverse.before(() => undefined);
  const busy = (): boolean => [...watching.runs.values()].some(isWorking);
  for (let minutes = 0; minutes < 3 || (minutes < calmMinutes && busy()); minutes++) {
    w.clock.advance(61_000);
    await sweep(w.ports);
    for (const id of watching.runs.keys())
      if ((await w.ports.ledger.readHead(contosoDev.key)).head.openRun === id) await advance(w.ports, id);
  }
  const wrong = watching.wrong.splice(0);
  for (const [id, { status }] of watching.runs) {
    const shown = { id, status, environment, memory };
    wrong.push(...(await disagreements(w, stage, id)), ...cardDisagrees(w, shown));
    if (isWorking({ status })) wrong.push(`${status} for ever`);
  }
  return wrong;
}
