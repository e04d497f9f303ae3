import { makeBot } from '../../../bot/bot.ts';
import { isRefusal } from '../../../shared/domain/reason.ts';
import type { Ledger, People } from '../../../shared/engine/ports.ts';
import { startRun } from '../../../shared/engine/start-run.ts';
import { current } from '../../builders/acts.ts';
import { id } from '../../builders/ids.ts';
import { ada, bruno, chen, contosoDev, environmentNamed, stranger, world } from '../../builders/world.ts';

/** Has every role, elsewhere. */
const outsider = { id: id(0xee, 8), name: 'Olga Reyes' };
const all = [outsider.id];
const elsewhere = {
  ...environmentNamed('elsewhere', 'Elsewhere'),
  people: { reader: all, planner: all, approver: all, operator: all },
};

const nilRun = 'contoso-nil.8227557999999.000000000001';

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
    putPlan: effect(ledger.putPlan),
  };
  const note = (event: string): void => {
    if (event === 'turn failed') counts.exceptions += 1;
  };
  const people = brokenPeople?.(before.people) ?? before.people;
  const bot = makeBot({ ...before, people, ledger: counted, log: { info: note, warn: note } });
  const digest = run.plan.digest.slice(0, 8);
  const decision = { run: run.id, approvalId: run.approvalId, digest };
  const genuine = {
    approve: { verb: 'approve', ...decision },
    reject: { verb: 'reject', ...decision },
    refresh: { verb: 'refresh', run: run.id },
    cancel: { verb: 'cancel', run: run.id },
    'plan-again': { verb: 'plan-again', run: run.id },
    widen: { verb: 'widen', run: run.id },
    answer: { verb: 'answer', run: run.id, 'answer.app-profile|x|target': 'new' },
    migrate: { verb: 'command', line: 'migrate contoso-dev' },
    stop: { verb: 'command', line: 'cancel contoso-dev' },
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
