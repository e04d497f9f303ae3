import { makeBot } from '../../../bot/bot.ts';
import type { RunId } from '../../../shared/domain/ids.ts';
import { isRefusal } from '../../../shared/domain/reason.ts';
import type { Ledger, People } from '../../../shared/engine/ports.ts';
import { startRun } from '../../../shared/engine/start-run.ts';
import { current } from '../../builders/acts.ts';
import { id } from '../../builders/ids.ts';
import { ada, bruno, chen, contosoDev, environmentNamed, stranger, world } from '../../builders/world.ts';
import { differs, driftOf } from './place.ts';

/** Has every role, elsewhere. */
const outsider = { id: id(0xee, 8), name: 'Olga Reyes' };
const all = [outsider.id];
const elsewhere = {
  ...environmentNamed('elsewhere', 'Elsewhere'),
  people: { reader: all, planner: all, approver: all, operator: all },
};

const nilRun = 'contoso-nil.8227557999999.000000000001';

/** Lines behind buttons that act, each only for a role that nobody here has in this environment. */
const lines = [
  'migrate contoso-dev',
  'migrate contoso-dev --pilot 5',
  'migrate contoso-dev --window "Sat 22:00-02:00 UTC"',
  'cancel contoso-dev',
  'widen contoso-dev',
  'retire contoso-dev',
  'rollback contoso-dev',
  'repair contoso-dev',
  'schedule contoso-dev off',
  'subscribe contoso-dev all',
  'unsubscribe contoso-dev',
  'hand over contoso-dev to Bruno Costa',
];

/** A drift card beside the plan, with one difference on it. */
async function withDrift(ledger: Ledger, run: RunId): Promise<void> {
  const { key } = contosoDev;
  const read = await ledger.readHead(key);
  await ledger.commit(read, read.head, [
    { kind: 'drift', environment: key, state: { ...differs.state, check: run } },
    { kind: 'episode', episode: { ...differs.episode, id: driftOf(run), environment: key } },
  ]);
}

/** A plan that waits for approval, a bot in front of it, and counters of what reaches the ledger. */
export async function fuzzSet(brokenPeople?: (people: People) => People) {
  const w = await world();
  const settings = { ...w.ports.settings, environments: [contosoDev, elsewhere] };
  const before = { ...w.ports, settings };
  const started = await startRun(before, { environment: contosoDev, kind: 'migrate', requester: ada });
  if (isRefusal(started)) throw new Error(started.reason);
  await w.work();
  const run = await current(w, started.id);
  if (run.status !== 'awaiting_approval') throw new Error(run.status);
  await withDrift(before.ledger, run.id);
  const counts = { effects: 0, exceptions: 0 };
  const effect =
    <A extends readonly unknown[], R>(call: (...args: A) => R) =>
    (...args: A): R => {
      counts.effects += 1;
      return call(...args);
    };
  const { ledger } = before;
  const counted: Ledger = {
    ...ledger,
    commit: effect(ledger.commit),
    askToStop: effect(ledger.askToStop),
    unsubscribe: effect(ledger.unsubscribe),
    putPlan: effect(ledger.putPlan),
  };
  const note = (event: string): void => {
    if (event === 'turn failed') counts.exceptions += 1;
  };
  const people = brokenPeople?.(before.people) ?? before.people;
  const bot = makeBot({ ...before, people, ledger: counted, log: { info: note, warn: note } });
  const digest = run.plan.digest.slice(0, 8);
  const decision = { run: run.id, approvalId: run.approvalId, digest };
  const drift = { run: driftOf(run.id), of: differs.digest, item: differs.item.id };
  const genuine = {
    approve: { verb: 'approve', ...decision },
    reject: { verb: 'reject', ...decision },
    refresh: { verb: 'refresh', run: run.id },
    cancel: { verb: 'cancel', run: run.id },
    'plan-again': { verb: 'plan-again', run: run.id },
    widen: { verb: 'widen', run: run.id },
    repair: { verb: 'repair', run: run.id },
    rollback: { verb: 'rollback', run: run.id },
    part: { verb: 'part', ...decision, 'pick.part': 'configuration' },
    look: { verb: 'look', run: run.id },
    replan: { verb: 'replan', run: run.id },
    'hand-over': { verb: 'hand-over', run: run.id, 'pick.person': bruno.id },
    'drift-repair': { verb: 'drift-repair', ...drift },
    'drift-accept': { verb: 'drift-accept', ...drift },
    'drift-snooze': { verb: 'drift-snooze', ...drift, [`until.${drift.of}`]: '2026-03-10' },
    answer: { verb: 'answer', run: run.id, 'answer.app-profile|x|target': 'new' },
    ...Object.fromEntries(lines.map((line) => [line, { verb: 'command', line }])),
  };
  /** What else stands on cards: ids of other runs, other digests, other verbs. */
  const values = [
    nilRun,
    `${run.id.slice(0, -1)}f`,
    'elsewhere',
    'f'.repeat(8),
    '0'.repeat(64),
    id(0xee, 2),
    ...Object.values(genuine).flatMap((one) => Object.values(one)),
  ];
  return {
    bot,
    run,
    genuine,
    values,
    counts,
    written: w.dataverse.written,
    people: { stranger, outsider, chen, bruno },
  };
}

export type FuzzSet = Awaited<ReturnType<typeof fuzzSet>>;
