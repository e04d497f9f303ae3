import { createServer as createPlain, type RequestListener } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { makeCertificate } from '../../../sandbox/certificate.ts';
import { type RedirectCase, redirectCases, type Step } from './redirect-cases.ts';

/** Answers every case's channel URL over https and plain http, and the page that frames them everywhere else. */
export async function startRedirects() {
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
  const stop = (): void => {
    for (const server of servers) {
      server.closeAllConnections();
      server.close();
    }
  };
  return { certificate, secure, plain, stop };
}

/** Each case has paths of its own. */
export function addressed(
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
