import { snippet } from './browser/snippet.ts';
import type { EgressConfig } from './config/read-egress.ts';
import type { LookConfig } from './config/read-look.ts';
import type { WidgetSight } from './domain/evidence.ts';
import { isRefusal, refuse } from './domain/reason.ts';
import type { WidgetReport } from './domain/widget-report.ts';
import type { Observer, PageOpener, WidgetQuestion } from './engine/observer-ports.ts';
import type { Log } from './engine/ports.ts';
import type { Loader } from './widget/loader.ts';

interface ObserverParts {
  readonly egress: EgressConfig;
  readonly look: LookConfig;
  readonly opener: PageOpener;
  readonly log: Log;
}

/** Reads widgets here, and has pages opened. Everything heavy is loaded when it is first needed. */
export function composeObserver(parts: ObserverParts): Observer {
  const { opener } = parts;
  const { signIns } = parts.look;
  return {
    widget: (question) => seeWidget(parts, question),
    signedIn: ({ key }) => (parts.look.browser ? signIns[key]?.person : undefined),
    workspace: async (environment, question) => {
      const signIn = signIns[environment.key];
      return signIn === undefined
        ? refuse('not_configured')
        : opener.workspace({ ...question, environment: environment.url, signIn: signIn.state });
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
    const run = question.run && parts.look.browser ? await runPage(parts, question) : {};
    return { framing, ...(code === undefined ? {} : { code }), ...run };
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

/** Without a browser the code is read only; that an app which has one failed, is said. */
async function runPage(
  { opener, log }: ObserverParts,
  { channelUrl, workspace, trustedDomain }: WidgetQuestion,
): Promise<Pick<WidgetSight, 'run' | 'notRun'>> {
  const trusted = trustedDomain === undefined ? {} : { trustedDomain };
  const run = await opener.run({ channelUrl, workspace, ...trusted });
  if (!isRefusal(run)) return { run };
  if (run.reason === 'browser_missing') return {};
  log.warn('widget not run', { reason: run.reason, ...run.params });
  return { notRun: run };
}
