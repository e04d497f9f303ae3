import type { TokenCredential } from '@azure/identity';
import { composeRemote } from './compose-remote.ts';
import type { BrowserAppPlace } from './config/read-browser-app.ts';
import { type Check, type CheckCode, check } from './domain/checkup.ts';
import type { Guid } from './domain/guid.ts';
import { isRefusal, type ReasonCode } from './domain/reason.ts';

/** What is wrong with that app, by what it, or nobody, answers. Everything else is a build that is not ours. */
const codes: { readonly [R in ReasonCode]?: CheckCode } = {
  browser_app_away: 'browser_app_away',
  browser_app_refused: 'browser_app_refused',
  browser_missing: 'browser_app_missing',
};

/**
 * Has the app that opens pages start its browser, with the token that a run would bring. It lets in no person, so that
 * outside Azure, where only people sign in, its refusal says nothing.
 */
export async function examineBrowserApp(
  place: BrowserAppPlace,
  client: Guid,
  credential: TokenCredential,
  inAzure: boolean,
): Promise<Check> {
  const { host } = new URL(place.url);
  const version = await composeRemote(place, credential).ready();
  if (!isRefusal(version)) return check('browser', 'browser_app_ok', { host, version });
  const { reason, params } = version;
  if (reason === 'browser_app_refused' && !inAzure)
    return check('browser', 'browser_app_elsewhere', { host });
  return check('browser', codes[reason] ?? 'browser_app_unlike', { ...params, host, client });
}
