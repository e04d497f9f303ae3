import { createServer as createPlain, type RequestListener } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { makeCertificate } from '../../../sandbox/certificate.ts';
import { launchBrowser } from '../../../shared/browser/launch.ts';
import type { FramingReport } from '../../../shared/domain/framing-report.ts';
import { checkFraming } from '../../../shared/widget/fetch/check-framing.ts';
import { makeWebLoader } from '../../../shared/widget/fetch/web-loader.ts';
import { workspace } from './framing-cases.ts';
import { type RedirectCase, redirectCases, type Step } from './redirect-cases.ts';

interface Answers {
  /** Whether Chromium shows anything of the network in the frame. */
  readonly shown: boolean;
  readonly report: FramingReport;
}

/** Chromium and the check ask the same server for the same channel URLs. */
export async function askBoth(): Promise<ReadonlyMap<string, Answers>> {
  const { key, certificate } = makeCertificate(['*.crm.dynamics.com', '*.widget.example']);
  const answer = (scheme: string): RequestListener => {
    return (from, to) => {
      const asked = `${scheme}://${from.headers.host}${from.url}`;
      const step = redirectCases.flatMap(addressed).find(({ address }) => address === asked)?.step;
      if (step === undefined) return void to.writeHead(200, { 'content-type': 'text/html' }).end(hostPage);
      const location = addressed(redirectCases.find((one) => one.steps.includes(step))).find(
        ({ step: { at } }) => at === step.to,
      );
      to.writeHead(step.status ?? (location === undefined ? 200 : 302), {
        'Content-Type': 'text/html',
        ...step.headers,
        ...(location === undefined ? {} : { Location: location.address }),
      });
      to.end(step.status === 204 || step.status === 205 ? undefined : '<!doctype html><title>panel</title>');
    };
  };
  const servers = [createServer({ key, cert: certificate }, answer('https')), createPlain(answer('http'))];
  const [secure = 0, plain = 0] = await Promise.all(
    servers.map(
      (server) =>
        new Promise<number>((resolve) =>
          server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port)),
        ),
    ),
  );
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
    for (const server of servers) {
      server.closeAllConnections();
      server.close();
    }
  }
}

/** Each case has paths of its own. */
function addressed(
  one: RedirectCase | undefined,
): readonly { readonly step: Step; readonly address: string }[] {
  return (one?.steps ?? []).map((step) => {
    const { origin, pathname } = new URL(step.at);
    return { step, address: `${origin}/${one?.id}${pathname === '/' ? '' : pathname}` };
  });
}

/** Shows one frame. Where nothing comes, no `load` of it does; a refused one fires it and holds the browser's page. */
const hostPage = `<!doctype html><body><script>
const show = (address) => new Promise((resolve) => {
  document.body.replaceChildren();
  const frame = document.createElement('iframe');
  frame.onload = () => resolve(true);
  setTimeout(() => resolve(false), 1500);
  frame.src = address;
  document.body.append(frame);
});
</script>`;
