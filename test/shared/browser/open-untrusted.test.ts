import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { startEgressProxy } from '../../../shared/browser/egress-proxy.ts';
import { openUntrusted } from '../../../shared/browser/open-untrusted.ts';
import { processesOf } from '../../../shared/browser/process-tree.ts';

const deadlineMs = 30_000;

describe('a browser for pages nobody trusts', { timeout: 60_000 }, () => {
  it('gets none of our variables, and leaves neither process nor profile', async () => {
    vi.stubEnv('CUTOVER_TEST_SECRET', 'planted-identity');
    const proxy = await startEgressProxy();
    const { context, folder, close, ended } = await openUntrusted({ proxyUrl: proxy.url, deadlineMs });
    const page = await context.newPage();
    expect(await page.evaluate('1 + 1')).toBe(2);
    const processes = processesOf(folder);
    if (process.platform === 'linux') {
      expect(processes.length).toBeGreaterThan(1);
      const variables = processes.map((pid) => readFileSync(`/proc/${pid}/environ`, 'utf8')).join();
      expect(variables).toContain(folder);
      expect(variables).not.toContain('planted-identity');
    }
    await close();
    expect(await ended).toBe('closed');
    expect(processesOf(folder)).toEqual([]);
    expect(existsSync(folder)).toBe(false);
    await proxy.close();
    vi.unstubAllEnvs();
  });

  it('sends nothing past the proxy, not even to this machine', async () => {
    const proxy = await startEgressProxy();
    const { context, close } = await openUntrusted({ proxyUrl: proxy.url, deadlineMs });
    const page = await context.newPage();
    const { port } = new URL(proxy.url);
    await page.goto(`http://localhost:${port}/`).catch(() => undefined);
    expect(proxy.refusals()).toContainEqual(expect.objectContaining({ host: 'localhost' }));
    await close();
    await proxy.close();
  });

  it('ends when it holds more memory than it may', async () => {
    const proxy = await startEgressProxy();
    const browser = await openUntrusted({ proxyUrl: proxy.url, deadlineMs, memoryBytes: 1 });
    // There is no /proc to look into elsewhere.
    if (process.platform === 'linux') expect(await browser.ended).toBe('memory');
    await browser.close();
    await proxy.close();
  });

  it('names what is missing when there is none', async () => {
    const open = openUntrusted({
      proxyUrl: 'http://127.0.0.1:9',
      deadlineMs,
      executablePath: '/nowhere/chrome',
    });
    await expect(open).rejects.toThrow();
  });
});
