import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { isBlocking } from '../domain/finding.ts';
import { judgeWorkspace, type WorkspaceExpectation } from '../domain/judge-workspace.ts';
import { isRefusal, type Refusal, refuse } from '../domain/reason.ts';
import type { WorkspaceEvidence } from '../domain/workspace-evidence.ts';
import { startLooks } from './enough.ts';
import { listenTo, type Overheard } from './overheard.ts';
import { panelPicture, workspacePicture } from './pictures.ts';
import { readWorkspace } from './read-workspace.ts';
import type { EgressRefusal } from './upstreams.ts';
import { wasCut, withheldFrom } from './withheld.ts';

export interface WorkspaceRequest {
  /** Origin of the environment. */
  readonly environment: string;
  /** appmodule id */
  readonly app: string;
  readonly expected: WorkspaceExpectation;
  /** Unique names of the providers, to see which occur in session storage. */
  readonly names?: readonly string[];
}

export interface WorkspaceOptions {
  /**
   * A stored sign-in state, as Playwright writes it: a secret. `browser` uses a remote browser as it is signed in;
   * every other look is in a context of its own, because the apps cache profiles.
   */
  readonly signIn: BrowserContextOptions['storageState'] | 'browser';
  readonly now: () => Date;
  /** For opening the page, looking and the pictures together. */
  readonly deadlineSeconds?: number;
  /**
   * How long to wait for what is expected once the page is open. What is missing then counts only if the page had come to
   * rest before: a slow one is not a broken one. 75 when absent.
   */
  readonly patienceSeconds?: number;
  /** How long everything has to stay as expected: a panel that closes again at once is not shown. */
  readonly settleSeconds?: number;
  /**
   * How long a panel whose page ended elsewhere, or refused to be framed, has to stay so with nothing under way before
   * waiting is given up: a sign-in may lead through other origins and back.
   */
  readonly quietSeconds?: number;
  /**
   * How long the page may ask nobody for anything and show the same before waiting is given up, whatever is wrong. Longer
   * than what an app puts off at its start; one that waits for news all the time has the whole patience.
   */
  readonly stillSeconds?: number;
  /** The guarded way out, and what it refused so far. */
  readonly proxy?: { readonly server: string; readonly refusals: () => readonly EgressRefusal[] };
}

export interface WorkspaceSight {
  readonly kind: 'seen';
  readonly evidence: WorkspaceEvidence;
  /** PNG, at most 500 KB each; absent where the browser gave none. */
  readonly screenshot?: Uint8Array;
  readonly panel?: Uint8Array;
}

const viewport = { width: 1280, height: 720 };
const pause = 250;

/**
 * Opens the app as an agent and says what is there. Refuses with `sign_in_needed`, `workspace_unreachable`,
 * `workspace_timed_out` or `workspace_too_large`; never waits beyond the deadline, and leaves no page open.
 */
export async function checkWorkspace(
  browser: Browser,
  request: WorkspaceRequest,
  options: WorkspaceOptions,
): Promise<WorkspaceSight | Refusal> {
  const seconds = options.deadlineSeconds ?? 90;
  const opened = await openContext(browser, options);
  if (isRefusal(opened)) return opened;
  const overdue = newTimer(seconds * 1000);
  let page: Page | undefined;
  try {
    page = await opened.newPage();
    const late = overdue.over.then(() => refuse('workspace_timed_out', { seconds: String(seconds) }));
    return await Promise.race([look(page, request, options), late]);
  } finally {
    overdue.stop();
    // A page that hangs may not hold up whoever asked.
    const closing = options.signIn === 'browser' ? page?.close() : opened.close();
    const enough = newTimer(5_000);
    await Promise.race([closing?.catch(() => undefined), enough.over]);
    enough.stop();
  }
}

async function openContext(
  browser: Browser,
  { signIn, proxy }: WorkspaceOptions,
): Promise<BrowserContext | Refusal> {
  if (signIn === 'browser') return browser.contexts()[0] ?? refuse('sign_in_needed');
  const state = signIn === undefined ? {} : { storageState: signIn };
  const settings = {
    viewport,
    ...state,
    ...(proxy === undefined ? {} : { proxy: { server: proxy.server } }),
  };
  // A state that cannot be read is as good as none; the message would quote it.
  return browser.newContext(settings).catch(() => refuse('sign_in_needed'));
}

