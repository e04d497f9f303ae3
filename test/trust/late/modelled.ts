import { isRefusal } from '../../../shared/domain/reason.ts';
import type { Run } from '../../../shared/domain/run.ts';
import type { Link, Row } from '../../../shared/domain/snapshot.ts';
import { advance } from '../../../shared/engine/advance.ts';
import { rollbackRun } from '../../../shared/engine/rollback-run.ts';
import { sweep } from '../../../shared/engine/sweep.ts';
import { approve, approved, current } from '../../builders/acts.ts';
import { checked } from '../../builders/checked.ts';
import { settle } from '../../builders/gate.ts';
import { plainEnvironment } from '../../builders/snapshot.ts';
import { stateOf } from '../../builders/taken-back.ts';
import { ada, contosoDev, type World, world } from '../../builders/world.ts';
import { randomFor } from '../random.ts';
import { plainLedger } from '../state-machine/plain-ledger.ts';
import { type Stalled, type Standing, stalledWorker } from './stalled-worker.ts';

/** When what is late comes. A request on its way arrives within minutes; a process may wake after weeks. */
const moments = ['while the next worker applies', 'after the rollback', 'after the graves'] as const;
type Moment = (typeof moments)[number];

export interface Late {
  readonly standing: Standing;
  readonly moment: Moment;
  /** Rows of the run that are active after the rollback. */
  readonly resurrected: number;
  /** Pairs of the run that are there after the rollback, and of them those that the next drift check tells. */
  readonly links: number;
  readonly told: number;
  readonly failures: readonly string[];
}

/** The most writes of a run over this environment. */
const places = 11;
const minute = 60_000;

/**
 * One worker that stands still, one that takes over, a rollback, and then what comes late.
 *
 * @param naive what was laid down is deleted at once, and a request is under way: the control, in which rows come back
 */
export async function lateWrite(seed: number, point: number, naive = false): Promise<Late> {
  const random = randomFor(seed, point);
  const standing = naive ? 'under-way' : random.pick<Standing>(['before', 'before', 'under-way', 'after']);
  const moment = naive
    ? 'after the rollback'
    : random.pick(standing === 'under-way' ? moments.slice(0, 2) : moments);
  const start = plainEnvironment(2);
  const w = await world(
    start,
    plainLedger(() => undefined),
  );
  const id = await approved(w);
  const stalled = stalledWorker(w, 1 + random.below(places), standing);
  const worker = advance(stalled.ports, id).catch(() => undefined);
  await Promise.race([settle(), worker]);
  w.clock.advance(2 * minute);
  if (moment === 'while the next worker applies') comesDuringApply(w, stalled);
  await live(w);
  const run = await current(w, id);
  const failures: string[] = [];
  if (run.status !== 'succeeded') failures.push(`the run is ${run.status}`);
  const rollback = await rolledBack(w, run);
  if (rollback?.status !== 'succeeded') failures.push(`the rollback is ${rollback?.status}`);
  if (moment === 'after the graves') await graves(w);
  if (naive) w.dataverse.set(start);
  late(stalled);
  await settle();
  await worker;
  const made = await createdBy(w, run);
  const state = w.dataverse.state();
  const active = (['msdyn_channelprovider', 'msdyn_appconfiguration'] as const)
    .flatMap((table) => state.rows[table] as readonly Row<'msdyn_channelprovider'>[])
    .filter((row) => made.has(row.id) && row.columns.statecode === 0);
  const links = Object.values(state.links)
    .flat()
    .filter((link) => made.has(link.from) || made.has(link.to));
  const told = await toldOf(w, links);
  if (links.length === 0) {
    await graves(w);
    if (stateOf(w.dataverse.state()) !== stateOf(start)) failures.push('is not as it was');
  }
  return { standing, moment, resurrected: active.length, links: links.length, told, failures };
}

/** How many of these pairs a drift check tells, by itself or as people of a profile. */
async function toldOf(w: World, links: readonly Link[]): Promise<number> {
  if (links.length === 0) return 0;
  const items = (await checked(w)).filter((one) => one.kind === 'people-late' || one.kind === 'linked-late');
  const told = items.reduce((sum, one) => sum + (one.members?.count ?? 1), 0);
  return Math.min(told, links.length);
}

function late(stalled: Stalled): void {
  stalled.arrive();
  stalled.wake();
}

/** In the middle of what the next worker writes. */
function comesDuringApply(w: World, stalled: Stalled): void {
  let count = 0;
  w.dataverse.before(() => {
    count += 1;
    if (count === 3) late(stalled);
    return undefined;
  });
}

async function live(w: World): Promise<void> {
  await sweep(w.ports);
  await w.work();
}

async function graves(w: World): Promise<void> {
  w.clock.advance(8 * 24 * 60 * minute);
  await live(w);
}

/** Planned again when what came late made the plan stale. */
async function rolledBack(w: World, run: Run): Promise<Run | undefined> {
  let last: Run | undefined;
  for (let tries = 0; tries < 3; tries++) {
    w.clock.advance(5 * minute);
    const started = await rollbackRun(w.ports, { environment: contosoDev, requester: ada, run });
    if (isRefusal(started)) return last;
    await w.work();
    await approve(w, started.id);
    await w.work();
    last = await current(w, started.id);
    if (last.status === 'succeeded') return last;
  }
  return last;
}

async function createdBy(w: World, run: Run): Promise<ReadonlySet<string>> {
  if (!('plan' in run) || run.plan === undefined) return new Set();
  const { changes } = await w.ports.ledger.plan(contosoDev.key, run.plan);
  return new Set(changes.flatMap((one) => (one.kind === 'create' ? [one.id as string] : [])));
}
