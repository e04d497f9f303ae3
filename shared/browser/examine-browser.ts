import { type Check, check } from '../domain/checkup.ts';
import { type BrowserOptions, launchBrowser } from './launch.ts';

/** Starts the browser that would open pages, and closes it again. */
export async function examineBrowser(options: BrowserOptions): Promise<Check> {
  try {
    const browser = await launchBrowser(options);
    const version = browser.version();
    await browser.close();
    return check('browser', 'browser_ok', { version });
  } catch {
    const { endpoint, executablePath } = options;
    if (endpoint === undefined) return check('browser', 'browser_missing', { path: executablePath ?? '' });
    const host = URL.canParse(endpoint) ? new URL(endpoint).host : '';
    return check('browser', 'browser_endpoint', { host });
  }
}
