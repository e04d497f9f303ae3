import { type Environment, missing, type Problem, settingOf } from './problem.ts';
import { secureUrl } from './secure-url.ts';

/** Where the app that opens pages is, and for whom the tokens that it takes are made. */
export interface BrowserAppPlace {
  /** Origin. */
  readonly url: string;
  readonly audience: string;
}

const places = { url: 'CUTOVER_BROWSER_URL', audience: 'CUTOVER_BROWSER_AUDIENCE' } as const;

/** Both or neither. A token, and the stored sign-in of a person, go to that address: so `https`, or this very machine. */
export function readBrowserApp(env: Environment): BrowserAppPlace | readonly Problem[] | undefined {
  const [address, audience] = [settingOf(env, places.url), settingOf(env, places.audience)];
  if (address === undefined && audience === undefined) return undefined;
  if (address === undefined) return [missing(places.url, 'the address of the app that opens pages')];
  if (audience === undefined)
    return [missing(places.audience, 'the audience of the tokens for the app that opens pages')];
  const url = secureUrl(address);
  if (typeof url === 'string' || url.pathname !== '/')
    return [
      {
        id: typeof url === 'string' ? url : 'invalid',
        setting: places.url,
        expected: 'an https URL without a path: the app that opens pages',
      },
    ];
  return { url: url.origin, audience };
}
