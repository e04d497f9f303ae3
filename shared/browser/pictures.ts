import type { CDPSession, Page } from 'playwright-core';
import { isPanel, type WorkspaceExpectation } from '../domain/judge-workspace.ts';
import { frameEvidence } from './frames-of.ts';

/** The most bytes of a picture: they are stored with the run and sent to a chat. */
export const largestPicture = 500_000;

const scales = [0.75, 0.5, 0.35];
const patience = 10_000;

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** PNG of what is to be seen of the page; `undefined` where it takes too long. */
export async function workspacePicture(page: Page): Promise<Uint8Array | undefined> {
  // A remote browser's own windows have no size that Playwright knows.
  const size = page.viewportSize() ?? (await windowSize(page));
  return size === undefined ? undefined : picture(page, { x: 0, y: 0, ...size });
}

function windowSize(page: Page): Promise<Pick<Box, 'width' | 'height'> | undefined> {
  const size = page.evaluate<Pick<Box, 'width' | 'height'>>('({ width: innerWidth, height: innerHeight })');
  return size.catch(() => undefined);
}

/** PNG of the first panel that is to be seen; `undefined` where there is none. */
export async function panelPicture(
  page: Page,
  { panels }: WorkspaceExpectation,
): Promise<Uint8Array | undefined> {
  for (const frame of page.frames().filter((one) => one !== page.mainFrame())) {
    const seen = await frameEvidence(frame);
    if (seen === undefined || !seen.visible || !panels.some((panel) => isPanel(seen, panel))) continue;
    const box = await frame.frameElement().then((element) => element.boundingBox());
    if (box !== null) return picture(page, box);
  }
  return undefined;
}

/** Smaller and smaller until it fits. */
async function picture(page: Page, clip: Box): Promise<Uint8Array | undefined> {
  const first = await page
    .screenshot({ clip, animations: 'disabled', timeout: patience })
    .catch(() => undefined);
  if (first === undefined || first.length <= largestPicture) return first;
  const session = await page.context().newCDPSession(page);
  try {
    for (const scale of scales) {
      const png = await scaled(session, clip, scale);
      if (png.length <= largestPicture) return png;
    }
    return undefined;
  } finally {
    await session.detach();
  }
}

async function scaled(session: CDPSession, clip: Box, scale: number): Promise<Uint8Array> {
  const { data } = await session.send('Page.captureScreenshot', { format: 'png', clip: { ...clip, scale } });
  return Buffer.from(data, 'base64');
}
