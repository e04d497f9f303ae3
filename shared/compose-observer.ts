import { snippet } from './browser/snippet.ts';
import type { EgressConfig } from './config/read-egress.ts';
import type { LookConfig, SignIn } from './config/read-look.ts';
import { type Refusal, refuse } from './domain/reason.ts';
import type { EnvironmentSettings } from './domain/settings.ts';
import type { WidgetReport } from './domain/widget-report.ts';
import type { WidgetRun } from './domain/widget-run.ts';
import type {
  Observer,
  WidgetQuestion,
  WorkspaceAnswer,
  WorkspaceQuestion,
} from './engine/observer-ports.ts';
import type { Clock } from './engine/ports.ts';
import type { Loader } from './widget/loader.ts';

interface ObserverParts {
  readonly egress: EgressConfig;
  readonly look: LookConfig;
  readonly browserEnv: { readonly [name: string]: string | undefined };
  readonly clock: Pick<Clock, 'now'>;
}

/** Opens widgets and workspaces; everything heavy is loaded when the first is opened. */
export function composeObserver(parts: ObserverParts): Observer {
  const { signIns } = parts.look;
  return {
    widget: (question) => seeWidget(parts, question),
    signedIn: ({ key }) => (parts.look.browser ? signIns[key]?.person : undefined),
    workspace: async (environment, question) => {
      const signIn = signIns[environment.key];
      return signIn === undefined
        ? refuse('not_configured')
        : seeWorkspace(parts, environment, question, signIn);
    },
    snippet,
    readReport: async (pasted, at) => (await import('./browser/parse-report.ts')).parseReport(pasted, at),
  };
}

async function seeWidget(parts: ObserverParts, question: WidgetQuestion) {
  const { makeWebLoader } = await import('./widget/fetch/web-loader.ts');
  const { checkFraming } = await import('./widget/fetch/check-framing.ts');
  const { rules, certificates } = parts.egress;
  const loader = makeWebLoader({ rules, ...(certificates === undefined ? {} : { certificates }) });
  try {
    const framing = await checkFraming(loader, question);
    const code = await readCode(loader, question);
    const run = question.run && parts.look.browser ? await runPage(parts, question) : undefined;
    return { framing, ...(code === undefined ? {} : { code }), ...(run === undefined ? {} : { run }) };
  } finally {
    await loader.close();
  }
}

/** A page that cannot be fetched has no code; why, the framing report says. */
async function readCode(
  loader: Loader,
  { channelUrl, workspace, hasSeveralProviders, trustedDomain }: WidgetQuestion,
): Promise<WidgetReport | undefined> {
  const { checkWidget } = await import('./widget/check-widget.ts');
  const page = await loader.load(channelUrl);
  const trusted = trustedDomain === undefined ? {} : { trustedDomain };
  const options = { hasSeveralProviders, organisation: workspace, channelUrl, ...trusted };
  return 'text' in page ? checkWidget({ page }, loader, options) : undefined;
}

/** A machine without a browser reads the code only. */
async function runPage(
  { egress, browserEnv }: ObserverParts,
  { channelUrl, workspace, trustedDomain }: WidgetQuestion,
): Promise<WidgetRun | undefined> {
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
    if (error instanceof BrowserNotFound) return undefined;
    throw error;
  } finally {
    await proxy.close();
  }
}

/** An app and all its panels, from nothing: far more than the page of one widget. */
const workspaceLimits = { mostConnections: 512, mostBytes: 512 * 1024 * 1024 };

/** What a browser of our own opens goes through the guard, widgets' frames included; a remote one has its own way out. */
async function seeWorkspace(
  { egress, browserEnv, clock }: ObserverParts,
  environment: EnvironmentSettings,
  question: WorkspaceQuestion,
  { state }: SignIn,
): Promise<WorkspaceAnswer | Refusal> {
  const { startEgressProxy } = await import('./browser/egress-proxy.ts');
  const { BrowserNotFound, browserOptions, launchBrowser } = await import('./browser/launch.ts');
  const { checkWorkspace } = await import('./browser/check-workspace.ts');
  const { cropOf } = await import('./browser/crop.ts');
  const { trustedKeys } = await import('./browser/trusted-keys.ts');
  const options = browserOptions(browserEnv);
  const remote = options.endpoint !== undefined;
  const proxy = remote ? undefined : await startEgressProxy({ rules: egress.rules, ...workspaceLimits });
  try {
    const browser = await launchBrowser({ ...options, args: trustedKeys(egress.certificates) });
    try {
      const sight = await checkWorkspace(
        browser,
        { environment: environment.url, ...question },
        {
          signIn: state as Parameters<typeof checkWorkspace>[2]['signIn'],
          now: clock.now,
          ...(proxy === undefined ? {} : { proxy: { server: proxy.url, refusals: proxy.refusals } }),
        },
      );
      if (sight.kind === 'refusal') return sight;
      const { evidence: seen, screenshot, panel } = sight;
      const crop = panel === undefined ? undefined : await cropOf(browser, panel);
      const pictures = {
        ...(screenshot === undefined ? {} : { screenshot }),
        ...(panel === undefined ? {} : { panel }),
        ...(crop === undefined ? {} : { crop }),
      };
      return { seen, pictures };
    } finally {
      await browser.close();
    }
  } catch (error) {
    if (error instanceof BrowserNotFound) return refuse('browser_missing');
    throw error;
  } finally {
    await proxy?.close();
  }
}
