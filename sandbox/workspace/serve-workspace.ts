import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import type { Organisation, Pages } from '../dataverse/start-dataverse.ts';
import { sessionOf } from './session-of.ts';
import { newSessions, type Sessions } from './sessions.ts';
import type { SignIn } from './start-sign-in.ts';

const files: { readonly [path: string]: readonly [file: string, type: string] } = {
  '/main.aspx': ['page/index.html', 'text/html'],
  '/uclient/shell.js': ['page/shell.js', 'text/javascript'],
  '/uclient/sessions.js': ['page/sessions.js', 'text/javascript'],
  '/uclient/shell.css': ['page/shell.css', 'text/css'],
  '/webresources/msdyn_channelintegrationframework.js': ['page/framework.js', 'text/javascript'],
  '/webresources/widget/msdyn_cilibrary.js': ['page/library.js', 'text/javascript'],
};

/** The platform puts a version before web resources, so that a new one is never hidden by a cached one. */
const version = /^\/(?:%7b|\{)\d+(?:%7d|\})(?=\/webresources\/)/i;

/** The apps of an organisation, for whoever signs in as one of its people. */
export function workspacePages(signIn: SignIn): Pages {
  const sessions = newSessions();
  return async (organisation, request, response) => {
    const asked = new URL(request.url ?? '/', organisation.url);
    const path = asked.pathname
      .replace(version, '')
      .replace(/^\/webresources\/widget\/.*/i, (all) => all.toLowerCase());
    const user = sessions.userOf(organisation, request);
    if (asked.pathname === '/signed-in') enter({ organisation, sessions, signIn }, asked, response);
    else if (path === '/uclient/session.json') {
      const session = user && sessionOf(organisation, user, asked.searchParams.get('appid') ?? '');
      const status = user === undefined ? 401 : session === undefined ? 404 : 200;
      response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
      response.end(JSON.stringify(session ?? {}));
    } else if (path === '/main.aspx' && user === undefined) {
      redirect(response, signInAddress(signIn, organisation, asked));
    } else await sendFile(response, files[path]);
  };
}

interface Door {
  readonly organisation: Organisation;
  readonly sessions: Sessions;
  readonly signIn: SignIn;
}

/** Where the sign-in page sends people back to, with a code. */
function enter({ organisation, sessions, signIn }: Door, asked: URL, response: ServerResponse): void {
  const account = signIn.redeem(asked.searchParams.get('code') ?? '')?.toLowerCase();
  const user = organisation.store
    .rows('systemuser')
    .find((row) => account !== undefined && String(row.domainname).toLowerCase() === account);
  if (user === undefined || user.isdisabled === true) {
    response.writeHead(403, { 'content-type': 'text/plain' }).end('Nobody of this organisation.');
    return;
  }
  const state = asked.searchParams.get('state') ?? '';
  // One slash: two would begin the address of another host.
  const back = /^\/(?!\/)/.test(state) ? state : '/main.aspx';
  redirect(response, back, { 'set-cookie': sessions.open(organisation, String(user.systemuserid)) });
}

function signInAddress(signIn: SignIn, { url }: Organisation, asked: URL): string {
  const query = new URLSearchParams({
    redirect_uri: `${url}/signed-in`,
    state: `${asked.pathname}${asked.search}`,
  });
  return `${signIn.url}/authorize?${query}`;
}

function redirect(
  response: ServerResponse,
  location: string,
  headers: { readonly [name: string]: string } = {},
): void {
  response.writeHead(302, { ...headers, location }).end();
}

async function sendFile(
  response: ServerResponse,
  file: readonly [file: string, type: string] | undefined,
): Promise<void> {
  if (file === undefined) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, { 'content-type': `${file[1]}; charset=utf-8`, 'cache-control': 'no-cache' });
  response.end(await readFile(new URL(file[0], import.meta.url)));
}
