import { createServer as createPlain, type IncomingMessage, type RequestListener } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { makeCertificate } from '../../../../sandbox/certificate.ts';
import {
  makeWebLoader,
  type WebLoader,
  type WebLoaderOptions,
} from '../../../../shared/widget/fetch/web-loader.ts';

export interface Site {
  /** Every request that came, in order. */
  readonly asked: readonly IncomingMessage[];
  /** Reads `https://<anything>.contoso.example` and `http://plain.contoso.example` from this server. */
  readonly loader: (options?: WebLoaderOptions) => WebLoader;
  readonly stop: () => Promise<void>;
}

/** A server of pages over HTTPS, and over plain HTTP at `plain.contoso.example`. */
export async function startSite(listener: RequestListener): Promise<Site> {
  const { key, certificate } = makeCertificate(['*.contoso.example']);
  const asked: IncomingMessage[] = [];
  const answer: RequestListener = (from, to) => {
    asked.push(from);
    listener(from, to);
  };
  const servers = [createServer({ key, cert: certificate }, answer), createPlain(answer)];
  const addresses = await Promise.all(
    servers.map(
      (server) =>
        new Promise<string>((resolve) =>
          server.listen(0, '127.0.0.1', () => resolve(`127.0.0.1:${(server.address() as AddressInfo).port}`)),
        ),
    ),
  );
  const [secure = '', plain = ''] = addresses;
  const loaders: WebLoader[] = [];
  const hosts = { '*.contoso.example': secure, 'wrong.example': secure, 'plain.contoso.example': plain };
  return {
    asked,
    loader: (options = {}) => {
      const made = makeWebLoader({
        certificates: [certificate],
        ...options,
        rules: { hosts, ...options.rules },
      });
      loaders.push(made);
      return made;
    },
    stop: async () => {
      await Promise.all(loaders.map((one) => one.close()));
      for (const server of servers) {
        server.closeAllConnections();
        server.close();
      }
    },
  };
}
