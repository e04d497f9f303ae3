import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { makeCertificate } from '../../../sandbox/certificate.ts';
import { launchBrowser } from '../../../shared/browser/launch.ts';
import { type FramingCase, framingCases, workspace } from './framing-cases.ts';

/** Case by case, whether Chromium shows the page inside the workspace. One browser, one page, a frame a case. */
export async function framedByChromium(): Promise<ReadonlyMap<string, boolean>> {
  const { key, certificate } = makeCertificate(['*.crm.dynamics.com', 'widget.example']);
  const server = createServer({ key, cert: certificate }, (from, to) => {
    const asked = framingCases.find(({ id }) => from.url === `/${id}`);
    if (asked === undefined) to.end(hostPage);
    else to.writeHead(200, headersOf(asked)).end(`<!doctype html><title>${asked.id}</title>`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const browser = await launchBrowser({ args: [`--host-resolver-rules=MAP *:443 127.0.0.1:${port}`] });
  try {
    const page = await browser.newPage({ ignoreHTTPSErrors: true });
    await page.goto(`${workspace}/`);
    const addresses = framingCases.map(({ id, page: own = 'https://widget.example' }) => `${own}/${id}`);
    await page.evaluate(`showAll(${JSON.stringify(addresses)})`);
    const shown = new Set(page.frames().map((frame) => frame.url()));
    return new Map(framingCases.map(({ id }, index) => [id, shown.has(addresses[index] ?? '')]));
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
}

/** Frames fire `load` also when they were refused. */
const hostPage = `<!doctype html><body><script>
const showAll = (addresses) => Promise.all(addresses.map((address) => new Promise((resolve) => {
  const frame = document.createElement('iframe');
  frame.onload = resolve;
  frame.src = address;
  document.body.append(frame);
})));
</script>`;

function headersOf({ csp, xfo }: FramingCase): string[] {
  return [
    ...csp.flatMap((value) => ['Content-Security-Policy', value]),
    ...xfo.flatMap((value) => ['X-Frame-Options', value]),
    'Content-Type',
    'text/html',
  ];
}
