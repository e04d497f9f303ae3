import type { Refusal } from '../domain/reason.ts';
import type { Run } from '../domain/run.ts';
import type { Applying } from './apply-configuration.ts';
import { type Flight, makeFlight, paceOf } from './flight.ts';
import type { Landing } from './landing.ts';
import type { BlockRange } from './next-block.ts';
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
  /** Now and then, at least before each commit: cards are asked for. */
  readonly tick: () => void;
  /** Before each commit: a wish to stop reaches the run. */
  readonly listen: () => Promise<void>;
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
  readonly landing: Landing;
  readonly trouble: Trouble;
}

/**
 * Many people at once, and still intent first, then the write, then its outcome: what is about to fly is intended in one
 * commit, and each commit takes along all outcomes that came back since the last. One ledger transaction at a time.
 * A wish to stop, and trouble, take back what was intended and never sent; what is under way lands first. Returns a
 * refusal when the environment does not answer; throws what was thrown once everything has landed.
 */
export async function applyPeople(
  { session, dataverse, landing }: Pick<Applying, 'session' | 'dataverse' | 'landing'>,
  stretch: Stretch,
  beside: Beside,
): Promise<Refusal | undefined> {
  const journal = makePeopleJournal(stretch, landing.behind);
  const trouble: Trouble = {};
  const flight = makeFlight(dataverse, stretch.plan.changes, session, {
    result: journal.land,
    refused: (refusal) => {
      trouble.refusal ??= refusal;
    },
    failed: (thrown) => {
      trouble.error ??= { thrown };
    },
  });
  const work: Work = { session, dataverse, stretch, beside, journal, flight, landing, trouble };
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

/** One commit, and what may be sent after it; false when nothing is left to do, but for what is behind. */
async function turn(work: Work): Promise<boolean> {
  const { session, journal, flight, trouble, beside, landing } = work;
  if (trouble.error?.thrown instanceof LeaseLost) return false;
  beside.tick();
  if (!isHalted(work) && mayGather(work)) return flight.news().then(() => true);
  await beside.listen();
  const halted = isHalted(work);
  if (halted) journal.takeBack(flight.withdraw(isTrouble(trouble) ? 'all' : 'untried'));
  const most = isResumed(session.run()) ? rowsBesideCards : rowsInOneCommit;
  const rows = Math.min(landing.behind.size, most);
  // Of a run that is to stop, only what a worker before us had begun is settled.
  const which = halted ? 'begun' : 'next';
  const intents = journal.next(wanted(work), Math.max(1, most - rows), which);
  const isOver = intents.length === 0 && flight.under() === 0 && flight.unsent() === 0;
  // What landed last goes with what the caller commits next.
  if (isOver && landing.behind.size <= most && !isTrouble(trouble)) return false;
  if (rows + intents.length > 0) await commit(work, rows, intents, which);
  if (session.run().status !== 'applying') return false;
  if (!isTrouble(trouble)) flight.send(journal.rest());
  if (landing.behind.size > 0) return true;
  if (flight.under() > 0) await flight.news();
  else return intents.length > 0;
  return true;
}

async function commit(
  { session, journal, flight, landing }: Work,
  rows: number,
  intents: readonly BlockRange[],
  wished: 'next' | 'begun',
): Promise<void> {
  let begun: readonly BlockRange[] = [];
  let which = wished;
  await landing.commit(rows, ({ id: run, cancelledBy }) => {
    which = cancelledBy === undefined ? wished : 'begun';
    begun = which === 'next' ? intents : intents.filter(journal.isBegun);
    return begun.map((one) => ({ kind: 'journal', run, block: journal.intent(one, session.epoch, which) }));
  });
  if (session.run().status !== 'applying') return;
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
function mayGather({ dataverse, journal, flight, landing }: Work): boolean {
  const { parallel, changes } = paceOf(dataverse);
  const supplied = journal.rest() === 0 || flight.unsent() >= Math.ceil(parallel / 4) * changes;
  return flight.under() > 0 && supplied && landing.behind.size < parallel / 8;
}

function isHalted({ session, stretch, beside, trouble }: Work): boolean {
  const run = session.run();
  if (isTrouble(trouble) || beside.isOver() || run.status !== 'applying') return true;
  return run.cancelledBy !== undefined || stopCause(stretch.plan, stretch.account, run) !== undefined;
}

const isTrouble = ({ refusal, error }: Trouble): boolean => refusal !== undefined || error !== undefined;

const isResumed = (run: Run): boolean => run.status === 'applying' && run.retry !== undefined;
