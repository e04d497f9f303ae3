import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { nextOccurrence, scheduleProblem } from '../../../sandbox/functions-host/ncrontab.ts';
import { type Host, startHost } from '../../../sandbox/functions-host/start-host.ts';

const apps = join(import.meta.dirname, 'apps');
let host: Host;

beforeAll(async () => {
  host = await startHost({ entry: join(apps, 'timer-app.ts'), port: 0, root: apps });
});
afterAll(() => host.stop());

const seen = async (): Promise<readonly string[]> =>
  (await (await fetch(`${host.url}/api/seen`)).json()) as readonly string[];

describe('a timer function', () => {
  it('runs on demand, and once at a time however often it is asked', async () => {
    await Promise.all([host.fire('yearly'), host.fire('yearly'), host.fire('yearly')]);
    const runs = (await seen()).filter((one) => one !== 'tick');
    expect(runs).toEqual(Array(3).fill('1 at once, past due false'));
  });

  it('runs when its schedule says so', async () => {
    await vi.waitFor(async () => expect(await seen()).toContain('tick'), { timeout: 10_000 });
  });

  it('passes on what it throws and can be run again', async () => {
    await expect(host.fire('failing')).rejects.toThrow('not today');
    await expect(host.fire('failing')).rejects.toThrow('not today');
  });

  it('is started by the admin endpoint with the master key', async () => {
    const path = `${host.url}/admin/functions/yearly`;
    const before = (await seen()).filter((one) => one !== 'tick').length;
    expect((await fetch(path, { method: 'POST' })).status).toBe(401);
    const keys = { 'x-functions-key': host.keys.masterKey };
    expect((await fetch(path, { method: 'POST', headers: keys })).status).toBe(202);
    await vi.waitFor(async () =>
      expect((await seen()).filter((one) => one !== 'tick').length).toBe(before + 1),
    );
    expect((await fetch(`${path}x`, { method: 'POST', headers: keys })).status).toBe(404);
  });

  it('with a schedule that Azure refuses stops the host from starting', async () => {
    const starting = startHost({ entry: join(apps, 'broken-schedule-app.ts'), port: 0, root: apps });
    await expect(starting).rejects.toThrow('sunday: schedule "0 0 5 * * 7" is refused: Sunday is 0, not 7');
  });
});

describe('a schedule', () => {
  it.each(['0 * * * * *', '0 0 5 * * *', '0 */5 9-17 * * MON-FRI', '0 0 5 1,15 Jan-Mar 0', '0/10 * * * * *'])(
    '%s is accepted',
    (schedule) => expect(scheduleProblem(schedule)).toBeUndefined(),
  );

  it.each([
    '* * * * *',
    '@daily',
    '00:05:00',
    '0 0 5 ? * *',
    '0 0 5 L * *',
    '0 0 5 15W * *',
    '0 0 5 * * 1#2',
    '0 0 5 * * 7',
    '0 0 5 * * 1-7',
    '0 0 5 * * 5L',
    '60 * * * * *',
    '0 0 5 * * * 2030',
    '0 0 0 31 2 *',
  ])('%s is refused as Azure refuses it', (schedule) => expect(scheduleProblem(schedule)).toBeDefined());

  it('needs day of month and day of week both', () => {
    expect(nextOccurrence('0 0 0 13 * 5', new Date('2026-01-01T00:00:00Z'))).toEqual(
      new Date('2026-02-13T00:00:00Z'),
    );
  });
});
