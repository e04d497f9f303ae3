import { isRefusal, type Refusal, refuse } from '../domain/reason.ts';
import type { PageOpener, WorkspaceAnswer } from '../engine/observer-ports.ts';
import type { PagesAnswerSent } from './answer-shape.ts';
import { lookReasons } from './answer-shape.ts';
import { patience, wireVersion } from './limits.ts';
import { type PagesQuestion, questionShape } from './question-shape.ts';

export interface PagesParts {
  readonly opener: PageOpener;
  /** Starts a browser and ends it; what it calls itself. Throws where there is none. */
  readonly start: () => Promise<string>;
}

/** What is wrong with a question: another build asked, or it is no question at all. */
export type PagesProblem = 'other_version' | 'unreadable_body';

const version = wireVersion;

/** Answers one question, whatever it is. Throws only what the opener throws. */
export async function servePages(parts: PagesParts, asked: unknown): Promise<PagesAnswerSent | PagesProblem> {
  const said = typeof asked === 'object' && asked !== null ? Reflect.get(asked, 'version') : undefined;
  if (said !== undefined && said !== version) return 'other_version';
  const parsed = questionShape.safeParse(asked);
  if (!parsed.success) return 'unreadable_body';
  const seconds = patience[parsed.data.kind].open / 1000;
  const late = refuse('workspace_timed_out', { seconds: String(seconds) });
  return within(seconds, answer(parts, parsed.data), sentRefusal(late));
}

async function answer({ opener, start }: PagesParts, question: PagesQuestion): Promise<PagesAnswerSent> {
  switch (question.kind) {
    case 'ready': {
      const browser = await start().catch(() => undefined);
      return browser === undefined
        ? sentRefusal(refuse('browser_missing'))
        : { version, kind: 'ready', browser: browser.slice(0, 100) };
    }
    case 'widget': {
      const run = await opener.run(question);
      return isRefusal(run) ? sentRefusal(run) : ({ version, kind: 'widget', run } as PagesAnswerSent);
    }
    case 'workspace': {
      const { version: _same, kind: _known, ...request } = question;
      const seen = await opener.workspace(request);
      return isRefusal(seen) ? sentRefusal(seen) : sentSight(seen);
    }
  }
}

function sentSight({ seen, pictures }: WorkspaceAnswer): PagesAnswerSent {
  const named = Object.entries(pictures).map(([name, bytes]) => [
    name,
    Buffer.from(bytes).toString('base64'),
  ]);
  return { version, kind: 'workspace', seen, pictures: Object.fromEntries(named) } as PagesAnswerSent;
}

/** Any other reason is none that a browser gives: it is told as a workspace that did not open. */
function sentRefusal({ reason, params }: Refusal): PagesAnswerSent {
  const known = lookReasons.find((one) => one === reason);
  return known === undefined
    ? { version, kind: 'refusal', reason: 'workspace_unreachable', params: {} }
    : { version, kind: 'refusal', reason: known, params: { ...params } };
}

/** What comes too late is not waited for: whoever asked would be gone. */
async function within<T>(seconds: number, work: Promise<T>, late: T): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<T>((resolve) => {
    timer = setTimeout(() => resolve(late), seconds * 1000);
  });
  return Promise.race([work, over]).finally(() => clearTimeout(timer));
}
