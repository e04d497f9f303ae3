import { setTimeout as pause } from 'node:timers/promises';
import type { BrowserContext, Frame, Page } from 'playwright-core';
import type { WidgetRunStop } from '../domain/widget-run.ts';
import { concludeRun } from './conclude-run.ts';
import type { UntrustedBrowser } from './open-untrusted.ts';
import { redactMessage } from './redact.ts';
import { addNotes, type RunNotes } from './run-notes.ts';

export interface RunWatch {
  readonly topUrl: string;
  readonly notes: RunNotes;
  readonly errors: string[];
  readonly stop: UntrustedBrowser['stop'];
  readonly quietMs: number;
  /** On the clock of `performance.now()`. */
  readonly ends: number;
}

const every = 50;
const mostDialogs = 20;
const mostErrors = 50;
/** A page that keeps asking its server is at rest all the same once it has left the library alone for so long. */
const restless = 4000;
/** A thread that has not answered for so long is busy. */
const answerMs = 500;

interface Seen {
  inFlight: number;
  crashed: boolean;
  opened: 'not-yet' | 'yes' | 'no' | 'framing-refused';
}

/** Opens the top page and waits until its panel has come to rest, once after its start and once after events. */
export async function watchRun(context: BrowserContext, watch: RunWatch): Promise<WidgetRunStop> {
  const page = context.pages()[0] ?? (await context.newPage());
  const seen = listen(context, page, watch);
  await page.goto(watch.topUrl, { waitUntil: 'commit' });
  const drain = drainOf(page, watch.notes);
  const first = await rest(page, watch, seen, drain);
  const { visible } = concludeRun(watch.notes, first);
  const hears = watch.notes.calls.some(({ api }) => api === 'addHandler');
  if (first !== 'quiet' || visible === 'yes' || !hears) return first;
  await answered(page.mainFrame(), 'cutover.raise()');
  return rest(page, watch, seen, drain);
}

type Drain = () => Promise<ReturnType<typeof addNotes>>;

/** What was drained is gone from the page: an answer that comes late is waited for by the next call, never dropped. */
function drainOf(page: Page, notes: RunNotes): Drain {
  let asked: Promise<ReturnType<typeof addNotes>> | undefined;
  return async () => {
    asked ??= page
      .mainFrame()
      .evaluate('cutover.drain()')
      .catch(() => undefined)
      .then((raw) => {
        asked = undefined;
        return addNotes(notes, raw);
      });
    return (await soon(asked)) ?? { news: false, timerMs: 0 };
  };
}

async function rest(page: Page, watch: RunWatch, seen: Seen, drain: Drain): Promise<WidgetRunStop> {
  let last = performance.now();
  let due = 0;
  while (performance.now() < watch.ends) {
    const { news, timerMs } = await drain();
    const now = performance.now();
    if (news || seen.opened === 'not-yet') last = now;
    if (timerMs > 0) due = Math.max(due, now + timerMs + watch.quietMs);
    const stop = stopped(seen);
    if (stop !== undefined) return stop;
    const quiet = now - last > watch.quietMs && now > due;
    const idle = seen.inFlight <= 0 || now - last > restless;
    if (quiet && idle && (await awake(page))) return 'quiet';
    await pause(every);
  }
  return 'deadline';
}

function stopped(seen: Seen): WidgetRunStop | undefined {
  if (seen.crashed) return 'browser-gone';
  if (seen.opened === 'no') return 'not-opened';
  if (seen.opened === 'framing-refused') return 'framing-refused';
  return undefined;
}

/** The panel's own thread answers: a page in an endless loop is silent, too, but not at rest. */
async function awake(page: Page): Promise<boolean> {
  const panel = page.mainFrame().childFrames()[0];
  return panel === undefined || (await answered(panel, 'true')) === true;
}

/** `undefined` when the frame is gone or does not answer in time. */
const answered = (frame: Frame, expression: string): Promise<unknown> =>
  soon(frame.evaluate(expression).catch(() => undefined));

const soon = <T>(answer: Promise<T>): Promise<T | undefined> =>
  Promise.race([answer, pause(answerMs, undefined, { ref: false })]);

function listen(context: BrowserContext, page: Page, { errors, topUrl, stop }: RunWatch): Seen {
  const seen: Seen = { inFlight: 0, crashed: false, opened: 'not-yet' };
  const isPanel = (frame: Frame): boolean => frame.parentFrame() === page.mainFrame();
  let opened = 0;
  const shut = (what: () => Promise<void>): void => {
    opened += 1;
    if (opened > mostDialogs) void stop('too-many-dialogs');
    else void what().catch(() => undefined);
  };
  context.on('page', (other) => shut(() => other.close()));
  page.on('dialog', (dialog) => shut(() => dialog.dismiss()));
  page.on('crash', () => {
    seen.crashed = true;
  });
  page.on('pageerror', ({ message }) => {
    if (errors.length < mostErrors) errors.push(redactMessage(message));
  });
  page.on('request', () => {
    seen.inFlight += 1;
  });
  page.on('requestfinished', () => {
    seen.inFlight -= 1;
  });
  page.on('requestfailed', (request) => {
    seen.inFlight -= 1;
    if (!request.isNavigationRequest() || request.url() === topUrl || seen.opened !== 'not-yet') return;
    if (!isPanel(request.frame())) return;
    seen.opened = request.failure()?.errorText.includes('BLOCKED_BY_RESPONSE') ? 'framing-refused' : 'no';
  });
  page.on('response', (response) => {
    const request = response.request();
    if (!request.isNavigationRequest() || seen.opened !== 'not-yet' || !isPanel(request.frame())) return;
    if (response.status() >= 400) seen.opened = 'no';
  });
  page.on('framenavigated', (frame) => {
    if (seen.opened === 'not-yet' && isPanel(frame) && /^https?:/.test(frame.url())) seen.opened = 'yes';
  });
  return seen;
}
