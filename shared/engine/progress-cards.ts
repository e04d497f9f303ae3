import type { RunId } from '../domain/ids.ts';
import { environmentOf } from '../domain/ids.ts';
import { aboutRun } from './about-run.ts';
import { describeError } from './describe-error.ts';
import type { Ports } from './ports.ts';
import { sendCards } from './send-cards.ts';
import { refreshCards } from './show.ts';

/** Seconds between two edits of a progress card: Teams throttles a thread that is edited faster. */
export const progressSeconds = 3;

/** Progress shown beside the work, which never waits for Teams. */
export interface ProgressCards {
  /** Begins an edit where the last one is long enough ago and over. */
  readonly tick: () => void;
  /** The edit that is under way, if any, is over. */
  readonly done: () => Promise<void>;
}

export function makeProgressCards(ports: Ports, id: RunId): ProgressCards {
  let shownAt = ports.clock.now().getTime();
  let showing: Promise<void> | undefined;

  async function show(): Promise<void> {
    try {
      await refreshCards(ports, id);
      await sendCards(ports, environmentOf(id));
    } catch (error) {
      // The card after the work is sent whatever became of this one.
      ports.log.warn('progress not shown', { ...aboutRun(id), ...describeError(error) });
    }
    shownAt = ports.clock.now().getTime();
    showing = undefined;
  }

  return {
    tick: () => {
      if (showing === undefined && ports.clock.now().getTime() - shownAt >= progressSeconds * 1000)
        showing = show();
    },
    done: async () => {
      await showing;
    },
  };
}
