import { describe, expect, it } from 'vitest';
import { BrowserNotFound, browserOptions, launchBrowser } from '../../../shared/browser/launch.ts';

describe('launchBrowser', () => {
  it('starts a browser that renders a page', async () => {
    const browser = await launchBrowser(browserOptions(process.env));
    const page = await browser.newPage();
    await page.setContent('<p>Téléphonie</p>');
    expect(await page.textContent('p')).toBe('Téléphonie');
    await browser.close();
  }, 60_000);

  it('names the configured path when nothing can be started there, and tries nothing else', async () => {
    const failure = await launchBrowser({ executablePath: '/nowhere/chrome' }).catch(
      (error: unknown) => error,
    );
    expect(failure).toBeInstanceOf(BrowserNotFound);
    expect(String(failure)).toContain('/nowhere/chrome');
    expect(String(failure)).not.toContain('sparticuz');
  });

  it('keeps the key of an endpoint out of the error', async () => {
    const failure = await launchBrowser({ endpoint: 'ws://127.0.0.1:1/?token=hidden' }).catch(
      (error: unknown) => error,
    );
    expect(failure).toBeInstanceOf(BrowserNotFound);
    expect(`${failure} ${(failure as Error).cause}`).toContain('ws://127.0.0.1:1');
    expect(`${failure} ${(failure as Error).cause}`).not.toContain('hidden');
  });
});

describe('browserOptions', () => {
  it('takes path and endpoint from the environment and leaves empty ones out', () => {
    expect(browserOptions({ CUTOVER_BROWSER_PATH: '/usr/bin/x', CUTOVER_BROWSER_ENDPOINT: '' })).toEqual({
      executablePath: '/usr/bin/x',
    });
  });
});
