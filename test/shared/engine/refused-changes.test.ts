import { describe, expect, it } from 'vitest';
import { approve, approved, current, start } from '../../builders/acts.ts';
import { world } from '../../builders/world.ts';

describe('when Dataverse refuses', () => {
  it('a conflicting edit stops the run at that change and later ones stay untried', async () => {
    const w = await world();
    const run = await start(w);
    await w.work();
    w.dataverse.before((change, index) =>
      index === 2 && change.kind === 'create' ? { outcome: 'c', detail: '412' } : undefined,
    );
    await approve(w, run);
    await w.work();
    expect(await current(w, run)).toMatchObject({
      status: 'stopped',
      stop: { cause: 'conflict', at: 2 },
      progress: { done: 2, total: 20 },
    });
    expect(w.dataverse.written).toHaveLength(2);
  });

  it('one refused person is collected, and verification says who is missing', async () => {
    const w = await world();
    const run = await start(w);
    await w.work();
    w.dataverse.before((change) =>
      change.label === 'Person 3' ? { outcome: 'x', detail: '403' } : undefined,
    );
    await approve(w, run);
    await w.work();
    expect(await current(w, run)).toMatchObject({
      status: 'needs_repair',
      progress: { done: 19, refused: 1 },
    });
  });

  it('more than a few refused people stop the run', async () => {
    const w = await world();
    const run = await start(w);
    await w.work();
    w.dataverse.before((change) => (change.step === 'users' ? { outcome: 'x' } : undefined));
    await approve(w, run);
    await w.work();
    expect(await current(w, run)).toMatchObject({ status: 'stopped', stop: { cause: 'too_many_refused' } });
  });

  it('a stopped run says why, in the words that Dataverse gave', async () => {
    const w = await world();
    const run = await approved(w);
    w.dataverse.before((_change, index) =>
      index === 2 ? { outcome: 'x', detail: '403 prvAppendmsdyn_channelprovider' } : undefined,
    );
    await w.work();
    expect(await current(w, run)).toMatchObject({
      status: 'stopped',
      stop: { cause: 'step_failed', at: 2, detail: '403 prvAppendmsdyn_channelprovider' },
    });
  });
});
