import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { type Listening, listen } from '../issuer/listen.ts';
import { readText } from '../teams/http.ts';

/** Stands in for the sign-in page of Entra ID: an origin of its own, which the apps send people to. */
export interface SignIn extends Listening {
  /** Whose code this is, once. `undefined` for a code that is unknown or was used. */
  readonly redeem: (code: string) => string | undefined;
}

const page = new URL('page/sign-in.html', import.meta.url);

/** There are no passwords: whoever types an account name is that person. */
export async function startSignIn(): Promise<SignIn> {
  const codes = new Map<string, string>();
  const server = await listen((request, response) => {
    const asked = new URL(request.url ?? '/', 'http://sign-in');
    const back = returnAddress(asked.searchParams.get('redirect_uri'));
    if (asked.pathname !== '/authorize' || back === undefined) {
      response.writeHead(404).end();
    } else if (request.method === 'POST') {
      readText(request).then((body) => {
        const code = randomUUID();
        codes.set(code, new URLSearchParams(body).get('account')?.trim() ?? '');
        back.searchParams.set('code', code);
        back.searchParams.set('state', asked.searchParams.get('state') ?? '');
        response.writeHead(303, { location: back.href }).end();
      });
    } else {
      readFile(page).then((html) =>
        response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html),
      );
    }
  });
  const redeem: SignIn['redeem'] = (code) => {
    const account = codes.get(code);
    codes.delete(code);
    return account;
  };
  return { ...server, redeem };
}

/** Only to this machine: the sandbox must not send anybody elsewhere. */
function returnAddress(text: string | null): URL | undefined {
  const url = text !== null && URL.canParse(text) ? new URL(text) : undefined;
  return url?.hostname === '127.0.0.1' ? url : undefined;
}
