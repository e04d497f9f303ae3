import { describe, expect, it } from 'vitest';
import type { RunId } from '../../../shared/domain/ids.ts';
import { refuse } from '../../../shared/domain/reason.ts';
import { advance } from '../../../shared/engine/advance.ts';
import { subjectOf } from '../../../shared/engine/read-runs.ts';
import { approve, approved, current, start } from '../../builders/acts.ts';
import { withDataverse } from '../../builders/ports-with.ts';
import { plainEnvironment } from '../../builders/snapshot.ts';
import { environmentNamed, type World, world } from '../../builders/world.ts';

/** A first run that took 20 seconds, and a second one that is approved: the environment lost all that was written. */
async function secondRun(w: World): Promise<RunId> {
  const first = await approved(w);
  w.clock.advance(20_000);
  await w.work();
  expect(await current(w, first)).toMatchObject({ status: 'succeeded' });
  w.dataverse.set(plainEnvironment());
  const second = await start(w);
  await w.work();
  await approve(w, second);
  return second;
}

const paceOf = async (w: World, run: RunId) => {
  const subject = await subjectOf(w.ports, run);
  return subject?.kind === 'run' ? subject.slowness : undefined;
};

describe('a run that takes longer than earlier ones did', () => {
  it('says so once it has lasted a minute', async () => {
    const w = await world();
    const second = await secondRun(w);
    w.clock.advance(59_000);
    expect(await paceOf(w, second)).toBeUndefined();
    w.clock.advance(1_000);
    expect(await paceOf(w, second)).toMatchObject({ seconds: 60 });
  });

  it('says nothing where no run has come to its end', async () => {
    const w = await world();
    const run = await approved(w);
    w.clock.advance(3_600_000);
    expect(await paceOf(w, run)).toBeUndefined();
  });

  it('is held against the other environments where its own has no history', async () => {
    const w = await world();
    const first = await approved(w);
    await w.work();
    const done = await current(w, first);
    const fresh = await world();
    const run = await approved(fresh);
    fresh.clock.advance(3_600_000);
    const { environments } = fresh.ports.settings;
    const ports = {
      ...fresh.ports,
      settings: {
        ...fresh.ports.settings,
        environments: [...environments, environmentNamed('other', 'Other')],
      },
      ledger: {
        ...fresh.ports.ledger,
        runs: async (key: typeof done.environment, top: number) =>
          key === done.environment ? fresh.ports.ledger.runs(key, top) : [done],
      },
    };
    expect(await subjectOf(ports, run)).toMatchObject({ slowness: { seconds: 3600 } });
  });

  it('remembers that Dataverse asked to wait, until it no longer does', async () => {
    const w = await world();
    const run = await approved(w);
    let throttles = 0;
    const seen: unknown[] = [];
    const busy = withDataverse(w, {
      throttles: () => throttles,
      apply: async (changes) => {
        const now = await current(w, run);
        seen.push(now.status === 'applying' ? now.throttled : 'not applying');
        if (seen.length === 1) throttles += 1;
        if (seen.length > 3) return refuse('environment_unavailable');
        return w.dataverse.apply(changes);
      },
    });
    await advance(busy, run);
    expect(seen.slice(0, 3)).toEqual([undefined, true, undefined]);
  });
});
