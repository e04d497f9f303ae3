import { clouds } from '../domain/clouds.ts';

/** Sign-in pages; all of them refuse to be framed, so that nobody can lay a page over them. */
const hosts = [
  ...Object.values(clouds).map(({ login }) => new URL(login).hostname),
  'login.chinacloudapi.cn',
  'login.microsoft.com',
  'login.windows.net',
  'login.live.com',
  'accounts.google.com',
];
/** Per customer; whether these may be framed is the customer's own setting. */
const suffixes = [
  '.b2clogin.com',
  '.ciamlogin.com',
  '.okta.com',
  '.oktapreview.com',
  '.auth0.com',
  '.onelogin.com',
];

/** Whether an address asks people to sign in: by its host, or by the path of a federation server. */
export function isSignIn(url: URL): boolean {
  return (
    hosts.includes(url.hostname) ||
    suffixes.some((suffix) => url.hostname.endsWith(suffix)) ||
    /^\/adfs\/(?:ls|oauth2)\b/i.test(url.pathname)
  );
}
