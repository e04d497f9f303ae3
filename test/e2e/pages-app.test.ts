import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DataverseDouble } from '../../sandbox/dataverse/start-dataverse.ts';
import { environments } from '../../sandbox/fixtures/environments.ts';
import { type Sandbox, startSandbox } from '../../sandbox/start-sandbox.ts';

const room = 'cutover-admins';
const key = 'contoso-dev';

let sandbox: Sandbox;
let double: DataverseDouble;
const seen = new Set<string>();
const logged: string[] = [];

beforeAll(async () => {
  sandbox = await startSandbox({
    throttle: false,
    environments: environments.filter((one) => one.key === key),
    browserApp: true,
  });
  const found = sandbox.dataverse[key];
  if (found === undefined) throw new Error('no double');
  double = found;
  sandbox.pages?.onLine((line) => logged.push(line));
}, 240_000);
afterAll(() => sandbox?.stop());

/** The whole way of a migration; the card of its result. */
async function migrated(result: string): Promise<string> {
  const cardSaying = (title: string) =>
    sandbox.teams.until(room, (one) => !seen.has(one.id) && JSON.stringify(one.cards).includes(title));
  await sandbox.teams.say('ada', room, `migrate env ${key}`);
  const { id } = await cardSaying('Waiting for approval');
  await sandbox.teams.press('bruno', room, id, 'Approve');
  const card = await cardSaying(result);
  seen.add(card.id);
  return JSON.stringify(card.cards);
}

describe('two apps beside each other, of which one opens pages', { timeout: 240_000 }, () => {
  it('prove a migration: the other one opened widget and workspace, and the picture is on the card', async () => {
    expect(sandbox.env.CUTOVER_BROWSER_ENDPOINT).toBeUndefined();
    const before = double.store.snapshot();
    expect(await migrated('Done and checked')).toContain('data:image/jpeg;base64,');
    const opened = logged.filter((line) => line.includes('page opened'));
    expect(opened.some((line) => line.includes('"kind":"workspace"'))).toBe(true);
    expect(opened.some((line) => line.includes('"kind":"widget"'))).toBe(true);
    // Whose session it was stays out of what is logged.
    expect(logged.join('\n')).not.toMatch(/cookie|eyJ/);
    double.store.restore(before);
  });

  it('end unproven when the other one is away, and say so', async () => {
    await sandbox.pages?.kill();
    expect(await migrated('Applied, not all proven')).toContain('The app that opens pages did not answer.');
  });
});
