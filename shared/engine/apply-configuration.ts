import type { JournalBlock, Outcome } from '../domain/journal.ts';
import type { Plan } from '../domain/plan.ts';
import { isRefusal, type Refusal } from '../domain/reason.ts';
import { type Account, outcomeOf } from './account.ts';
import { inLanes } from './in-lanes.ts';
import type { Landing } from './landing.ts';
import { type BlockRange, isUnsettled } from './next-block.ts';
import type { Dataverse } from './ports.ts';
import type { Session } from './session.ts';

/** What is written from, and where what came of it goes. */
export interface Applying {
  readonly session: Session;
  readonly dataverse: Dataverse;
  readonly plan: Plan;
  readonly account: Account;
  readonly landing: Landing;
}

/**
 * Configuration changes none of which waits for another, each one change or the two halves of one. Intents first, with
 * the outcomes of those before; then the writes side by side; their outcomes go with the commit that comes next. After
 * a crash every `i` is tried again, and nothing else. Whoever asked to stop keeps new changes from being intended, but
 * what was intended before is settled, because only then is it known. Returns a refusal when the environment does not
 * answer.
 */
export async function applyConfiguration(
  { session, dataverse, plan, account, landing }: Applying,
  blocks: readonly BlockRange[],
): Promise<Refusal | undefined> {
  const { outcomes, details } = account;
  const before = [...outcomes];
  let begun: readonly BlockRange[] = [];
  await landing.commit(undefined, ({ id: run, cancelledBy }) => {
    begun = cancelledBy === undefined ? blocks : blocks.filter((one) => isUnsettled(before, one));
    return begun.map((one) => ({ kind: 'journal', run, block: intent(one, session.epoch, before) }));
  });
  if (session.run().status !== 'applying') return undefined;
  for (const { from, to } of begun)
    for (let index = from; index <= to; index++) if (before[index] === '.') outcomes[index] = 'i';
  let refusal: Refusal | undefined;
  await inLanes(begun, begun.length, async (block) => {
    const open = indexesOf(block).filter((index) => outcomes[index] === 'i');
    const wanted = open.flatMap((index) => plan.changes[index] ?? []);
    const results = await dataverse.apply(wanted, session.signal);
    if (isRefusal(results)) {
      refusal ??= results;
      return;
    }
    open.forEach((index, at) => {
      outcomes[index] = outcomeOf(results[at], before[index]);
      const why = results[at]?.detail;
      if (why !== undefined) details.set(index, why);
    });
    landing.behind.add(block);
  });
  return refusal;
}

const indexesOf = ({ from, to }: BlockRange): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_unused, offset) => from + offset);

function intent(block: BlockRange, epoch: number, before: readonly Outcome[]): JournalBlock {
  const intended = indexesOf(block).map((index) => (before[index] === '.' ? 'i' : before[index]));
  return { ...block, epoch, outcomes: intended.join('') };
}
