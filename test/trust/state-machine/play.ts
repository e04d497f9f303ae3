import { statusOf } from '../../../functions/http/status-of.ts';
import { isRefusal } from '../../../shared/domain/reason.ts';
import type { RunStatus } from '../../../shared/domain/run.ts';
import type { Snapshot } from '../../../shared/domain/snapshot.ts';
import { advance } from '../../../shared/engine/advance.ts';
import type { Ports } from '../../../shared/engine/ports.ts';
import { sweep } from '../../../shared/engine/sweep.ts';
import { agentRole } from '../../builders/ids.ts';
import { channelProvider, legacyProvider, person, snapshot } from '../../builders/snapshot.ts';
import { bruno, contosoDev, type World, world } from '../../builders/world.ts';
import { type Random, randomFor } from '../random.ts';
import { accepted, deeds, type Scene } from './deeds.ts';
import { plainLedger } from './plain-ledger.ts';
import { cardDisagrees, disagreements, type Watch, watch } from './watch.ts';

const bag = deeds.flatMap(([deed, weight]) => Array.from({ length: weight }, () => deed));
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
  readonly wrong: readonly string[];
}

/** One random interleaving of clicks, workers, time and trouble, then calm until every card is sent. */
export async function play(seed: number, guarded = true): Promise<Played> {
  const chance = randomFor(seed);
  const watching = watch();
  const roles = { approver: true };
  const made = await world(chance.pick(starts), plainLedger(watching.wrote, guarded));
  const w = withRoles(made, roles);
  watching.counting(() => w.dataverse.written.length);
  const wrong: string[] = [];
  const length = 8 + chance.below(32);
  for (let at = 0; at < length && wrong.length === 0; at++)
    for (const one of await step(w, watching, chance, roles)) wrong.push(`seed ${seed}, deed ${at}: ${one}`);
  for (const one of await calm(w, watching)) wrong.push(`seed ${seed}, at the end: ${one}`);
  return { runs: [...watching.runs.values()].map(({ status }) => status), wrong };
}

function withRoles(w: World, roles: { readonly approver: boolean }): World {
  const { rolesOf } = w.ports.people;
  const people: Ports['people'] = {
    rolesOf: async (one, environment) =>
      one === bruno.id && !roles.approver ? new Set() : rolesOf(one, environment),
  };
  return { ...w, ports: { ...w.ports, people } };
}

async function step(
  w: World,
  watching: Watch,
  chance: Random,
  roles: Scene['roles'],
): Promise<readonly string[]> {
  const { head } = await w.ports.ledger.readHead(contosoDev.key);
  const open = head.openRun === undefined ? undefined : await w.ports.ledger.run(head.openRun);
  const [newest] = await w.ports.ledger.runs(contosoDev.key, 1);
  const scene: Scene = { w, random: chance, newest, open, roles };
  const deed = chance.pick(bag);
  const wanted = deed.accepted?.(scene);
  watching.by(deed.actors);
  const before = watching.rows();
  const answer = await deed.act(scene);
  // A click never starts what only the clock may: two runs of one millisecond would have one place in the list.
  w.clock.advance(1);
  const wrong = watching.wrong.splice(0);
  if (wanted !== undefined && accepted(answer) !== wanted)
    wrong.push(
      `${deed.actors} on ${newest?.status}: ${isRefusal(answer) ? answer.reason : 'accepted'}, against the model`,
    );
  if (isRefusal(answer) && (statusOf(answer) < 400 || watching.rows() > before))
    wrong.push(
      `${deed.actors}: refused as ${answer.reason}, yet ${watching.rows() - before} rows were written`,
    );
  // Closed runs of before are compared at the end, and no row of theirs may be written in between.
  const last = [...watching.runs.keys()].at(-1);
  if (last !== undefined) wrong.push(...(await disagreements(w, watching, last)));
  return wrong;
}

/** No more trouble: two minutes of sweeps and workers, after which every card must say what the ledger says. */
async function calm(w: World, watching: Watch): Promise<readonly string[]> {
  watching.by(['worker', 'sweep']);
  w.dataverse.refuse(undefined);
  w.dataverse.before(() => undefined);
  for (let minutes = 0; minutes < 3; minutes++) {
    w.clock.advance(61_000);
    await sweep(w.ports);
    for (const id of watching.runs.keys())
      if ((await w.ports.ledger.readHead(contosoDev.key)).head.openRun === id) await advance(w.ports, id);
  }
  const wrong = watching.wrong.splice(0);
  for (const [id, { status }] of watching.runs) {
    wrong.push(...(await disagreements(w, watching, id)), ...cardDisagrees(w, id, status));
    if (['planning', 'applying', 'verifying', 'blocked'].includes(status)) wrong.push(`${status} for ever`);
  }
  return wrong;
}
