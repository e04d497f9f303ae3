import { launchBrowser } from '../../../shared/browser/launch.ts';
import type { FramingReport } from '../../../shared/domain/framing-report.ts';
import { checkFraming } from '../../../shared/widget/fetch/check-framing.ts';
import { makeWebLoader } from '../../../shared/widget/fetch/web-loader.ts';
import { workspace } from './framing-cases.ts';
import { redirectCases } from './redirect-cases.ts';
import { addressed, startRedirects } from './redirect-server.ts';

interface Answers {
  /** Whether Chromium shows anything of the network in the frame. */
  readonly shown: boolean;
  readonly report: FramingReport;
}

/** Chromium and the check ask the same server for the same channel URLs. */
export async function askBoth(): Promise<ReadonlyMap<string, Answers>> {
  const { certificate, secure, plain, stop } = await startRedirects();
  const rules = `MAP *:443 127.0.0.1:${secure}, MAP *:80 127.0.0.1:${plain}`;
  const browser = await launchBrowser({ args: [`--host-resolver-rules=${rules}`] });
  const loader = makeWebLoader({
    certificates: [certificate],
    rules: { hosts: { '*.widget.example': `127.0.0.1:${secure}`, '*.dynamics.com': `127.0.0.1:${secure}` } },
  });
  try {
    const page = await browser.newPage({ ignoreHTTPSErrors: true });
    await page.goto(`${workspace}/`);
    const answers = new Map<string, Answers>();
    for (const one of redirectCases) {
      const [channelUrl = ''] = addressed(one).map(({ address }) => address);
      const shown = await page.evaluate<boolean>(`show(${JSON.stringify(channelUrl)})`);
      // A frame of another origin than the page's own blank one holds what came from the network.
      const inFrame = page
        .frames()
        .some((frame) => /^https?:/.test(frame.url()) && frame !== page.mainFrame());
      const trusted = one.trusted === undefined ? {} : { trustedDomain: one.trusted };
      const report = await checkFraming(loader, { channelUrl, workspace, ...trusted });
      answers.set(one.id, { shown: shown && inFrame, report });
    }
    return answers;
  } finally {
    await loader.close();
    await browser.close();
    stop();
  }
}
