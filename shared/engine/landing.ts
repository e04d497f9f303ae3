import type { RunIn } from '../domain/run.ts';
import { type Account, journal } from './account.ts';
import type { BlockRange } from './next-block.ts';
import { lossesOf } from './outstanding.ts';
import type { Dataverse, LedgerWrite } from './ports.ts';
import { progressOf } from './progress-of.ts';
import type { Session } from './session.ts';

type Applying = RunIn<'applying'>;

/**
 * What the writes of a slice came to and the ledger does not say yet. It goes with the next commit, whatever that is
 * for: what is intended next, the end of the run, or nothing else.
 */
export interface Landing {
  /** Blocks of which the row is behind. */
  readonly behind: Set<BlockRange>;
  /** One transaction: at most so many rows that are behind, and what is intended now. */
  readonly commit: (most?: number, beside?: (current: Applying) => readonly LedgerWrite[]) => Promise<void>;
  /** All that is behind, for a transaction of somebody else's; what lands from now on is behind again. */
  readonly take: (most?: number) => readonly BlockRange[];
  readonly rows: (blocks: readonly BlockRange[]) => readonly LedgerWrite[];
  /** The run that says the same as these rows. */
  readonly noted: (current: Applying) => { readonly run: Applying; readonly show?: true };
}

export function makeLanding(session: Session, dataverse: Dataverse, account: Account): Landing {
  const noteLost = lossesOf(dataverse, session.now);
  const behind = new Set<BlockRange>();
  const waits = (): number => dataverse.throttles?.() ?? 0;
  let known = waits();

  const take: Landing['take'] = (most) => {
    const blocks = [...behind].slice(0, most);
    for (const one of blocks) behind.delete(one);
    return blocks;
  };

  const rows: Landing['rows'] = (blocks) => {
    const run = session.run().id;
    return blocks.map((one) => ({ kind: 'journal', run, block: journal(one, session.epoch, account) }));
  };

  const noted: Landing['noted'] = (current) => {
    const { retry, throttled: _before, ...rest } = current;
    const throttled = waits() > known ? { throttled: true as const } : {};
    const progress = noteLost(progressOf(account.outcomes, current.progress));
    // After a pause cards still show the run as blocked; from here on it is not.
    const show = retry === undefined ? {} : { show: true as const };
    return { run: { ...rest, ...throttled, progress }, ...show };
  };

  return {
    behind,
    take,
    rows,
    noted,
    commit: async (most, beside = () => []) => {
      const blocks = take(most);
      await session.commit((current) => {
        if (current.status !== 'applying') return undefined;
        const writes = [...rows(blocks), ...beside(current)];
        if (writes.length === 0) return undefined;
        return { ...(blocks.length === 0 ? { run: current } : noted(current)), writes };
      });
      if (blocks.length > 0) known = waits();
    },
  };
}
