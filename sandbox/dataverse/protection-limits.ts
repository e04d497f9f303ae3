/**
 * What protects the platform from one user. The defaults are the documented ones, for each user and web server; the
 * double is one web server: https://learn.microsoft.com/power-apps/developer/data-platform/api-limits
 */
export interface ProtectionLimits {
  /** Width of the sliding window of `requests` and `executionMs`, milliseconds. */
  readonly windowMs: number;
  /** Requests within the window; a `$batch` is one. */
  readonly requests: number;
  /** Milliseconds of execution within the window. */
  readonly executionMs: number;
  /** Requests at the same time. */
  readonly concurrent: number;
  /** `$batch` requests among them; absent where there is no such limit. It was 2 once, and is lifted by now. */
  readonly concurrentBatches?: number;
  /** How waits come about is not public, only that pushing on makes them longer; this is ours. */
  readonly waits: {
    /** After too many at the same time. The other limits name the time until the window has room again. */
    readonly concurrentMs: number;
    /** Who sends again later than this after having been told to wait is pushing on; earlier, it was under way. */
    readonly noticeMs: number;
    /** What each such request makes of the wait. */
    readonly growth: number;
    readonly longestMs: number;
  };
}

export const documentedLimits: ProtectionLimits = {
  windowMs: 300_000,
  requests: 6_000,
  executionMs: 1_200_000,
  concurrent: 52,
  waits: { concurrentMs: 1_000, noticeMs: 1_000, growth: 2, longestMs: 300_000 },
};

export type Facet = 'requests' | 'execution' | 'concurrent' | 'concurrentBatches';

/** Codes are the documented ones, the words nearly so: clients read numbers out of them. */
export const facets: {
  readonly [facet in Facet]: {
    readonly code: string;
    readonly message: (limits: ProtectionLimits) => string;
  };
} = {
  requests: {
    code: '0x80072322',
    message: ({ requests, windowMs }) =>
      `Number of requests exceeded the limit of ${requests} over time window of ${windowMs / 1_000} seconds.`,
  },
  execution: {
    code: '0x80072321',
    message: ({ executionMs, windowMs }) =>
      `Combined execution time of incoming requests exceeded limit of ${executionMs.toLocaleString('en')} milliseconds over time window of ${windowMs / 1_000} seconds. Decrease number of concurrent requests or reduce the duration of requests and try again later.`,
  },
  concurrent: {
    code: '0x80072326',
    message: ({ concurrent }) => `Number of concurrent requests exceeded the limit of ${concurrent}.`,
  },
  concurrentBatches: {
    code: '0x80072326',
    message: ({ concurrentBatches }) =>
      `Number of concurrent batch requests exceeded the limit of ${concurrentBatches}.`,
  },
};
