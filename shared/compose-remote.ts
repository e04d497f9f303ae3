import { setTimeout } from 'node:timers/promises';
import type { TokenCredential } from '@azure/identity';
import type { BrowserAppPlace } from './config/read-browser-app.ts';
import type { Refusal } from './domain/reason.ts';
import type { PageOpener } from './engine/observer-ports.ts';
import type { RemotePages } from './pages/ask-pages.ts';

/** The app that opens pages, called as the identity that reads: it has no other right there than to be on a list. */
export function composeRemote(place: BrowserAppPlace, credential: TokenCredential): RemotePages {
  const pages = async (): Promise<RemotePages> =>
    (await import('./pages/ask-pages.ts')).askPages({
      url: place.url,
      token: async (abortSignal) => {
        const got = await credential.getToken(`${place.audience}/.default`, { abortSignal });
        if (got === null) throw new Error('no token for the app that opens pages');
        return got.token;
      },
      pause: (milliseconds) => setTimeout(milliseconds),
    });
  return {
    ready: async (): Promise<string | Refusal> => (await pages()).ready(),
    run: async (...asked: Parameters<PageOpener['run']>) => (await pages()).run(...asked),
    workspace: async (...asked: Parameters<PageOpener['workspace']>) => (await pages()).workspace(...asked),
  };
}
