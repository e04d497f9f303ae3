import type { RequestRecord } from './request-record.ts';
import type { Store } from './store.ts';

/** Every double that was started in this process, for whoever watches what is sent to all of them. */
export const running: Running[] = [];

export interface Running {
  readonly requests: readonly RequestRecord[];
  readonly store: Store;
  /** Privileges that were asked for and held, by Entra object id of the caller. */
  readonly used: ReadonlyMap<string, ReadonlySet<string>>;
}
