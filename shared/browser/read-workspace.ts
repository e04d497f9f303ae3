import type { Page } from 'playwright-core';
import type { WorkspaceExpectation } from '../domain/judge-workspace.ts';
import { isRefusal } from '../domain/reason.ts';
import type { WorkspaceEvidence } from '../domain/workspace-evidence.ts';
import { framesOf } from './frames-of.ts';
import { lookScript } from './look-script.ts';
import { parseReport } from './parse-report.ts';

interface Wanted {
  readonly expected: WorkspaceExpectation;
  readonly names?: readonly string[];
}

/** Nobody pastes this one, so it guards nothing. */
const nonce = 'own-browser';

/** What the page shows now; `undefined` while it is loading, or when it answers nonsense. Console errors are the caller's. */
export async function readWorkspace(
  page: Page,
  { expected, names = [] }: Wanted,
  at: string,
): Promise<WorkspaceEvidence | undefined> {
  const origins = expected.panels.map(({ origin }) => origin);
  const text: unknown = await page.evaluate(lookScript({ nonce, origins, names })).catch(() => undefined);
  const report = typeof text === 'string' ? parseReport(text, at) : undefined;
  if (report === undefined || isRefusal(report)) return undefined;
  return { ...report.evidence, source: 'observed', frames: await framesOf(page) };
}
