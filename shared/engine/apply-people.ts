import type { Refusal } from '../domain/reason.ts';
import type { Run } from '../domain/run.ts';
import { progressOf } from './apply-block.ts';
import { type Flight, makeFlight, paceOf } from './flight.ts';
import type { BlockRange } from './next-block.ts';
import { lossesOf } from './outstanding.ts';
import { makePeopleJournal, type PeopleJournal, type Stretch } from './people-journal.ts';
import type { Dataverse } from './ports.ts';
import { LeaseLost, type Session } from './session.ts';
import { stopCause } from './stop-cause.ts';

/** Journal rows of one commit: with the head, the run and a few more a transaction takes 100. */
const rowsInOneCommit = 60;
/** Where the cards of all conversations are in the same commit. */
const rowsBesideCards = 8;

/** What happens beside the writing. */
export interface Beside {
  /** Before each commit: a wish to stop reaches the run, cards are asked for. */
  readonly tick: () => Promise<void>;
  /** Nothing new is begun from here on: the slice is over. */
  readonly isOver: () => boolean;
}

/** What went wrong while others were still under way; the first one counts. */
interface Trouble {
  refusal?: Refusal;
  error?: { readonly thrown: unknown };
}

interface Work {
  readonly session: Session;
  readonly dataverse: Dataverse;
  readonly stretch: Stretch;
  readonly beside: Beside;
  readonly journal: PeopleJournal;
  readonly flight: Flight;
  readonly trouble: Trouble;
  readonly noteLost: ReturnType<typeof lossesOf>;
  /** How often we had been asked to wait, as far as the run knows. */
  throttles: number;
}

/**
 * Many people at once, and still intent first, then the write, then its outcome: what is about to fly is intended in one
 * commit, and each commit takes along all outcomes that came back since the last. One ledger transaction at a time.
 * A wish to stop, and trouble, take back what was intended and never sent; what is under way lands first. Returns a
 * refusal when the environment does not answer; throws what was thrown once everything has landed.
 */
export async function applyPeople(
  session: Session,
  dataverse: Dataverse,
  stretch: Stretch,
  beside: Beside,
): Promise<Refusal | undefined> {
  const journal = makePeopleJournal(stretch);
  const trouble: Trouble = {};
  const flight = makeFlight(dataverse, stretch.plan.changes, session.signal, {
    result: journal.land,
    refused: (refusal) => {
      trouble.refusal ??= refusal;
    },
    failed: (thrown) => {
      trouble.error ??= { thrown };
    },
  });
  const throttles = dataverse.throttles?.() ?? 0;
  const noteLost = lossesOf(dataverse, session.now);
  const work: Work = {
    ...{ session, dataverse, stretch, beside, journal, flight },
    ...{ trouble, throttles, noteLost },
  };
  try {
    while (await turn(work));
  } finally {
    // Whatever ended it: nothing new is sent, and nobody goes on while something is under way.
    flight.withdraw('all');
    while (flight.under() > 0) await flight.news();
  }
  if (trouble.error !== undefined) throw trouble.error.thrown;
  return trouble.refusal;
}

/** One commit, and what may be sent after it; false when nothing is left to do. */
async function turn(work: Work): Promise<boolean> {
  const { session, journal, flight, trouble, beside } = work;
  if (trouble.error?.thrown instanceof LeaseLost) return false;
  await beside.tick();
  const halted = isHalted(work);
  if (halted) journal.takeBack(flight.withdraw(isTrouble(trouble) ? 'all' : 'untried'));
  else if (mayGather(work)) return flight.news().then(() => true);
  const most = isResumed(session.run()) ? rowsBesideCards : rowsInOneCommit;
  const rows = journal.behind(most);
  // Of a run that is to stop, only what a worker before us had begun is settled.
  const which = halted ? 'begun' : 'next';
  const intents = journal.next(wanted(work), Math.max(1, most - rows.length), which);
  if (rows.length + intents.length > 0) await commit(work, rows, intents, which);
  if (session.run().status !== 'applying') return false;
  if (!isTrouble(trouble)) flight.send(journal.rest());
  if (journal.behindBy() > 0) return true;
  if (flight.under() > 0) await flight.news();
  else return intents.length > 0;
  return true;
}

async function commit(
  work: Work,
  rows: readonly BlockRange[],
  intents: readonly BlockRange[],
  wished: 'next' | 'begun',
): Promise<void> {
  const { session, stretch, journal, flight } = work;
  let begun: readonly BlockRange[] = [];
  let which = wished;
  await session.commit((current) => {
    begun = [];
    if (current.status !== 'applying') return undefined;
    which = current.cancelledBy === undefined ? wished : 'begun';
    begun = which === 'next' ? intents : intents.filter(journal.isBegun);
    const blocks = [
      ...rows.map((block) => journal.row(block, session.epoch)),
      ...begun.map((block) => journal.intent(block, session.epoch, which)),
    ];
    const writes = blocks.map((block) => ({ kind: 'journal' as const, run: current.id, block }));
    if (rows.length === 0) return { run: current, writes };
    const { retry, throttled: _before, ...rest } = current;
    const throttled = (work.dataverse.throttles?.() ?? 0) > work.throttles;
    const next = {
      ...rest,
      ...(throttled ? { throttled: true as const } : {}),
      progress: work.noteLost(progressOf(stretch.account.outcomes, current.progress)),
    };
    // After a pause cards still show the run as blocked; from here on it is not.
    return { run: next, writes, ...(retry === undefined ? {} : { show: true }) };
  });
  if (rows.length > 0) work.throttles = work.dataverse.throttles?.() ?? 0;
  for (const block of begun) flight.add(journal.begin(block, which), journal.before);
}

/** Changes to intend: what fills all places, and half of them once more, so that nobody waits for the ledger. */
function wanted({ dataverse, flight, trouble }: Work): number {
  if (isTrouble(trouble)) return 0;
  const { parallel, changes } = paceOf(dataverse);
  const [under, unsent] = [flight.under(), flight.unsent()];
  if (parallel === 1) return under + unsent === 0 ? 1 : 0;
  return (parallel - under + Math.ceil(parallel / 2)) * changes - unsent;
}

/** Places go on by themselves for a while, so the next transaction takes along what more of them have to say. */
function mayGather({ dataverse, journal, flight }: Work): boolean {
  const { parallel, changes } = paceOf(dataverse);
  const supplied = journal.rest() === 0 || flight.unsent() >= Math.ceil(parallel / 4) * changes;
  return flight.under() > 0 && supplied && journal.behindBy() < parallel / 8;
}

function isHalted({ session, stretch, beside, trouble }: Work): boolean {
  const run = session.run();
  if (isTrouble(trouble) || beside.isOver() || run.status !== 'applying') return true;
  return run.cancelledBy !== undefined || stopCause(stretch.plan, stretch.account, run) !== undefined;
}

const isTrouble = ({ refusal, error }: Trouble): boolean => refusal !== undefined || error !== undefined;

const isResumed = (run: Run): boolean => run.status === 'applying' && run.retry !== undefined;
