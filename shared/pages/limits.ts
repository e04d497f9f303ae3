/**
 * Number of what the main app and the app that opens pages say to each other. Another number is another build: nothing
 * is guessed then.
 */
export const wireVersion = 1;

/** Path of the one function, under the host's prefix. */
export const pagesPath = '/api/pages';

/** Bytes of JSON. A stored sign-in is most of a request, two pictures of 500 KB in base64 most of an answer. */
export const largestRequest = 4_000_000;
export const largestAnswer = 4_000_000;

/** Pages opened at once in one process: each may take as much memory as a browser does. */
export const openAtOnce = 2;

/** Milliseconds. Azure ends every request after 230 s; an answer is given well before the caller stops waiting for it. */
export const patience = {
  widget: { open: 60_000, ask: 75_000 },
  workspace: { open: 140_000, ask: 160_000 },
  ready: { open: 40_000, ask: 45_000 },
} as const;