async function look(
  page: Page,
  request: WorkspaceRequest,
  options: WorkspaceOptions,
): Promise<WorkspaceSight | Refusal> {
  const overheard = listenTo(page);
  const address = `${request.environment}/main.aspx?appid=${encodeURIComponent(request.app)}`;
  const answer = await page.goto(address, { waitUntil: 'commit', timeout: 0 }).catch(() => undefined);
  if (answer === undefined) return refuse('workspace_unreachable');
  if (answer !== null && answer.status() >= 400)
    return refuse('workspace_unreachable', { status: String(answer.status()) });
  const evidence = await waitFor(page, request, options, overheard);
  if (isRefusal(evidence)) return evidence;
  if (isWrong(evidence, request) && wasCut(options.proxy?.refusals() ?? []))
    return refuse('workspace_too_large');
  const [screenshot, panel] = [await workspacePicture(page), await panelPicture(page, request.expected)];
  return {
    kind: 'seen',
    evidence,
    ...(screenshot === undefined ? {} : { screenshot }),
    ...(panel === undefined ? {} : { panel }),
  };
}

/**
 * Looks again and again until all is as expected and stays so, or all that can come has come, or patience is over. A page
 * that is still at work then has not shown that anything is missing, so `workspace_timed_out`.
 */
async function waitFor(
  page: Page,
  request: WorkspaceRequest,
  {
    patienceSeconds = 75,
    settleSeconds = 1.5,
    quietSeconds = 5,
    stillSeconds = 10,
    now,
    proxy,
  }: WorkspaceOptions,
  overheard: Overheard,
): Promise<WorkspaceEvidence | Refusal> {
  // By the clock and not by the number of looks: one at fifty panels takes a second.
  const clock = (): number => performance.now();
  const ends = clock() + patienceSeconds * 1000;
  const enough = { good: settleSeconds, settled: quietSeconds, still: stillSeconds };
  const looks = startLooks(enough, overheard, clock);
  const tooLate = refuse('workspace_timed_out', { seconds: String(patienceSeconds) });
  let last: WorkspaceEvidence | undefined;
  let isAnswered = false;
  for (; clock() < ends && !page.isClosed(); await newTimer(pause).over) {
    isAnswered = false;
    if (!isAt(page, request.environment)) {
      if (await asksWho(page)) return refuse('sign_in_needed');
      continue;
    }
    const seen = await readWorkspace(page, request, now().toISOString());
    if (seen === undefined) continue;
    isAnswered = true;
    const withheld = withheldFrom(request.expected.panels, proxy?.refusals() ?? [], overheard.failed());
    last = {
      ...seen,
      scripts: overheard.scripts(seen.scripts),
      consoleErrors: overheard.errors(),
      ...(withheld.length === 0 ? {} : { withheld }),
    };
    if (looks.isEnough(last, judgeWorkspace(last, request.expected))) return last;
  }
  if (!isAt(page, request.environment)) return refuse('sign_in_needed');
  if (last === undefined) return tooLate;
  return isWrong(last, request) && !(isAnswered && looks.isSure()) ? tooLate : last;
}

const isWrong = (seen: WorkspaceEvidence, { expected }: WorkspaceRequest): boolean =>
  judgeWorkspace(seen, expected).some(isBlocking);

const isAt = (page: Page, origin: string): boolean =>
  URL.canParse(page.url()) && new URL(page.url()).origin === new URL(origin).origin;

/** A sign-in page that wants to be typed into; others pass by themselves when a session is still good. */
async function asksWho(page: Page): Promise<boolean> {
  const fields = page.locator('input[type=email], input[type=password], input[autocomplete=username]');
  return (await fields.count().catch(() => 0)) > 0;
}

interface Timer {
  readonly over: Promise<void>;
  readonly stop: () => void;
}

function newTimer(milliseconds: number): Timer {
  let stop = (): void => undefined;
  const over = new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    stop = () => clearTimeout(timer);
  });
  return { over, stop };
}
