import type { Browser } from 'playwright-core';
import type { WorkspaceSight } from './browser/check-workspace.ts';
import type { BrowserNotFound as NotFound } from './browser/launch.ts';
import type { EgressConfig } from './config/read-egress.ts';
import { refuse } from './domain/reason.ts';
import type { PageOpener, WorkspaceAnswer } from './engine/observer-ports.ts';
import type { Clock } from './engine/ports.ts';

export interface OpenerParts {
  readonly egress: EgressConfig;
  readonly browserEnv: { readonly [name: string]: string | undefined };
  readonly clock: Pick<Clock, 'now'>;
}

/** Opens pages with a browser of this machine, or one that a setting names; loaded with the first page. */
export function composeOpener(parts: OpenerParts): PageOpener {
  return {
    run: (question) => runHere(parts, question),
    workspace: (question) => lookHere(parts, question),
  };
}

const runHere = async (
  { egress, browserEnv }: OpenerParts,
  { channelUrl, workspace, trustedDomain }: Parameters<PageOpener['run']>[0],
): ReturnType<PageOpener['run']> => {
  const { startEgressProxy } = await import('./browser/egress-proxy.ts');
  const { runWidget } = await import('./browser/run-widget.ts');
  const { BrowserNotFound, browserOptions } = await import('./browser/launch.ts');
  const { trustedKeys } = await import('./browser/trusted-keys.ts');
  const { executablePath } = browserOptions(browserEnv);
  const proxy = await startEgressProxy({ rules: egress.rules });
  try {
    return await runWidget(channelUrl, {
      proxy,
      framedBy: workspace,
      ...(trustedDomain === undefined ? {} : { trustedDomain }),
      flags: trustedKeys(egress.certificates),
      ...(executablePath === undefined ? {} : { executablePath }),
    });
  } catch (error) {
    return missingOr(error, BrowserNotFound);
  } finally {
    await proxy.close();
  }
};

/** An app and all its panels, from nothing: far more than the page of one widget. */
const workspaceLimits = { mostConnections: 512, mostBytes: 512 * 1024 * 1024 };

/** What a browser of our own opens goes through the guard, widgets' frames included; a remote one has its own way out. */
const lookHere = async (
  { egress, browserEnv, clock }: OpenerParts,
  question: Parameters<PageOpener['workspace']>[0],
): ReturnType<PageOpener['workspace']> => {
  const { startEgressProxy } = await import('./browser/egress-proxy.ts');
  const { BrowserNotFound, browserOptions, launchBrowser } = await import('./browser/launch.ts');
  const { checkWorkspace } = await import('./browser/check-workspace.ts');
  const { trustedKeys } = await import('./browser/trusted-keys.ts');
  const { signIn, ...request } = question;
  const options = browserOptions(browserEnv);
  const remote = options.endpoint !== undefined;
  const proxy = remote ? undefined : await startEgressProxy({ rules: egress.rules, ...workspaceLimits });
  try {
    const browser = await launchBrowser({ ...options, args: trustedKeys(egress.certificates) });
    try {
      const sight = await checkWorkspace(browser, request, {
        signIn: signIn as Parameters<typeof checkWorkspace>[2]['signIn'],
        now: clock.now,
        ...(proxy === undefined ? {} : { proxy: { server: proxy.url, refusals: proxy.refusals } }),
      });
      return sight.kind === 'refusal' ? sight : await withCrop(browser, sight);
    } finally {
      await browser.close();
    }
  } catch (error) {
    return missingOr(error, BrowserNotFound);
  } finally {
    await proxy?.close();
  }
};

async function withCrop(
  browser: Browser,
  { evidence: seen, screenshot, panel }: WorkspaceSight,
): Promise<WorkspaceAnswer> {
  const { cropOf } = await import('./browser/crop.ts');
  const crop = panel === undefined ? undefined : await cropOf(browser, panel);
  const pictures = {
    ...(screenshot === undefined ? {} : { screenshot }),
    ...(panel === undefined ? {} : { panel }),
    ...(crop === undefined ? {} : { crop }),
  };
  return { seen, pictures };
}

function missingOr(error: unknown, missing: typeof NotFound) {
  if (error instanceof missing) return refuse('browser_missing');
  throw error;
}
