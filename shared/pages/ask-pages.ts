import { isRefusal, type Refusal, refuse } from '../domain/reason.ts';
import type { PageOpener, WorkspaceAnswer } from '../engine/observer-ports.ts';
import { answerShape, type PagesAnswer } from './answer-shape.ts';
import { largestAnswer, largestRequest, pagesPath, patience, wireVersion } from './limits.ts';
import type { PagesQuestion } from './question-shape.ts';
import { readBody } from './read-body.ts';

export interface RemoteParts {
  /** Origin of the app that opens pages. */
  readonly url: string;
  /** An access token for it. Throws where there is none to be had. */
  readonly token: (signal: AbortSignal) => Promise<string>;
  /** Waits before asking again while that app is busy. */
  readonly pause: (milliseconds: number) => Promise<unknown>;
}

export interface RemotePages extends PageOpener {
  /** What its browser calls itself. */
  readonly ready: () => Promise<string | Refusal>;
}

type Asked<K> = Omit<Extract<PagesQuestion, { readonly kind: K }>, 'version' | 'kind'>;

const busyPause = 3_000;

/**
 * Has pages opened by the app that does nothing else. Whatever is wrong with it is a refusal: `browser_app_away` where
 * it does not answer, `browser_app_refused` where it does not let us in, `browser_app_unlike` where it is another build
 * or answers what it should not.
 */
export function askPages(parts: RemoteParts): RemotePages {
  return {
    ready: async () => {
      const answer = await ask(parts, { version: wireVersion, kind: 'ready' });
      if (isRefusal(answer)) return answer;
      return answer.kind === 'ready' ? answer.browser : unlike('kind');
    },
    run: async ({ channelUrl, workspace, trustedDomain }) => {
      const trusted = trustedDomain === undefined ? {} : { trustedDomain };
      const asked: Asked<'widget'> = { channelUrl, workspace, ...trusted };
      const answer = await ask(parts, { version: wireVersion, kind: 'widget', ...asked });
      if (isRefusal(answer)) return answer;
      return answer.kind === 'widget' ? answer.run : unlike('kind');
    },
    workspace: async (question) => {
      const asked = { ...question } as unknown as Asked<'workspace'>;
      const answer = await ask(parts, { version: wireVersion, kind: 'workspace', ...asked });
      if (isRefusal(answer)) return answer;
      return answer.kind === 'workspace' ? sightOf(answer) : unlike('kind');
    },
  };
}

const unlike = (problem: string): Refusal => refuse('browser_app_unlike', { problem });
const away = (params: Refusal['params'] = {}): Refusal => refuse('browser_app_away', params);

async function ask(parts: RemoteParts, question: PagesQuestion): Promise<PagesAnswer | Refusal> {
  const body = JSON.stringify(question);
  if (Buffer.byteLength(body) > largestRequest) return unlike('size');
  const signal = AbortSignal.timeout(patience[question.kind].ask);
  const token = await parts.token(signal).catch(() => undefined);
  if (token === undefined) return signal.aborted ? away() : refuse('browser_app_refused');
  for (;;) {
    try {
      const response = await fetch(new URL(pagesPath, parts.url), {
        method: 'POST',
        body,
        signal,
        // Another address would get the token, and the sign-in of a person.
        redirect: 'manual',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      });
      if (response.status !== 429) return await told(response);
      await response.body?.cancel();
    } catch {
      return away();
    }
    await parts.pause(busyPause);
    if (signal.aborted) return away({ status: '429' });
  }
}

async function told(response: Response): Promise<PagesAnswer | Refusal> {
  const { status } = response;
  if (status !== 200) {
    await response.body?.cancel();
    if (status === 401 || status === 403) return refuse('browser_app_refused', { status: String(status) });
    if (status === 409) return unlike('version');
    return status >= 500 ? away({ status: String(status) }) : unlike(`HTTP ${status}`);
  }
  const text = await readBody(response.body, largestAnswer);
  if (text === undefined) return unlike('size');
  const parsed = answerShape.safeParse(jsonOf(text));
  return parsed.success ? parsed.data : unlike(String(parsed.error.issues[0]?.path[0] ?? 'shape'));
}

const png = [0x89, 0x50, 0x4e, 0x47];
const jpeg = [0xff, 0xd8, 0xff];

/** What is neither PNG nor JPEG is no picture of a browser's, whatever it says. */
function sightOf({ seen, pictures }: Extract<PagesAnswer, { readonly kind: 'workspace' }>) {
  const read = Object.entries(pictures).map(
    ([name, base64]) => [name, Uint8Array.from(Buffer.from(base64, 'base64'))] as const,
  );
  const isPicture = (bytes: Uint8Array): boolean =>
    [png, jpeg].some((head) => head.every((byte, at) => bytes[at] === byte));
  if (!read.every(([, bytes]) => isPicture(bytes))) return unlike('pictures');
  return { seen, pictures: Object.fromEntries(read) } as WorkspaceAnswer;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
