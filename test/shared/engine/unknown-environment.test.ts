import { expect, it } from 'vitest';
import { advance } from '../../../shared/engine/advance.ts';
import { approved, current } from '../../builders/acts.ts';
import { world } from '../../builders/world.ts';

it('a worker without an environment in its settings leaves its run to one that has it', async () => {
  const w = await world();
  const run = await approved(w);
  await advance({ ...w.ports, settings: { ...w.ports.settings, environments: [] } }, run);
  expect(await current(w, run)).toMatchObject({ status: 'applying' });
  expect(w.dataverse.written).toHaveLength(0);
  await advance(w.ports, run);
  await w.work();
  expect(await current(w, run)).toMatchObject({ status: 'succeeded' });
});
