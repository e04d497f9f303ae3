import { describe, expect, it } from 'vitest';
import { startAzurite } from '../../sandbox/azurite.ts';

const tableOrigin = (connectionString: string): string =>
  /TableEndpoint=(http:\/\/127\.0\.0\.1:\d+)/.exec(connectionString)?.[1] ?? '';

describe('Azurite', () => {
  it('answers on a port of its own until it is stopped, also when two run at once', async () => {
    const [one, two] = await Promise.all([startAzurite(), startAzurite()]);
    const origins = [one, two].map((azurite) => tableOrigin(azurite.connectionString));
    expect(new Set(origins).size).toBe(2);
    for (const origin of origins) expect((await fetch(origin)).status).toBeGreaterThanOrEqual(400);
    await Promise.all([one.stop(), two.stop()]);
    await one.stop();
    for (const origin of origins) await expect(fetch(origin)).rejects.toThrow();
  });

  it('says so when it does not come up', async () => {
    await expect(startAzurite(1)).rejects.toThrow(/starting Azurite: not listening after 1 ms/);
  });
});
