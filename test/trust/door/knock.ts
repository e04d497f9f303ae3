import { request } from 'node:http';

export interface Knock {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  /** Each value of `authorization`; several are sent as headers of their own. */
  readonly authorization: readonly string[];
  readonly headers?: { readonly [name: string]: string };
  readonly body?: string;
}

/** One request as it is, also where `fetch` would refuse to send it. Rejects when the connection breaks. */
export function knockAt(
  url: string,
  knock: Knock,
): Promise<{ readonly status: number; readonly body: string }> {
  const { method, path, authorization, headers = {}, body } = knock;
  const named = [
    ['host', new URL(url).host],
    ...Object.entries(headers),
    ...(body === undefined ? [] : [['content-length', String(Buffer.byteLength(body))]]),
    ...authorization.map((value) => ['authorization', value]),
  ];
  return new Promise((resolve, reject) => {
    const sent = request(url + path, { method, headers: named.flat(), agent: false }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => {
        text += part;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body: text }));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
