import type { Frame, Page } from 'playwright-core';
import { type FrameEvidence, framesKept } from '../domain/workspace-evidence.ts';
import { askedOrigin, seenPart } from './look-script.ts';

/** In one question: a workspace may have fifty frames, and each is looked at four times a second. */
const askedAndSeen = `(frame) => ({ asked: (${askedOrigin})(frame), ...(${seenPart})(frame) })`;

/** All frames, also those within others, with where they ended: only the browser itself can tell that. */
export async function framesOf(page: Page): Promise<readonly FrameEvidence[]> {
  const frames = page.frames().filter((frame) => frame !== page.mainFrame());
  const seen = await Promise.all(frames.slice(0, framesKept.observed).map(frameEvidence));
  return seen.filter((one) => one !== undefined);
}

/** `undefined` for a frame that is gone by now. */
export async function frameEvidence(frame: Frame): Promise<FrameEvidence | undefined> {
  try {
    const element = await frame.frameElement();
    const seen = await element.evaluate(inPage<Omit<FrameEvidence, 'shown'>>(askedAndSeen));
    await element.dispose();
    return { ...seen, shown: originOf(frame.url()) };
  } catch {
    return undefined;
  }
}

/** Addresses without an origin are the browser's own pages, `chrome-error:` among them. */
function originOf(url: string): string | null {
  const origin = URL.canParse(url) ? new URL(url).origin : 'null';
  return origin === 'null' ? null : origin;
}

/** Handles take functions only, and one that comes out of our own build would call what no page has. */
function inPage<T>(expression: string): (element: unknown) => T {
  return new Function('element', `return (${expression})(element);`) as (element: unknown) => T;
}
