import type { RequestRecord } from '../dataverse/request-record.ts';

/** The requests of one environment, part by part. */
export interface RequestsSince {
  /** Those that arrived since `since` was last asked. */
  readonly peek: () => readonly RequestRecord[];
  readonly since: () => readonly RequestRecord[];
}

export function requestsSince(all: readonly RequestRecord[]): RequestsSince {
  let seen = 0;
  return {
    peek: () => all.slice(seen),
    since: () => {
      const fresh = all.slice(seen);
      seen = all.length;
      return fresh;
    },
  };
}
