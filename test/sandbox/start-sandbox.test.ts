import { expect, test } from 'vitest';
import { startSandbox } from '../../sandbox/start-sandbox.ts';
import { readConfig } from '../../shared/config.ts';

test('the sandbox serves every environment that the product is configured with, each at an address of its own', async () => {
  const sandbox = await startSandbox();
  try {
    const result = readConfig(sandbox.env);
    if (result.kind !== 'config') throw new Error('the settings of the sandbox are not accepted');
    const { environments } = result.config.settings;
    expect(environments.map((one) => one.key)).toEqual(Object.keys(sandbox.dataverse));
    expect(new Set(environments.map((one) => one.url)).size).toBe(4);
    expect(environments.every((one) => one.protected)).toBe(true);
    for (const { key, url } of environments) {
      expect(url).toBe(sandbox.dataverse[key]?.url);
      expect((await fetch(`${url}/api/data/v9.2/WhoAmI`)).status).toBe(401);
    }
  } finally {
    await sandbox.stop();
  }
}, 30_000);
