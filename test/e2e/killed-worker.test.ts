import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { checkMigrated } from '../../sandbox/demo/check-migrated.ts';
import { representatives } from '../../sandbox/demo/representatives.ts';
import { type Sandbox, startSandbox } from '../../sandbox/start-sandbox.ts';
import { composeFrom } from '../../shared/compose.ts';
import { readConfig } from '../../shared/config.ts';
import { parseEnvironmentKey } from '../../shared/domain/ids.ts';
import { advance } from '../../shared/engine/advance.ts';
import type { Ports } from '../../shared/engine/ports.ts';
import { sweep } from '../../shared/engine/sweep.ts';

const room = 'cutover-admins';
const key = parseEnvironmentKey('contoso-dev') ?? ('' as never);

/** The product once more, in this process, a little after the dead worker's lease has run out. */
function successor(sandbox: Sandbox): Ports {
  for (const [name, value] of Object.entries(sandbox.env)) vi.stubEnv(name, value);
  const read = readConfig(sandbox.env);
  if (read.kind === 'misconfigured') throw new Error('sandbox settings');
  const { ports } = composeFrom({ ...read.config, logLevel: 'off' });
  return { ...ports, clock: { ...ports.clock, now: () => new Date(Date.now() + 61_000) } };
}

describe('a worker process killed with SIGKILL in the middle of applying', () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    // The first turn loads code. Where that takes longer than Teams waits it comes again, and is answered that a run is open.
    sandbox = await startSandbox({ throttle: false, resend: false });
  });
  afterAll(async () => {
    vi.unstubAllEnvs();
    await sandbox.stop();
  });

  it('is followed by one that finishes, with no row twice, and the same card becomes the result', async () => {
    const { teams, host } = sandbox;
    const double = sandbox.dataverse[key];
    if (double === undefined) throw new Error('no double');
    const before = double.store.snapshot();
    await teams.say('ada', room, 'migrate env contoso-dev');
    const card = await teams.until(room, (entry) =>
      JSON.stringify(entry.cards).includes('Waiting for approval'),
    );

    // The write reaches Dataverse and is carried out, but its answer finds nobody: the worst moment to die.
    let release = (): void => undefined;
    const until = new Promise<void>((resolve) => {
      release = resolve;
    });
    const held = { match: { kind: 'associate' as const }, times: 1, do: { kind: 'hold' as const, until } };
    double.faults.push(held);
    await teams.press('bruno', room, card.id, 'Approve');
    while (held.times > 0) await new Promise((resolve) => setImmediate(resolve));
    await host.kill();
    release();

    const ports = successor(sandbox);
    const run = (await ports.ledger.readHead(key)).head.openRun;
    if (run === undefined) throw new Error('no open run');
    expect(await ports.ledger.run(run)).toMatchObject({ status: 'applying' });
    await sweep(ports);
    await advance(ports, run);

    expect(await ports.ledger.run(run)).toMatchObject({
      status: 'unproven',
      progress: { done: 18, present: 0, refused: 0, total: 18 },
    });
    expect(checkMigrated(before, double.store.snapshot(), { people: representatives(before) })).toEqual([]);
    const shown = teams.transcript(room).filter((entry) => entry.from === 'bot');
    expect(shown.map((entry) => entry.id)).toEqual([card.id]);
    expect(JSON.stringify(shown[0]?.cards)).toContain('Applied, not all proven');
  });
});
