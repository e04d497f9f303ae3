import type { RunId } from '../../../shared/domain/ids.ts';
import type { Refusal } from '../../../shared/domain/reason.ts';
import type { Run, RunStatus } from '../../../shared/domain/run.ts';
import type { EnvironmentSettings } from '../../../shared/domain/settings.ts';
import type { World } from '../../builders/world.ts';
import type { Random } from '../random.ts';

/** Who moves runs; a part may add its own, e.g. a timer. */
export type Actor = string;

/** Who may move a run from where to where. `none` is a run that did not exist. */
export type Moves = {
  readonly [actor: Actor]: { readonly [S in RunStatus | 'none']?: readonly RunStatus[] };
};

/** What a status must look like everywhere it can be seen. */
export interface Look {
  /** Exit code of the terminal. */
  readonly exit: 0 | 1 | 3;
  /** Heading of the card. */
  readonly card: string;
  /** Last audit rows it may have. */
  readonly audit: readonly string[];
  /** Whether changes may have been written. */
  readonly writes: 'none' | 'some' | 'all';
}

/** What the model remembers by itself, from what people were answered; nothing of it is read from the product. */
export interface Memory {
  /** People who have lost their roles for now. */
  readonly without: Set<string>;
  /** Approvals that were accepted, in order. */
  readonly approvals: { readonly run: RunId; readonly approvalId: string; readonly by: string }[];
  /** Requests to look at the workspace that were made and not answered yet, by nonce. */
  readonly requests: Map<string, { readonly person: string; readonly run: RunId; readonly until: number }>;
  /** True while Dataverse answers nothing. */
  away: boolean;
}

/** What a deed finds: the newest run and the open one, if any. */
export interface Scene {
  readonly w: World;
  readonly environment: EnvironmentSettings;
  readonly random: Random;
  /** Newest first. */
  readonly runs: readonly Run[];
  readonly newest: Run | undefined;
  readonly open: Run | undefined;
  readonly memory: Memory;
}

export type Answer = Run | Refusal | undefined;

export interface Deed {
  readonly actors: readonly Actor[];
  /** What a person was answered; nothing where nobody asked. */
  readonly act: (scene: Scene) => Promise<Answer>;
  /** Whether it must be accepted, in the model; `undefined` where both may be. Asked before the deed. */
  readonly accepted?: (scene: Scene) => boolean | undefined;
  /** Whether there is nothing to do for it, where nobody is answered. */
  readonly idle?: (scene: Scene) => boolean;
  /** What the model learns of an answer that was no refusal, and what is wrong with it. */
  readonly learn?: (scene: Scene, run: Run) => string | undefined;
}

/**
 * One piece of the model: a kind of run, a way to decide, a timer. Written down from the design, not from the product.
 * To add one: a file in `parts/`, named in `model.ts`. Every move it names must be seen by the long proof.
 */
export interface Part {
  readonly moves: Moves;
  readonly looks?: { readonly [S in RunStatus]?: Look };
  /** Last audit rows that statuses of other parts may have because of this one. */
  readonly audits?: { readonly [S in RunStatus]?: readonly string[] };
  /** Statuses that are closed and yet may be written again, by actor. */
  readonly amends?: { readonly [actor: Actor]: readonly RunStatus[] };
  /** Deeds and how often each is done. */
  readonly deeds: readonly (readonly [deed: Deed, weight: number])[];
}

export const nobody = (scene: Scene): RunId => `${scene.environment.key}.8000000000000.00000000` as RunId;

export const circumstance = (change: (scene: Scene) => void): Deed => ({
  actors: [],
  act: async (scene) => {
    change(scene);
    return undefined;
  },
});
